using System.Text;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Reading;

/// <summary>Pages written to hurt a reader. The same pattern at two lengths: eight times the page may take about eight times as long.</summary>
public sealed class HostilePageTests
{
    private const int Times = 8;

    // Linear is 8, quadratic 64. What is between is the machine's: caches, the collector, neighbours.
    private const double MostGrowth = 32;
    private const int MostAttempts = 6;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private const string Prose = "<p>The harbour office said on Monday that the ferry of Tarrow sails again, after two weeks of repairs in the yard.</p>";

    public static TheoryData<string, string, string> Patterns => new()
    {
        { "nested blocks", "<div>", "" },
        { "nested lists", "<ul><li>", "" },
        { "misnested formatting", "<b><i></b>", "" },
        { "formatting left open", "<b class=x><i><p>", "" },
        { "links in links", "<a href=/x>", "" },
        { "nobr in nobr", "<nobr>", "" },
        { "fonts", "<font size=1><p>", "" },
        { "fonts all different", "<font size=#><p>x", "" },
        { "text fostered out of tables", "<table>x<b>", "" },
        { "tables in tables", "<table><tr><td>", "" },
        { "cells without rows", "<td>x<th>", "" },
        { "options", "<select><option>", "" },
        { "end tags of nothing", "</p></div></b>", "" },
        { "attributes", "", " a#=b" },
        { "one attribute often", "", " class=x" },
        { "classes", "<div class='article-body story related share teaser list'>", "" },
        { "character references", "&amp;&#x41;&notit;", "" },
        { "paragraphs", "<p>The office said so on Monday, and again later.", "" },
        { "short lines", "<p>Read more", "" },
        { "links", "<a href=/story-#>A story of the day</a> ", "" },
        { "headings", "<h1>Ferry sails again</h1><h2>By Ines Tallow</h2>", "" },
        { "dates", "<p>Published 12 November 2026 07:30 Updated 13.11.2026", "" },
        { "times", "<time datetime=2026-11-12T07:30:00Z>12 Nov 2026</time>", "" },
        { "datelines", "<p>TARROW (MPA) — ", "" },
        { "bylines", "<p>By Ines Tallow, Odran Pell and Marthe Quill</p>", "" },
        { "metas", "<meta property=article:author content='Ines Tallow'>", "" },
        { "scripts of metadata", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"}</script>", "" },
        { "pictures", "<figure><img src=/a#.jpg><figcaption>The ferry (Photo: MPA)</figcaption></figure>", "" },
        { "breadcrumbs", "<nav class=breadcrumb><a href=/>Home</a> > </nav>", "" },
        { "comments", "<!-- x -->", "" },
        { "comments left open", "<!--<script>", "" },
        { "words without end", "ferry", "" },
        { "signs without end", "—(([[\"“'", "" },
        { "digits without end", "2026-11-", "" },
        { "spaces", " \t\n&nbsp;", "" },
        { "NULs", "\0", "" },
        { "scripts without spaces", "渡船再航。", "" },
        { "svg in html in svg", "<svg><foreignObject><p>", "" },
        { "templates", "<template><td>", "" },
        { "hidden", "<div hidden style='display:none'><p>ferry</p></div>", "" },
        { "reactions", "<button>Like (12)</button><span>Share 31</span>", "" },
        { "quotes", "<blockquote><p>“We kept a week,” said Odran Pell", "" },
    };

    [Theory, MemberData(nameof(Patterns))]
    public void Eight_times_the_page_takes_no_more_than_its_share(string name, string piece, string attribute)
    {
        var (small, large) = (Page(piece, attribute, 80_000), Page(piece, attribute, Times * 80_000));
        Read(small);

        var growth = double.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && growth > MostGrowth; attempt++)
            growth = Math.Min(growth, Took(large) / Math.Max(Took(small), 0.2));

        Assert.True(growth <= MostGrowth, $"{name}: {Times} times the page took {growth:0.0} times as long ({Took(small):0.0} ms, {Took(large):0.0} ms)");
    }

    [Fact]
    public void Text_lines_take_their_share_too()
    {
        static RawPage Lines(int count) => new(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Related\n- A story of the day\nThe office said so on Monday, and later again.\n", count))), Instant.FromUtc(2026, 11, 20, 0, 0)) { Kind = PageKind.Text };
        Read(Lines(500));

        var growth = double.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && growth > MostGrowth; attempt++)
            growth = Math.Min(growth, Took(Lines(4_000)) / Math.Max(Took(Lines(500)), 0.2));

        Assert.InRange(growth, 0, MostGrowth);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i></b>")]
    [InlineData("<table>x<b>")]
    [InlineData("<ul><li>")]
    public void A_hundred_thousand_deep_is_read_to_an_end(string piece)
    {
        var page = Encoding.UTF8.GetBytes("<h1>Ferry sails</h1>" + string.Concat(Enumerable.Repeat(piece, 100_000)) + Prose + Prose + Prose);

        Assert.NotNull(Read(new RawPage(page, Instant.FromUtc(2026, 11, 20, 0, 0))).Result);
    }

    [Fact]
    public void A_million_attributes_are_read_to_an_end()
    {
        var page = Encoding.UTF8.GetBytes("<p" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $" a{i}=b")) + ">" + Prose + Prose);

        Assert.NotNull(Read(new RawPage(page, Instant.FromUtc(2026, 11, 20, 0, 0))).Result);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("shift_jis")]
    [InlineData("iso-2022-jp")]
    [InlineData("nonsense")]
    public void A_page_that_lies_about_its_charset_ends_in_an_article_or_a_named_refusal(string charset)
    {
        var page = Encoding.UTF8.GetBytes("<h1>Fähre fährt</h1>" + string.Concat(Days.Select(day => Prose.Replace("The harbour office said on Monday", $"On {day} the harbour office said", StringComparison.Ordinal))));

        var reading = Read(new RawPage(page, Instant.FromUtc(2026, 11, 20, 0, 0)) { ContentType = $"text/html; charset={charset}" });

        Assert.True(reading.Result is ExtractResult.Found or ExtractResult.Refused { Detail.Length: > 0 });
    }

    [Fact]
    public void A_script_of_metadata_nested_without_end_is_passed_over()
    {
        var page = Encoding.UTF8.GetBytes("<script type=application/ld+json>" + new string('[', 500_000) + "</script><h1>Ferry sails</h1>" + string.Concat(Enumerable.Repeat(Prose, 6)));

        Assert.IsType<ExtractResult.Found>(Read(new RawPage(page, Instant.FromUtc(2026, 11, 20, 0, 0))).Result);
    }

    private static RawPage Page(string piece, string attribute, int length)
    {
        var page = new StringBuilder("<!doctype html><title>Ferry sails again</title><h1>Ferry sails again</h1>").Append(Prose);
        if (attribute.Length > 0)
            page.Append("<p");
        var one = piece + attribute;
        var end = page.Length + length;
        for (var i = 0; page.Length < end; i++)
            page.Append(one.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        if (attribute.Length > 0)
            page.Append('>');
        return new RawPage(Encoding.UTF8.GetBytes(page.Append(Prose).Append(Prose).ToString()), Instant.FromUtc(2026, 11, 20, 0, 0)) { ContentType = "text/html; charset=utf-8" };
    }

    private static PageReading Read(RawPage page) => PageReader.Read(page);

    // The mean of as many reads as the clock needs to be fine enough.
    private static double Took(RawPage page)
    {
        var began = ThreadTime.Milliseconds();
        for (var reads = 1; ; reads++)
        {
            Read(page);
            if (ThreadTime.Milliseconds() - began is var took && (took >= 20 || reads == 100))
                return took / reads;
        }
    }
}
