using System.Globalization;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The latest year a text speaks of as gone by: no honest date of it can lie before.</summary>
internal static class YearEvidence
{
    // "by 2030", "until 2028", "bis 2030": years ahead bind nothing.
    private static readonly HashSet<uint> Ahead =
    [
        .. ((string[])["by", "until", "till", "through", "before", "next", "target", "bis", "ab", "nach", "hasta", "para", "antes", "jusqu", "horizon", "vers", "بحلول", "حتى"])
            .Select(word => TextWords.HashOf(word)),
    ];

    private static readonly HashSet<uint> Past =
    [
        .. ((string[])["in", "since", "of", "from", "late", "early", "after", "im", "seit", "jahr", "jahre", "von", "en", "desde", "de", "depuis", "عام", "منذ", "سنة"])
            .Select(word => TextWords.HashOf(word)),
    ];

    public static int LatestYear(TextWords words)
    {
        var latest = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if ((words.Forms[i] & WordForm.Number) == 0)
                continue;
            var word = words.Word(i);
            if (word.Length != 4 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
                continue;
            if (Past.Contains(words.Hashes[i - 1]) && !(i > 1 && Ahead.Contains(words.Hashes[i - 2])) && year > latest)
                latest = year;
        }
        return latest;
    }
}
