using Dateline.Extract;

namespace Dateline.Core.Tests.Extract;

public sealed class TitleCutTests
{
    [Theory]
    [InlineData("Ferry stays, voters say - Tarn Valley Times", "Ferry stays, voters say")]
    [InlineData("Ferry stays, voters say | Local | Tarn Valley Times", "Ferry stays, voters say")]
    [InlineData("Tarn Valley Times: Ferry stays, voters say", "Ferry stays, voters say")]
    [InlineData("Mayor of Tarn: Ferry stays, voters say", "Mayor of Tarn: Ferry stays, voters say")]
    [InlineData("Ferry: why the voters stayed loyal", "Ferry: why the voters stayed loyal")]
    [InlineData("Ferry stays, voters say -Tarn Valley", "Ferry stays, voters say")]
    [InlineData("夜行フェリー存続へ｜Tarn Valley Times", "夜行フェリー存続へ")]
    public void The_outlets_name_is_cut_off_and_the_headline_kept_whole(string title, string expected)
    {
        var site = new SiteNames(new PageClaims { SiteName = "Tarn Valley Times" }, new Uri("https://www.tarnvalleytimes.example/1"));

        var cut = TitleCut.WithoutSite(title, site, heading: null);

        Assert.Equal(expected, cut);
    }

    [Fact]
    public void The_side_that_repeats_the_heading_is_kept()
    {
        var cut = TitleCut.WithoutSite("Council - Ferry stays", new SiteNames(new PageClaims(), null), "Ferry stays");

        Assert.Equal("Ferry stays", cut);
    }
}
