using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>The latest year a text speaks of as gone by: no honest date of it can lie before.</summary>
internal static class YearEvidence
{
    // Only "since" looks back for certain: "in 2028" may be an election to come.
    private static readonly HashSet<uint> Since = [.. ((string[])["since", "seit", "desde", "depuis", "منذ"]).Select(word => TextWords.HashOf(word))];

    // Every form of a number.
    private static readonly SearchValues<byte> Numbers =
        SearchValues.Create([.. Enumerable.Range(0, 8).Where(form => ((WordForm)form & WordForm.Number) != 0).Select(form => (byte)form)]);

    // "since the start of 2022"
    private const int WordsBetween = 4;

    public static int LatestYear(TextWords words)
    {
        var latest = 0;
        var forms = MemoryMarshal.AsBytes(words.Forms);
        for (var i = 1; i < words.Count; i++)
        {
            var step = forms[i..].IndexOfAny(Numbers);
            if (step < 0)
                break;
            i += step;
            var word = words.Span(i);
            if (word.Length != 4 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
                continue;
            if (year > latest && words.Hashes[Math.Max(0, i - WordsBetween)..i].ContainsAny(Since))
                latest = year;
        }
        return latest;
    }

    private static bool ContainsAny(this ReadOnlySpan<uint> hashes, HashSet<uint> wanted)
    {
        foreach (var hash in hashes)
        {
            if (wanted.Contains(hash))
                return true;
        }
        return false;
    }
}
