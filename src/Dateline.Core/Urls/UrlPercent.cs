using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Urls;

/// <summary>Percent-encoding (URL Standard §1.3).</summary>
internal static class UrlPercent
{
    // Each is what is encoded beside control characters and all beyond ASCII.
    public const string Control = "";
    public const string Fragment = " \"<>`";
    public const string Query = " \"#<>";
    public const string SpecialQuery = Query + "'";
    public const string Path = Query + "?^`{}";
    public const string UserInfo = Path + "/:;=@[\\]|";

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0x21, 0x5E).Select(code => (char)code).Where(char.IsAsciiLetterOrDigit)]);

    public static string Encode(string text, string set)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > 0x1F and < 0x7F && !set.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                Append(encoded, b);
        }
        return encoded.ToString();
    }

    /// <summary>The bytes of a percent-encoded text.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            bytes[length++] = isEscape ? (byte)(Convert.ToInt32(Encoding.ASCII.GetString(bytes, i + 1, 2), 16)) : bytes[i];
            if (isEscape)
                i += 2;
        }
        return bytes[..length];
    }

    public static void Append(StringBuilder to, byte code) => to.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
}
