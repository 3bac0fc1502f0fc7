using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Markup;

/// <summary>Addresses that do nothing but lead somewhere.</summary>
internal static partial class MarkupAddress
{
    private const int Longest = 4_096;
    private const int LongestPicture = 512 * 1024;

    /// <summary>A page or a letter box.</summary>
    public static string? Link(string written, Uri? address) => Safe(written, address, "http", "https", "mailto");

    /// <summary>A page.</summary>
    public static string? Page(string written, Uri? address) => Safe(written, address, "http", "https");

    /// <summary>A picture on the web, or one made of points in the address itself: never one that is a document (SVG).</summary>
    public static string? Picture(string written, Uri? address)
    {
        if (written.Length <= LongestPicture && RasterPicture().Match(written.Trim()) is { Success: true } match)
            return $"data:image/{match.Groups["kind"].Value.ToLowerInvariant()};base64,{match.Groups["points"].Value}";
        return Safe(written, address, "http", "https");
    }

    private static string? Safe(string written, Uri? address, params ReadOnlySpan<string> schemes)
    {
        // Browsers pass over line ends and tabs, and some over more, before they look for the scheme.
        var text = string.Concat(written.Where(c => !IsUnseen(c))).Replace(" ", "%20", StringComparison.Ordinal);
        while (text.StartsWith("%20", StringComparison.Ordinal) || text.EndsWith("%20", StringComparison.Ordinal))
            text = text.StartsWith("%20", StringComparison.Ordinal) ? text[3..] : text[..^3];
        if (text.Length is 0 or > Longest)
            return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && text.AsSpan(0, colon).IndexOfAny("/?#") < 0)
        {
            foreach (var scheme in schemes)
            {
                if (text.AsSpan(0, colon).Equals(scheme, StringComparison.OrdinalIgnoreCase))
                    return text;
            }
            return null;
        }
        return address is null || text[0] == '#' ? text : Uri.TryCreate(address, text, out var absolute) && absolute.Scheme is "http" or "https" ? absolute.AbsoluteUri : null;
    }

    private static bool IsUnseen(char c) => c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    [GeneratedRegex(@"^data:image/(?<kind>png|gif|jpe?g|webp|avif);base64,(?<points>[A-Za-z0-9+/]+={0,2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RasterPicture();
}
