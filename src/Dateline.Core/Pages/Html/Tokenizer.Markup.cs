namespace Dateline.Pages.Html;

/// <summary>§13.2.5.41 to 13.2.5.71: comments, doctypes, CDATA sections.</summary>
internal sealed partial class Tokenizer
{
    // At "<!".
    private TokenKind Declaration()
    {
        var rest = _page.AsSpan(_at + 2);
        if (rest.StartsWith("--", StringComparison.Ordinal))
            return Comment();
        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
            return Doctype();
        _at += 2;
        if (!AllowsCData || !rest.StartsWith("[CDATA[", StringComparison.Ordinal))
            return BogusComment();
        Start = _at + 7;
        Length = rest[7..].IndexOf("]]>", StringComparison.Ordinal);
        if (Length < 0)
        {
            Length = rest.Length - 7;
            _at = _page.Length;
        }
        else
        {
            _at = Start + Length + 3;
        }
        return TokenKind.RawText;
    }

    private TokenKind BogusComment()
    {
        var end = _page.AsSpan(_at).IndexOf('>');
        _at = end < 0 ? _page.Length : _at + end + 1;
        return TokenKind.Comment;
    }

    private TokenKind Comment()
    {
        var text = _page.AsSpan(_at + 4);
        var end = text.StartsWith('>') ? 1 : text.StartsWith("->", StringComparison.Ordinal) ? 2 : CommentEnd(text);
        _at += 4 + end;
        return TokenKind.Comment;
    }

    // "-->" and "--!>" end a comment; any number of hyphens may stand before.
    private static int CommentEnd(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            var hyphens = text[at..].IndexOf("--", StringComparison.Ordinal);
            if (hyphens < 0)
                return text.Length;
            at += hyphens + 2;
            while (at < text.Length && text[at] == '-')
                at++;
            if (text[at..].StartsWith('>'))
                return at + 1;
            if (text[at..].StartsWith("!>", StringComparison.Ordinal))
                return at + 2;
        }
    }

    // At "<!doctype". Only whether it asks for quirks is of use.
    private TokenKind Doctype()
    {
        _at += 9;
        var page = _page.AsSpan();
        SkipSpaces(page);
        var start = _at;
        while (_at < page.Length && page[_at] != '>' && !IsSpace(page[_at]))
            _at++;
        var isHtml = page[start.._at].Equals("html", StringComparison.OrdinalIgnoreCase);
        SkipSpaces(page);
        var isBroken = _at >= page.Length;
        string? publicId = null, systemId = null;
        var rest = page[_at..];
        if (rest.StartsWith("public", StringComparison.OrdinalIgnoreCase))
        {
            _at += 6;
            publicId = Identifier(page, ref isBroken);
            systemId = publicId is null ? null : Identifier(page, ref isBroken);
            isBroken |= publicId is null;
        }
        else if (rest.StartsWith("system", StringComparison.OrdinalIgnoreCase))
        {
            _at += 6;
            systemId = Identifier(page, ref isBroken);
            isBroken |= systemId is null;
        }
        else if (!rest.StartsWith('>'))
        {
            isBroken = true;
        }
        var end = page[_at..].IndexOf('>');
        _at = end < 0 ? page.Length : _at + end + 1;
        IsQuirks = isBroken || end < 0 || Quirks.Are(isHtml, publicId, systemId);
        return TokenKind.Doctype;
    }

    private string? Identifier(ReadOnlySpan<char> page, ref bool isBroken)
    {
        SkipSpaces(page);
        if (_at >= page.Length || page[_at] is not ('"' or '\''))
        {
            isBroken |= _at < page.Length && page[_at] != '>';
            return null;
        }
        var start = _at + 1;
        var length = page[start..].IndexOfAny(page[_at], '>');
        isBroken |= length < 0 || page[start + length] == '>';
        if (length < 0)
            length = page.Length - start;
        _at = start + length;
        if (_at < page.Length && page[_at] != '>')
            _at++;
        return page.Slice(start, length).ToString();
    }
}
