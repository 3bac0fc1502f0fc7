using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dateline.Web.Markup;

/// <summary>A piece of HTML. Written as an interpolated string: <c>Html link = $"""&lt;b&gt;{headline}&lt;/b&gt;""";</c>. The literal parts are
/// ours and stand as they are; every hole that is text is encoded for element content and quoted attributes; only another
/// <see cref="Html"/> is taken as it is. Forgetting to encode is therefore not possible, forgetting to mark up shows at once.</summary>
[InterpolatedStringHandler]
internal sealed class Html
{
    // All scripts stay readable in the page's source; the five dangerous characters are encoded whatever is allowed here.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + 24 * formattedCount);

    private Html() => _text = new StringBuilder();

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new();

    /// <summary>Text, encoded.</summary>
    public static Html Text(string? text) => $"{text}";

    /// <summary>Markup written by us elsewhere (the stylesheet's address, a JSON-LD block already made safe). Never text from a page.</summary>
    public static Html Trusted(string markup)
    {
        var html = new Html();
        html._text.Append(markup);
        return html;
    }

    /// <summary>One piece per item, in order.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> write)
    {
        var html = new Html();
        foreach (var item in items)
            html._text.Append(write(item)._text);
        return html;
    }

    /// <summary>One piece per item, in order, with its index from 0.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, int, Html> write)
    {
        var html = new Html();
        var index = 0;
        foreach (var item in items)
            html._text.Append(write(item, index++)._text);
        return html;
    }

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Html? html)
    {
        if (html is not null)
            _text.Append(html._text);
    }

    /// <exception cref="InvalidOperationException">The hole is an attribute's value without quotes, which no encoding makes safe.</exception>
    public void AppendFormatted(string? text)
    {
        if (_text.Length > 0 && _text[^1] == '=')
            throw new InvalidOperationException("An attribute's value stands without quotes.");
        if (!string.IsNullOrEmpty(text))
            _text.Append(Encoder.Encode(text));
    }

    // Without it a letter would be written as its number.
    public void AppendFormatted(char letter) => AppendFormatted(letter.ToString());

    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public override string ToString() => _text.ToString();
}
