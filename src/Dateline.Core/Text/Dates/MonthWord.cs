using System.Globalization;
using System.Text;

namespace Dateline.Text.Dates;

/// <summary>Month names in any language of the press, with or without accents.</summary>
internal static class MonthWord
{
    /// <returns>1 to 12; 0 when <paramref name="word"/> names no month.</returns>
    public static int Of(string word)
    {
        var bare = word.Trim('.', ',');
        var month = MonthNames.Of(bare, null);
        if (month == 0)
            month = MonthNames.Of(Unaccented(bare), null);
        // Cut anywhere: "Septem", "Novemb".
        for (var i = 1; month == 0 && i <= 12 && bare.Length > 3; i++)
        {
            if (CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(i).StartsWith(bare, StringComparison.OrdinalIgnoreCase))
                month = i;
        }
        return month;
    }

    private static string Unaccented(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                bare.Append(c);
        }
        return bare.ToString();
    }
}
