using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class HtmlExtractorTests
{
    private static readonly Instant Fetched = Instant.FromUtc(2025, 4, 7, 6, 0);

    public static TheoryData<string> Cases => Golden.Cases("extract");

    [Theory, MemberData(nameof(Cases))]
    public void Reads_the_page_as_a_person_reads_it(string name)
    {
        var result = ArticleExtractor.Extract(PageParser.Parse(Golden.Page("extract", name)));

        Golden.Matches("extract", name, result);
    }

    [Theory]
    [InlineData("farm-lists"), InlineData("farm-divs"), InlineData("farm-breaks")]
    public void A_farm_page_gives_the_same_story_and_lists_in_every_markup(string name)
    {
        var article = Read(Golden.Page("extract", name));

        Assert.Equal("Harbour town votes to keep its night ferry, ending a three-year dispute", article.Headline);
        Assert.Equal(["Home", "Stocks"], article.Breadcrumb);
        Assert.Equal(8, article.Paragraphs().Count());
        Assert.Equal([new Reaction("veryGood!", 9)], article.Reactions);
        Assert.Equal([("Related", 5), ("Ranking", 4), ("Recommendation", 4)], article.Lists.Select(list => (list.Name, list.Items.Count)));
        Assert.Contains("Quiet Ledger View", article.HeadLines);
        Assert.Contains("Date:2025-04-06 23:35:49", article.HeadLines);
    }

    [Fact]
    public void A_page_of_nothing_is_refused_as_empty()
    {
        var result = ArticleExtractor.Extract(PageParser.Parse(new RawPage(null, "<html><body></body></html>", Fetched)));

        Assert.Equal(RefusalReason.Empty, Assert.IsType<ExtractResult.Refused>(result).Reason);
    }

    [Fact]
    public void The_same_page_always_gives_the_same_answer()
    {
        var once = Read(Golden.Page("extract", "german-figures"));

        var again = Read(Golden.Page("extract", "german-figures"));

        Assert.Equal(once.Paragraphs(), again.Paragraphs());
    }

    [Fact]
    public void Deep_nesting_is_read_in_linear_time()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b>word of a line </b>", 20_000));

        var result = ArticleExtractor.Extract(PageParser.Parse(new RawPage(null, html, Fetched)));

        Assert.NotNull(result);
    }

    [Fact]
    public void An_element_with_very_many_attributes_is_read()
    {
        var html = "<div " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}='x' ")) + "><p>Some words stand here.</p></div>";

        var result = ArticleExtractor.Extract(PageParser.Parse(new RawPage(null, html, Fetched)));

        Assert.NotNull(result);
    }

    [Fact]
    public void A_paragraph_that_calls_out_another_story_is_no_part_of_this_one()
    {
        var story = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>On the {i}. evening the harbour council of Tarn heard another forty speakers, and the clerk wrote down every word of what was said about the boat.</p>"));
        var page = new RawPage(new Uri("https://tarn.example/2026/05/ferry-stays"), $"<html><head><title>The ferry of Tarn stays</title></head><body><article><h1>The ferry of Tarn stays</h1>{story}<p><a href='/2026/04/mayor'>MAYOR OF TARN SELLS THE OLD LIGHTHOUSE TO A COLLECTOR</a></p>{story.Replace("evening", "morning", StringComparison.Ordinal)}</article></body></html>", Fetched);

        var article = Read(page);

        Assert.Equal(16, article.Paragraphs().Count());
        Assert.DoesNotContain(article.Paragraphs(), text => text.StartsWith("MAYOR", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_makes_the_reader_throw()
    {
        var pieces = Gen.Elements(
            "<p>", "</p>", "<div class='a-b cD'>", "</div>", "<h1>", "</h1>", "<li>", "<ul>", "<a href='//x/y'>", "</a>", "<table><tr><td>", "<br>", "<blockquote>",
            "<figure><img src=a srcset='b 2x, c'><figcaption>", "<script type='application/ld+json'>{\"@type\":[1,{}],\"headline\":3}</script>", "<meta property=og:title content='x | y'>",
            "\0", "\uD800", "&amp;", "words of a sentence, and more. ", "Home > News", "Good (3)", "日本語の文。", "<svg><title>t</title>", "<template>", "<noscript>", "<base href='::'>");
        var property = Prop.ForAll(Arb.From(Gen.ListOf(pieces)), parts =>
        {
            var page = new RawPage(new Uri("https://a.example/b"), string.Concat(parts), Fetched);
            return ArticleExtractor.Extract(PageParser.Parse(page)) is not null;
        });

        property.QuickCheckThrowOnFailure();
    }

    private static Article Read(RawPage page) => Assert.IsType<ExtractResult.Found>(ArticleExtractor.Extract(PageParser.Parse(page))).Article;
}
