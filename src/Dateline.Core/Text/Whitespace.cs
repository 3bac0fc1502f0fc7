namespace Dateline.Text;

/// <summary>White space as a reader sees it.</summary>
internal static class Whitespace
{
    /// <summary>Runs of white space (no-break spaces, zero-width spaces and soft hyphens' neighbours included) become one space; the ends are trimmed.
    /// Soft hyphens, zero-width spaces and byte order marks are dropped.</summary>
    public static string Squash(string text)
    {
        if (!NeedsSquash(text))
            return text;
        return string.Create(Measure(text), text, static (span, source) => Write(source, span));
    }

    private static bool NeedsSquash(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (IsInvisible(c))
                return true;
            if (char.IsWhiteSpace(c))
            {
                if (space || c != ' ')
                    return true;
                space = true;
            }
            else
            {
                space = false;
            }
        }
        return space && text.Length > 0;
    }

    private static int Measure(string text) => Write(text, default);

    private static int Write(string text, Span<char> into)
    {
        var length = 0;
        var pending = false;
        foreach (var c in text)
        {
            if (IsInvisible(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                pending = length > 0;
                continue;
            }
            if (pending)
            {
                if (!into.IsEmpty)
                    into[length] = ' ';
                length++;
                pending = false;
            }
            if (!into.IsEmpty)
                into[length] = c;
            length++;
        }
        return length;
    }

    /// <summary>Characters that take no room: soft hyphens, zero-width spaces, byte order marks.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0';
}
