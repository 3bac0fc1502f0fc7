using Dateline.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Markup;

public sealed class SafeMarkupTests
{
    [Theory]
    [InlineData("<p>A <b>bridge</b> and <em>a quay</em></p>", "<p>A <b>bridge</b> and <em>a quay</em></p>")]
    [InlineData("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("<blockquote cite='https://courier.example/a'>said</blockquote>", "<blockquote cite=\"https://courier.example/a\">said</blockquote>")]
    [InlineData("<p>before<script>steal()</script>after", "<p>beforeafter</p>")]
    [InlineData("<section><p onclick='steal()' class=x id=y>text</section>", "<p>text</p>")]
    [InlineData("<a href='java\tscript:steal()'>words</a>", "words")]
    [InlineData("<a href=' JaVaScRiPt:steal()'>words</a>", "words")]
    [InlineData("<img src=x:y onerror=steal()>words", "words")]
    [InlineData("<svg><p><style><img src=x onerror=steal()></style>in</svg>out", "<p>inout</p>")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    public void Only_what_the_lists_name_is_written(string html, string expected)
    {
        var written = SafeMarkup.Write(html);

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Links_and_pictures_are_made_absolute_and_links_give_nothing_away()
    {
        var written = SafeMarkup.Write("<a href='/ferry' title=\"it's\">ferry</a><img src='quay.png' alt='The quay'>", new Uri("https://courier.example/news/today"));

        Assert.Equal(
            "<a href=\"https://courier.example/ferry\" title=\"it's\" rel=\"noopener noreferrer nofollow\">ferry</a><img src=\"https://courier.example/news/quay.png\" alt=\"The quay\">",
            written);
    }

    [Fact]
    public void A_picture_in_the_address_may_be_made_of_points_only()
    {
        Assert.Equal("<img src=\"data:image/png;base64,iVBORw0KGgo=\">", SafeMarkup.Write("<img src='data:image/PNG;base64,iVBORw0KGgo='>"));
        Assert.Equal("", SafeMarkup.Write("<img src='data:image/svg+xml;base64,PHN2Zz4='>"));
        Assert.Equal("", SafeMarkup.Write("<img src='data:text/html,<script>steal()</script>'>"));
    }

    [Fact]
    public void A_page_nested_without_end_costs_no_more_than_its_length() =>
        Assert.True(SafeMarkup.Write(string.Concat(Enumerable.Repeat("<div><b><table><td>", 5_000))).Length < 200_000);

    [Fact]
    public void What_is_written_is_written_the_same_again() => Prop.ForAll(Soup(), soup =>
    {
        var written = SafeMarkup.Write(soup);

        return SafeMarkup.Write(written) == written;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string>(text => SafeMarkup.Write(text ?? "") is not null).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Soup()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<a href=//x>", "</a>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ul>", "</ul>", "<svg>", "<math>", "<style>", "</style>", "<pre>\n\n", "</pre>",
            "<!--", "-->", "<img src=x onerror=y>", "<h2>", "</h2>", "<button>", "<select>", "<template>", "<title>", "</title>", "<textarea>", "<plaintext>", "<div>", "</div>", "&lt;b&gt;",
            "&amp;", "words", " ", "\n", "<caption>", "<col>", "<noscript>", "<frameset>", "<i>", "</i>", "<mtext>", "<foreignObject>", "\0", "<br>",
        ];
        return Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();
    }
}
