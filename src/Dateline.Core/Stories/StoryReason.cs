using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Why two reports tell of one event, for a person: the names and numbers that weigh most in both, and the time between them.</summary>
internal static class StoryReason
{
    private const int Shown = 4;
    private const int MaybeBits = 2048;

    // A full name tells a person more than its parts.
    private static float Telling(TermMark mark) => mark.Kind() switch
    {
        TermMark.Phrase => 3,
        TermMark.Number => 1.5f,
        _ => 1,
    };

    public static string Of(Report report, ReportText text, Report nearest)
    {
        var shared = new List<(float Weight, string Written)>();
        var hashes = text.Hashes;
        var marks = text.Marks;
        Span<ulong> maybe = stackalloc ulong[MaybeBits / 64];
        maybe.Clear();
        foreach (var term in nearest.Vector.Terms)
            maybe[(int)(term % MaybeBits / 64)] |= 1UL << (int)(term % 64);
        for (var i = 0; i < hashes.Length; i++)
        {
            var mark = marks[i];
            // Most words of a text do not stand in the other: a bit says so.
            if ((maybe[(int)(hashes[i] % MaybeBits / 64)] >> (int)(hashes[i] % 64) & 1) == 0 || (mark.Kind() == TermMark.Word && (mark & TermMark.Lead) == 0))
                continue;
            var there = nearest.Vector.WeightOf(hashes[i]);
            var weight = there == 0 ? 0 : report.Vector.WeightOf(hashes[i]) * there * Telling(mark);
            if (weight > 0 && text.Written(i) is var written && (mark.Kind() == TermMark.Number || char.IsUpper(written[0])))
                shared.Add((weight, written));
        }
        shared.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        var named = new List<string>();
        foreach (var (_, written) in shared)
        {
            if (named.Count == Shown)
                break;
            if (!named.Exists(name => name.Contains(written, StringComparison.OrdinalIgnoreCase)))
            {
                named.RemoveAll(name => written.Contains(name, StringComparison.OrdinalIgnoreCase));
                named.Add(written);
            }
        }
        var what = named.Count > 0 ? $"shares {string.Join(", ", named)} with the report at {nearest.Outlet}" : $"uses the same rare words as the report at {nearest.Outlet}";
        if (report.At is not { } at || nearest.At is not { } then)
            return what;
        return at == then ? $"{what}, same time" : $"{what}, {DayText.Span(at - then)} {(at > then ? "later" : "earlier")}";
    }
}
