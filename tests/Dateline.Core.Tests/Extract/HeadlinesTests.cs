using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class HeadlinesTests
{
    private const string Story = "<p>The council of Tarn met on the quay until late in the evening, heard forty speakers, and kept the boat by nine votes to six.</p><p>The harbour master had asked it to, and the shipping line has agreed to carry the mail again.</p>";

    [Theory]
    [InlineData("<title>Night ferry of Tarn stays - Tarn Valley Times</title><h1>Night ferry of Tarn stays</h1>", "Night ferry of Tarn stays")]
    [InlineData("<title>Night ferry of Tarn stays for a year | Local | Tarn Valley Times</title><meta property='og:title' content='Night ferry of Tarn stays for a year | Tarn Valley Times'><h1>Tarn Valley Times</h1><h2>Night ferry of Tarn stays for a year</h2>", "Night ferry of Tarn stays for a year")]
    [InlineData("<title>Ferry stays | Tarn Valley Times</title><meta property='og:title' content='Night ferry of Tarn stays for another year, council decides | Tarn Valley Times'><h1>Night ferry of Tarn stays for another year, council decides</h1>", "Night ferry of Tarn stays for another year, council decides")]
    [InlineData("<title>Harbour / Night ferry of Tarn stays - Tarn Valley Times</title><meta property='og:title' content='Harbour / Night ferry of Tarn stays'><h1><span>Harbour</span>Night ferry of Tarn stays</h1>", "Harbour / Night ferry of Tarn stays")]
    public void The_headline_is_what_the_witnesses_agree_on(string head, string expected)
    {
        var article = Read($"<meta property='og:site_name' content='Tarn Valley Times'>{head}{Story}");

        Assert.Equal(expected, article.Headline);
    }

    [Fact]
    public void A_second_headline_for_sharing_is_kept_with_who_tells_it()
    {
        var article = Read($"<title>Night ferry of Tarn stays for a year - Tarn Valley Times</title><meta property='og:site_name' content='Tarn Valley Times'><meta property='og:title' content='Why a small harbour fought for its last boat'><meta name='twitter:title' content='Why a small harbour fought for its last boat'><h1>Night ferry of Tarn stays for a year</h1>{Story}");

        Assert.Equal(article.Headline, article.ToldHeadlines[0].Text);
        Assert.Equal(["Night ferry of Tarn stays for a year", "Why a small harbour fought for its last boat"], article.ToldHeadlines.Select(writing => writing.Text).Order(StringComparer.Ordinal));
        Assert.Equal(["og:title", "twitter:title"], article.ToldHeadlines.Single(writing => writing.Text.StartsWith("Why", StringComparison.Ordinal)).Witnesses);
        Assert.Equal(["heading", "title"], article.ToldHeadlines.Single(writing => writing.Text.StartsWith("Night", StringComparison.Ordinal)).Witnesses);
    }

    [Fact]
    public void A_headline_cut_short_or_with_the_sites_name_is_no_second_one()
    {
        var article = Read($"<title>Night ferry of Tarn stays for a year | Tarn Valley Times</title><meta property='og:site_name' content='Tarn Valley Times'><meta property='og:title' content='Night ferry of Tarn stays | Tarn Valley Times'><h1>Night ferry of Tarn stays for a year</h1>{Story}");

        Assert.Single(article.ToldHeadlines);
    }

    [Theory]
    [InlineData("Night ferry: Tarn's vote", new[] { "night", "ferry", "tarn", "s", "vote" })]
    [InlineData("夜行船 stays", new[] { "夜", "行", "船", "stays" })]
    [InlineData("समस्तीपुर पुलिस", new[] { "समस्तीपुर", "पुलिस" })]
    public void Words_are_cut_in_every_script(string text, string[] words) => Assert.Equal(words, HeadlineWords.Of(text));

    [Fact]
    public void A_headline_between_crumbs_and_byline_in_one_cell_is_read_alone()
    {
        var article = Read($"<title>Tarn Valley Times: Night ferry of Tarn stays for a year</title><table><tr><td><font size=1><a href=/>Times</a> > <a href=/harbour/>Harbour</a><br><b>Night ferry of Tarn stays for a year</b><br><i>By Mira Solano</i></font><td>{Story}</table>");

        Assert.Equal("Night ferry of Tarn stays for a year", article.Headline);
        Assert.Contains("By Mira Solano", article.HeadLines);
    }

    [Fact]
    public void Likeness_is_one_for_the_same_words_and_nothing_for_others()
    {
        Assert.Equal(1, HeadlineWords.Likeness(["night", "ferry"], ["ferry", "night"]));
        Assert.Equal(0, HeadlineWords.Likeness(["night"], ["boat"]));
        Assert.Equal(0, HeadlineWords.Likeness([], []));
    }

    [Fact]
    public void No_title_makes_the_reader_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), title =>
        {
            _ = Read($"<title>{title}</title><meta property='og:title' content='{title}'><h1>{title}<span>{title}</span></h1>{Story}");
        }).QuickCheckThrowOnFailure();

    private static Article Read(string html) => ArticleExtractor.Extract(PageParser.Parse(new RawPage(new Uri("https://www.tarnvalleytimes.example/ferry/night-ferry-stays"), $"<html lang='en'>{html}</html>", Instant.FromUtc(2026, 6, 1, 12, 0)))) switch
    {
        ExtractResult.Found found => found.Article,
        var refused => ((ExtractResult.Refused)refused).Rest,
    };
}
