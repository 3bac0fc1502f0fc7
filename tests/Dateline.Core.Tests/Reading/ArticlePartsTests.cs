using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Reading;

/// <summary>Articles published over several pages; the pages are invented.</summary>
public sealed class ArticlePartsTests
{
    [Theory]
    [InlineData("?page=#", "")]
    [InlineData("/#", "")]
    [InlineData("/page/#", "")]
    [InlineData("", "Page # of 3")]
    public void Parts_that_name_each_other_are_told_and_joined_in_their_order(string form, string words)
    {
        var parts = new[] { 3, 1, 2 }.Select(number => Read(number, form, words)).ToList();

        var (whole, places) = ArticleParts.Join(parts);

        Assert.True(ArticleParts.AreAll([.. parts.Select(part => part.Part!)]));
        Assert.Equal([1, 2, 3], places.Select(place => place.Number));
        Assert.Equal(12, whole.Article.Blocks.Count);
        Assert.StartsWith("Part 2 tells", ((Paragraph)whole.Article.Blocks[places[1].FirstBlock]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_or_a_named_next_part_means_that_not_all_are_there()
    {
        var (first, second, third) = (Read(1, "?page=#", "").Part!, Read(2, "?page=#", "").Part!, Read(3, "?page=#", "").Part!);

        Assert.False(ArticleParts.AreAll([first, second]));
        Assert.False(ArticleParts.AreAll([first, third]));
        Assert.True(ArticleParts.AreAll([third, second, first]));
    }

    [Fact]
    public void A_number_in_the_address_alone_makes_no_part()
    {
        var page = new RawPage(new Uri("https://ansel.example/2026/11/12"), Html(1, ""), Instant.FromUtc(2026, 11, 20, 0, 0));

        Assert.Null(PageReader.Read(page).Part);
    }

    private static PageReading Read(int number, string form, string words)
    {
        string Address(int n) => "https://ansel.example/news/harbour-history" + (n == 1 && words.Length == 0 ? "" : form.Replace("#", $"{n}", StringComparison.Ordinal));
        var links = words.Length > 0 ? $"<p>{words.Replace("#", $"{number}", StringComparison.Ordinal)}</p>"
            : string.Concat(Enumerable.Range(1, 3).Where(n => n != number).Select(n => $"<a href=\"{Address(n)}\">{n}</a> "));
        var reading = PageReader.Read(new RawPage(new Uri(Address(number)), Html(number, links), Instant.FromUtc(2026, 11, 20, 0, 0)));
        Assert.IsType<ExtractResult.Found>(reading.Result);
        Assert.Equal(number, reading.Part?.Number);
        return reading;
    }

    private static string Html(int number, string links) => $"""
        <!doctype html><html lang="en"><head><title>A history of the harbour of Ansel</title></head><body><article><h1>A history of the harbour of Ansel</h1>
        <p>Part {number} tells of the years in which the harbour of Ansel was built, lost to a storm and built again by the people of the town.</p>
        <p>In part {number} the keepers of the light write in their own words about the winters that nobody in the valley has forgotten since.</p>
        <p>The council of part {number} paid for the stones with a tax on salt, and the accounts of it are kept in the museum to this day.</p>
        <p>What the ships of part {number} carried is known from the books of the customs house, which burned twice and was saved both times.</p>
        </article><div class="pages">{links}</div></body></html>
        """;
}
