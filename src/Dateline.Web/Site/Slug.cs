using System.Globalization;
using System.Text;

namespace Dateline.Web.Site;

/// <summary>The readable end of an address. It carries no meaning: the identifier before it does.</summary>
internal static class Slug
{
    private const int MaxLength = 72;

    /// <summary>"Harbour café opens" becomes <c>harbour-cafe-opens</c>; letters of other scripts stay; "" when nothing is left.</summary>
    public static string Of(string? headline)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var rune in (headline ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’')
                continue;
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= MaxLength)
                break;
        }
        var whole = slug.ToString().Normalize(NormalizationForm.FormC);
        if (slug.Length >= MaxLength && whole.LastIndexOf('-') is > MaxLength / 2 and var end)
            whole = whole[..end];
        return whole.Trim('-');
    }
}
