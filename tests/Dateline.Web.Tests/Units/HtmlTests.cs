using Dateline.Web.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Web.Tests.Units;

public sealed class HtmlTests
{
    [Fact]
    public void Text_is_encoded_and_markup_is_not()
    {
        Html inner = $"<b>{"a < b & \"c\" 'd'"}</b>";

        Html whole = $"<p title=\"{"\" onclick=\"x"}\">{inner}</p>";

        Assert.Equal("<p title=\"&quot; onclick=&quot;x\"><b>a &lt; b &amp; &quot;c&quot; &#x27;d&#x27;</b></p>", whole.ToString());
    }

    [Fact]
    public void Other_scripts_stay_readable_in_the_source()
    {
        Html html = $"{"سدّ نهر 可動堰 “é”"}";

        Assert.Equal("سدّ نهر 可動堰 “é”", html.ToString());
    }

    [Fact]
    public void A_value_without_quotes_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() =>
        {
            Html html = $"<a href={"x"}>";
            return html;
        });
    }

    [Fact]
    public void No_text_can_open_a_tag_or_end_a_value() =>
        Prop.ForAll<string>(text =>
        {
            Html html = $"<i title=\"{text}\">{text}</i>";
            var inside = html.ToString()[10..^4];
            return !inside.Contains('<', StringComparison.Ordinal) && inside.Count(c => c == '"') == 1 && inside.Count(c => c == '>') == 1;
        }).QuickCheckThrowOnFailure();
}
