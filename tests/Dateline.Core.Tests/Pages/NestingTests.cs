using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Pages;

public sealed class NestingTests
{
    [Fact]
    public void An_ordinary_page_is_left_as_it_is()
    {
        const string page = "<!doctype html><html><body><div><p>One<p>Two<img src=a><br></div><script>if (a<b) {}</script></body></html>";

        Assert.Same(page, Nesting.Bound(page));
    }

    [Fact]
    public void Paragraphs_and_cells_that_nobody_closes_do_not_count_as_nesting()
    {
        var page = string.Concat(Enumerable.Repeat("<p>A line.<br><li>An item.<td>A cell.", 5_000));

        Assert.Same(page, Nesting.Bound(page));
    }

    [Fact]
    public void A_hundred_thousand_open_elements_keep_their_text()
    {
        var page = string.Concat(Enumerable.Repeat("<div class=a>", 100_000)) + "<b>the text</b>" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>after</p>";

        var bound = Nesting.Bound(page);

        Assert.Equal(Nesting.Deepest, bound.Split("<div").Length - 1);
        Assert.Equal(Nesting.Deepest, bound.Split("</div>").Length - 1);
        Assert.Contains("the text", bound, StringComparison.Ordinal);
        Assert.EndsWith("<p>after</p>", bound, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_makes_it_throw()
    {
        var pieces = Gen.Elements("<div", ">", "<b>", "</b>", "<!--", "-->", "<script>", "</script", "\"", "<", "x", " ", "</div>", "<p>");
        var pages = Gen.ArrayOf(pieces).Select(parts => string.Concat(Enumerable.Repeat("<i a=\"<b>\">", 2_001)) + string.Concat(parts));

        Prop.ForAll(pages.ToArbitrary(), page => Nesting.Bound(page) is not null).QuickCheckThrowOnFailure();
    }
}
