using System.Globalization;

namespace Dateline.Eval.Lists;

/// <summary>A list that was shown, and what was opened from it.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="At">Seconds since 1970.</param>
/// <param name="Reader">Who.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Device">The sort of device; <c>null</c> unknown.</param>
/// <param name="On">The article beside which it stood; <c>null</c> none.</param>
/// <param name="IsAsked">Whether an answer is wanted.</param>
/// <param name="Candidates">What was shown.</param>
/// <param name="Opened">What was opened; empty when nothing was, or when it is not told.</param>
/// <param name="Before">What the reader had opened before, oldest first, where the file tells it with the list.</param>
internal sealed record ImpressionList(
    string Id, long At, string Reader, string Visit, string? Device, string? On, bool IsAsked, string[] Candidates, HashSet<string> Opened, string[] Before)
{
    public static ImpressionList OfEbnerd(string[] row)
    {
        var (candidates, opened) = Parse(row[7]);
        return new ImpressionList(row[0], Number(row[1]), row[2], row[3], row[4], row[5] == "0" ? null : row[5], row[6] == "1", candidates, opened, []);
    }

    public static ImpressionList OfMind(string[] row)
    {
        var (candidates, opened) = Parse(row[5]);
        return new ImpressionList(row[0], Number(row[1]), row[2], row[0], null, null, row[3] == "1", candidates, opened, row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (string[] Candidates, HashSet<string> Opened) Parse(string text)
    {
        var entries = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('-')).ToList();
        return ([.. entries.Select(entry => entry[0])], entries.Where(entry => entry.Length > 1 && entry[1] == "1").Select(entry => entry[0]).ToHashSet(StringComparer.Ordinal));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
