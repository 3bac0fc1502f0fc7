using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dateline.Pages.Html;

/// <summary>Character references, HTML Standard §13.2.5.72 to 13.2.5.80 and the table of §13.5.</summary>
internal static class CharacterReferences
{
    // The longest name that may stand without its semicolon, e.g. "Aacute".
    private const int LongestBare = 6;

    // The names that may, then all; a line of the list is "name code-points", with * before those that may.
    private static readonly FrozenDictionary<string, string> All;
    private static readonly FrozenDictionary<string, string> Bare;

    // Windows-1252 for the numbers 0x80 to 0x9F, as the standard has it; 0 keeps the number.
    private static readonly char[] C1 =
    [
        '\u20AC', '\0', '\u201A', '\u0192', '\u201E', '\u2026', '\u2020', '\u2021', '\u02C6', '\u2030', '\u0160', '\u2039', '\u0152', '\0', '\u017D', '\0',
        '\0', '\u2018', '\u2019', '\u201C', '\u201D', '\u2022', '\u2013', '\u2014', '\u02DC', '\u2122', '\u0161', '\u203A', '\u0153', '\0', '\u017E', '\u0178',
    ];

    static CharacterReferences()
    {
        var all = new Dictionary<string, string>(2200, StringComparer.Ordinal);
        var bare = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(CharacterReferences).Assembly.GetManifestResourceStream("Dateline.Pages.Html.CharacterReferences.txt")!;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            var isBare = line[0] == '*';
            var words = line.Split(' ');
            var name = isBare ? words[0][1..] : words[0];
            var text = string.Concat(words.Skip(1).Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            all.Add(name, text);
            if (isBare)
                bare.Add(name, text);
        }
        All = all.ToFrozenDictionary(StringComparer.Ordinal);
        Bare = bare.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The reference at the start of <paramref name="text"/>, which starts with <c>&amp;</c>.</summary>
    /// <param name="text">From the ampersand on.</param>
    /// <param name="inAttribute">Whether the rule for attribute values holds: a name without semicolon before = or a letter or digit is no reference.</param>
    /// <param name="into">Gets the characters meant, at most two.</param>
    /// <returns>How many characters of <paramref name="text"/> the reference takes and how many it means; zeros when the ampersand is plain text.</returns>
    public static (int Taken, int Meant) Read(ReadOnlySpan<char> text, bool inAttribute, Span<char> into)
    {
        if (text.Length < 2)
            return default;
        if (text[1] == '#')
            return Number(text, into);
        var end = 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1)
            return default;
        if (end < text.Length && text[end] == ';' && end <= 40
            && All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[1..end], out var named))
            return (end + 1, Copy(named, into));
        var bare = Bare.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestBare, end - 1); length >= 2; length--)
        {
            if (!bare.TryGetValue(text.Slice(1, length), out named))
                continue;
            var isFollowed = length + 1 < text.Length && (text[length + 1] == '=' || char.IsAsciiLetterOrDigit(text[length + 1]));
            return inAttribute && isFollowed ? default : (length + 1, Copy(named, into));
        }
        return default;
    }

    /// <summary>Appends <paramref name="text"/> to <paramref name="to"/> with its references resolved and, where asked, NUL replaced.</summary>
    public static void Resolve(ReadOnlySpan<char> text, bool inAttribute, bool replaceNul, StringBuilder to)
    {
        Span<char> meant = stackalloc char[2];
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny('&', '\0');
            if (next < 0)
            {
                to.Append(text);
                return;
            }
            to.Append(text[..next]);
            text = text[next..];
            var (taken, length) = text[0] == '&' ? Read(text, inAttribute, meant) : default;
            if (taken > 0)
                to.Append(meant[..length]);
            else
                to.Append(text[0] == '\0' && replaceNul ? '\uFFFD' : text[0]);
            text = text[Math.Max(taken, 1)..];
        }
    }

    private static int Copy(string from, Span<char> into)
    {
        from.CopyTo(into);
        return from.Length;
    }

    private static (int Taken, int Meant) Number(ReadOnlySpan<char> text, Span<char> into)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var at = isHex ? 3 : 2;
        var start = at;
        var code = 0;
        for (; at < text.Length; at++)
        {
            var digit = isHex ? HexDigit(text[at]) : char.IsAsciiDigit(text[at]) ? text[at] - '0' : -1;
            if (digit < 0)
                break;
            code = Math.Min(code * (isHex ? 16 : 10) + digit, 0x110000);
        }
        if (at == start)
            return default;
        if (at < text.Length && text[at] == ';')
            at++;
        if (code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            code = 0xFFFD;
        else if (code is >= 0x80 and <= 0x9F && C1[code - 0x80] != '\0')
            code = C1[code - 0x80];
        return (at, new Rune(code).EncodeToUtf16(into));
    }

    private static int HexDigit(char c) => char.IsAsciiHexDigit(c) ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : -1;
}
