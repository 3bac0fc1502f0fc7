using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Core.Tests.Pages;

/// <summary>HTML Standard §13.2.6: the tree of pages that keep no rules.</summary>
public sealed class HtmlTreeTests
{
    [Theory]
    [InlineData("", "<html><head></head><body></body></html>")]
    [InlineData("<title>T</title>x", "<html><head><title>T</title></head><body>x</body></html>")]
    [InlineData("<html a=1><body b=2><html a=3 c=4><body b=5 d=6>", "<html a=1 c=4><head></head><body b=2 d=6></body></html>")]
    [InlineData("<head></head> <meta>x", "<html><head><meta></meta></head> <body>x</body></html>")]
    [InlineData("<noscript><link><p>x</noscript>", "<html><head><noscript><link></link></noscript></head><body><p>x</p></body></html>")]
    [InlineData("x</body> </html> y", "<html><head></head><body>x  y</body></html>")]
    [InlineData("<frameset><frame>x</frameset>", "<html><head></head><frameset><frame></frame></frameset></html>")]
    public void Head_and_body_are_there_whether_written_or_not(string html, string outline) => Assert.Equal(outline, HtmlOutline.Whole(html));

    [Theory]
    [InlineData("<p>a<p>b<div>c", "<p>a</p><p>b</p><div>c</div>")]
    [InlineData("a</p>b", "a<p></p>b")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>")]
    [InlineData("<dl><dt>a<dd>b<dt>c", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")]
    [InlineData("<h1>a<h2>b</h3>c", "<h1>a</h1><h2>b</h2>c")]
    [InlineData("<button>a<button>b", "<button>a</button><button>b</button>")]
    [InlineData("<form>a<form>b</form>c", "<form>ab</form>c")]
    [InlineData("<ruby>a<rt>b<rp>c", "<ruby>a<rt>b</rt><rp>c</rp></ruby>")]
    [InlineData("a</br>b<br/>c<image>", "a<br></br>b<br></br>c<img></img>")]
    [InlineData("<div><span>a</div>b", "<div><span>a</span></div>b")]
    public void End_tags_left_out_are_implied(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Theory]
    [InlineData("<b>a<p>b</b>c", "<b>a</b><p><b>b</b>c</p>")]
    [InlineData("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b><i>c</i>d")]
    [InlineData("<p>a<b>b<p>c</b>d", "<p>a<b>b</b></p><p><b>c</b>d</p>")]
    [InlineData("<a href=x>a<a href=y>b", "<a href=x>a</a><a href=y>b</a>")]
    [InlineData("<a>a<div>b<a>c", "<a>a</a><div><a>b</a><a>c</a></div>")]
    [InlineData("<b><b><b><b><b>a<p>b", "<b><b><b><b><b>a<p>b</p></b></b></b></b></b>")]
    [InlineData("<p><b><b><b><b>a</p>b", "<p><b><b><b><b>a</b></b></b></b></p><b><b><b>b</b></b></b>")]
    [InlineData("<p><b c=1 d=2><b d=2 c=1><b c=1 d=2><b d=2 c=1></p>x",
        "<p><b c=1 d=2><b d=2 c=1><b c=1 d=2><b d=2 c=1></b></b></b></b></p><b d=2 c=1><b c=1 d=2><b d=2 c=1>x</b></b></b>")]
    [InlineData("<b>1<i>2<u>3<s>4<em>5<p>6</b>7", "<b>1<i>2<u>3<s>4<em>5</em></s></u></i></b><u><s><em><p><b>6</b>7</p></em></s></u>")]
    [InlineData("<nobr>a<nobr>b", "<nobr>a</nobr><nobr>b</nobr>")]
    [InlineData("<b><object>a</b>b</object>c", "<b><object>ab</object>c</b>")]
    public void Formatting_closed_out_of_order_is_given_to_what_it_covers(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Theory]
    [InlineData("<table>a<tr>b<td>c", "ab<table><tbody><tr><td>c</td></tr></tbody></table>")]
    [InlineData("<table> <tr> <td>c</table>d", "<table> <tbody><tr> <td>c</td></tr></tbody></table>d")]
    [InlineData("<table><b>a<tr>b", "<b>a</b><b>b</b><table><tbody><tr></tr></tbody></table>")]
    [InlineData("<table><td>a<table><td>b</table>c</table>d",
        "<table><tbody><tr><td>a<table><tbody><tr><td>b</td></tr></tbody></table>c</td></tr></tbody></table>d")]
    [InlineData("<table><caption>a<col><tr><th>b", "<table><caption>a</caption><colgroup><col></col></colgroup><tbody><tr><th>b</th></tr></tbody></table>")]
    [InlineData("<table><input type=HIDDEN><input>", "<input></input><table><input type=HIDDEN></input></table>")]
    [InlineData("<table><form><tr></form><td>a", "<table><form></form><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<tr><td>a", "a")]
    [InlineData("<table><td><b>a</td><td>b", "<table><tbody><tr><td><b>a</b></td><td>b</td></tr></tbody></table>")]
    public void What_a_table_does_not_take_goes_before_it(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Fact]
    public void A_table_ends_a_paragraph_unless_the_page_asks_for_quirks()
    {
        Assert.Equal("<p>a</p><table></table>", HtmlOutline.Body("<!doctype html><p>a<table>"));
        Assert.Equal("<p>a<table></table></p>", HtmlOutline.Body("<p>a<table>"));
        Assert.Equal("<p>a<table></table></p>", HtmlOutline.Body("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\"><p>a<table>"));
        Assert.Equal("<p>a</p><table></table>", HtmlOutline.Body("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><p>a<table>"));
    }

    [Theory]
    [InlineData("<select><option>a<option>b<optgroup><option>c</select>d",
        "<select><option>a</option><option>b</option><optgroup><option>c</option></optgroup></select>d")]
    [InlineData("<select><option>a<hr><option>b", "<select><option>a</option><hr></hr><option>b</option></select>")]
    [InlineData("<select><div>a<select>b", "<select><div>a</div></select>b")]
    [InlineData("<select>a<input>b", "<select>a</select><input></input>b")]
    public void A_select_takes_markup_and_ends_at_the_next_control(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Theory]
    [InlineData("<svg viewbox=1><lineargradient/><foreignobject><p>a</svg>b",
        "<svg viewBox=1><linearGradient></linearGradient><foreignObject><p>ab</p></foreignObject></svg>")]
    [InlineData("<svg><path/><p>a", "<svg><path></path></svg><p>a</p>")]
    [InlineData("<svg><title><b>a</title>b", "<svg><title><b>ab</b></title></svg>")]
    [InlineData("<svg><font>a<font color=x>b", "<svg><font>a</font></svg><font color=x>b</font>")]
    [InlineData("<svg><![CDATA[a<b]]></svg><![CDATA[c]]>", "<svg>a<b</svg>")]
    [InlineData("<math definitionurl=x><mi><b>a</b><mglyph/></mi></math>", "<math definitionURL=x><mi><b>a</b><mglyph></mglyph></mi></math>")]
    [InlineData("<math><annotation-xml encoding=text/html><p>a", "<math><annotation-xml encoding=text/html><p>a</p></annotation-xml></math>")]
    [InlineData("<svg><a xlink:href=x></svg>", "<svg><a xlink:href=x></a></svg>")]
    public void Drawings_and_formulas_keep_their_own_rules(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Theory]
    [InlineData("<body><template><td>a</template>b", "<template><td>a</td></template>b")]
    [InlineData("<table><template><tr><td>a</template><tr>", "<table><template><tr><td>a</td></tr></template><tbody><tr></tr></tbody></table>")]
    [InlineData("<body><b><template>a</b>b</template>c", "<b><template>ab</template>c</b>")]
    public void A_template_is_a_page_of_its_own(string html, string outline) => Assert.Equal(outline, HtmlOutline.Body(html));

    [Fact]
    public void What_is_in_a_template_is_left_out_of_the_tree()
    {
        var tree = HtmlPage.Parse("<body><template><p>a</p></template><p>b");

        Assert.Equal("<body><template></template><p>b</p></body>", HtmlOutline.Of(tree.Root.Descendants(Tag.Body).Single()));
    }

    [Fact]
    public void Texts_apart_by_a_comment_stay_two_and_texts_apart_by_nothing_are_one()
    {
        var tree = HtmlPage.Parse("<p>a<!-- -->b</p><p>c</nosuch>d&amp;e</p>");

        Assert.Equal(["a", "b", "cd&e"], tree.Root.Descendants(Tag.Text).Select(text => text.Text));
    }
}
