using System.Buffers;

namespace Dateline.Text;

/// <summary>White space as a reader sees it.</summary>
internal static class Whitespace
{
    private const int OnStack = 512;

    /// <summary>Runs of white space (no-break spaces, zero-width spaces and soft hyphens' neighbours included) become one space; the ends are trimmed.
    /// Soft hyphens, zero-width spaces and byte order marks are dropped.</summary>
    public static string Squash(string text)
    {
        if (!NeedsSquash(text))
            return text;
        if (text.Length <= OnStack)
        {
            Span<char> small = stackalloc char[text.Length];
            return small[..Write(text, small)].ToString();
        }
        var large = ArrayPool<char>.Shared.Rent(text.Length);
        var squashed = large.AsSpan(0, Write(text, large)).ToString();
        ArrayPool<char>.Shared.Return(large);
        return squashed;
    }

    private static bool NeedsSquash(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (c is > ' ' and < '\u007F')
            {
                space = false;
                continue;
            }
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

    private static int Write(string text, Span<char> into)
    {
        var length = 0;
        var pending = false;
        foreach (var c in text)
        {
            if (c is > ' ' and < '\u007F')
            {
                if (pending)
                    into[length++] = ' ';
                pending = false;
                into[length++] = c;
            }
            else if (c == ' ')
            {
                pending = length > 0;
            }
            else if (!IsInvisible(c))
            {
                if (char.IsWhiteSpace(c))
                {
                    pending = length > 0;
                    continue;
                }
                if (pending)
                    into[length++] = ' ';
                pending = false;
                into[length++] = c;
            }
        }
        return length;
    }

    /// <summary>Characters that take no room: soft hyphens, zero-width spaces, byte order marks.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0';
}
