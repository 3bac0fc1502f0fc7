using Dateline.Text;

namespace Dateline.Stories;

/// <summary>Why two reports tell of one event, for a person: the names and numbers that weigh most in both, and the time between them.</summary>
internal static class StoryReason
{
    private const int Shown = 4;

    // A full name tells a person more than its parts.
    private static double Telling(TermKind kind) => kind switch
    {
        TermKind.Phrase => 3,
        TermKind.Number => 1.5,
        _ => 1,
    };

    public static string Of(Report report, Report nearest)
    {
        var shared = new List<(double Weight, TermKind Kind, string Written)>();
        for (var i = 0; i < report.Terms.Length; i++)
        {
            var other = nearest.WeightOf(report.Terms[i]);
            if (other > 0 && report.Written[i] is { Length: > 0 } written && (report.Kinds[i] == TermKind.Number || char.IsUpper(written[0])))
                shared.Add((report.Weights[i] * other * Telling(report.Kinds[i]), report.Kinds[i], written));
        }
        shared.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        var named = new List<string>();
        foreach (var (_, _, written) in shared)
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
