using Dateline.Eval.Html;
using Dateline.Pages;
using Dateline.Pages.Html;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Pages;

/// <summary>Pages no one would write, parsed by two parsers, and pages written to hurt.</summary>
public sealed class HtmlSoupTests
{
    // Where AngleSharp keeps to the standard; the record of decision 0006 names the places where it does not.
    private static readonly string[] Words =
    [
        "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a>", "</a>", "<a href=x>", "<b class=y>", "<div>", "</div>", "<table>", "</table>", "<tr>", "</tr>",
        "<td>", "</td>", "<tbody>", "</tbody>", "<caption>", "</caption>", "<col>", "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dd>", "<dt>", "<h1>",
        "</h1>", "<h2>", "<form>", "</form>", "<input>", "<input type=hidden>", "<button>", "</button>", "<nobr>", "</nobr>", "<object>", "</object>",
        "<svg>", "</svg>", "<desc>", "<foreignObject>", "<title>", "</title>", "<script>", "</script>", "<noscript>", "</noscript>",
        "<head>", "</head>", "<body class=z>", "</body>", "<html lang=x>", "</html>", "<br>", "</br>", "<hr>", "<img>", "<ruby>", "<rt>", "<rp>", "<font>",
        "</font>", "<!doctype html>", "<!--c-->", "x", " ", "\n", "&amp;", "&notit;", "&#x80;", "<a b='c' B=d e f=&amp;x>", "<span>", "</span>", "<x-y>",
        "</x-y>", "<article>", "<br/>", "<div/>", "<path/>", "<meta>",
    ];

    private static readonly string[] Nasty =
        [.. Words, "\0", "\uD800", "<", "</", "</>", "<!", "<![CDATA[", "]]>", "\"", "'", "=", "<select>", "<option>", "<template>", "</template>", "<frameset>",
        "<plaintext>", "<math>", "<mi>", "<pre>", "<textarea>", "&", "&#", "\r", "<!--", "-->", "<p a=\""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Soup_of_tags_gives_the_tree_AngleSharp_gives(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 700; round++)
        {
            var page = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Words[random.Next(Words.Length)]));

            var difference = OracleTree.Difference(page, HtmlPage.Parse(page, withTemplates: true));

            Assert.True(difference is null, $"{page}\n{difference}");
        }
    }

    [Fact]
    public void No_page_makes_it_throw_and_every_tree_is_sound()
    {
        var pages = Gen.Elements(Nasty).ArrayOf().Select(string.Concat);

        Prop.ForAll(pages.ToArbitrary(), page => IsSound(HtmlPage.Parse(page))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i><a>")]
    [InlineData("<b><p>")]
    [InlineData("<font size=&#48;><p>")]
    [InlineData("<a><div></b>")]
    [InlineData("<table>x<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<template><td>")]
    [InlineData("<svg><desc><p>")]
    [InlineData("<object><b></object>")]
    [InlineData("<select><option><div>")]
    [InlineData("<!--<script>")]
    [InlineData("<a b=\"")]
    [InlineData("</p></br></>")]
    [InlineData("\0\uD800&amp;<i></i>")]
    public void A_hundred_thousand_times_the_same_ends_in_a_bounded_tree(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 100_000));

        var tree = HtmlPage.Parse(page);

        Assert.True(IsSound(tree));
        Assert.InRange(tree.Count, 3, page.Length + 20_000);
    }

    [Fact]
    public void A_million_attributes_on_one_element_are_all_there_once()
    {
        var page = "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} a{i} ")) + ">";

        var tree = HtmlPage.Parse(page);

        Assert.Equal(1_000_000, tree.Root.Descendants(Tag.P).Single().Attributes.Length);
    }

    [Fact]
    public void Nesting_beyond_the_bound_keeps_its_text()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>after";

        var texts = HtmlPage.Parse(page).Root.Descendants(Tag.Text).ToList();

        Assert.Equal(["deep", "after"], texts.Select(text => text.Text));
        Assert.InRange(texts[0].Ancestors().Count(), 500, 512);
    }

    private static bool IsSound(PageTree tree)
    {
        for (var i = 1; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Parent is not { } parent || parent.Index >= i || node.End <= i || node.End > parent.End || node.Text is null)
                return false;
        }
        return tree.Root.End == tree.Count;
    }
}
