namespace Dateline.Pages.Html;

/// <summary>The text of elements that hold no markup: RCDATA, RAWTEXT, script data and plaintext.</summary>
internal sealed partial class Tokenizer
{
    /// <summary>Takes everything up to the end tag of <paramref name="name"/> as text; the end tag itself is the next token.</summary>
    public void ReadRawText(string name)
    {
        var rest = _page.AsSpan(_at);
        Take(EndTagOf(rest, name) is >= 0 and var end ? end : rest.Length);
    }

    /// <summary>Takes everything up to the end of the page as text.</summary>
    public void ReadPlainText() => Take(_page.Length - _at);

    /// <summary>
    /// Takes the text of a script: an end tag does not end it between <c>&lt;!--</c>, a further <c>&lt;script</c>, and their own ends.
    /// </summary>
    public void ReadScript()
    {
        var rest = _page.AsSpan(_at);
        var (isEscaped, isDouble) = (false, false);
        var at = 0;
        while (true)
        {
            var next = isEscaped ? rest[at..].IndexOfAny('<', '-') : rest[at..].IndexOf('<');
            if (next < 0)
            {
                Take(rest.Length);
                return;
            }
            at += next;
            var here = rest[at..];
            if (here[0] == '-')
            {
                var isEnd = here.StartsWith("-->", StringComparison.Ordinal);
                (isEscaped, isDouble) = (!isEnd, isDouble && !isEnd);
                at += isEnd ? 3 : 1;
            }
            else if (!isEscaped && here.StartsWith("<!--", StringComparison.Ordinal))
            {
                // The two hyphens may belong to the end already: "<!-->".
                isEscaped = true;
                at += 2;
            }
            else if (IsTag(here, "</", "script"))
            {
                if (!isDouble)
                {
                    Take(at);
                    return;
                }
                isDouble = false;
                at += 8;
            }
            else
            {
                isDouble |= isEscaped && IsTag(here, "<", "script");
                at++;
            }
        }
    }

    private void Take(int length)
    {
        (Start, Length) = (_at, length);
        _at += length;
    }

    private static int EndTagOf(ReadOnlySpan<char> text, string name)
    {
        for (var at = 0; ; at += 2)
        {
            var next = text[at..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
                return -1;
            at += next;
            if (IsTag(text[at..], "</", name))
                return at;
        }
    }

    private static bool IsTag(ReadOnlySpan<char> text, string opening, string name)
    {
        var end = opening.Length + name.Length;
        return text.Length > end
            && text.StartsWith(opening, StringComparison.Ordinal)
            && text[opening.Length..end].Equals(name, StringComparison.OrdinalIgnoreCase)
            && (IsSpace(text[end]) || text[end] is '/' or '>');
    }
}
