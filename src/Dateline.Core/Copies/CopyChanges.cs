using Dateline.Model;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>What a copy changed against the front text, in sentences.</summary>
internal static class CopyChanges
{
    // A paragraph stands in the other text when this share of its words does; below the lower share it is new.
    private const double StandsShare = 0.5;
    private const double NewShare = 0.2;

    public static (double Shared, IReadOnlyList<string> Changes) Of(CopyText front, CopyText copy)
    {
        var changes = new List<string>();
        using var fromFront = TextMatch.Mapped(front, copy);
        using var fromCopy = TextMatch.WithoutFacts(copy, front);
        Cuts(front, fromFront, changes);
        Additions(copy, fromCopy, changes);
        if (fromCopy.Rewordings > 0)
            changes.Add($"reworded in {DayText.Count(fromCopy.Rewordings, "place")}");
        Claims(front, copy, changes);
        return (Math.Round(fromCopy.Covered, 3), changes);
    }

    private static void Cuts(CopyText front, TextMatch match, List<string> changes)
    {
        var stands = Stands(front, match, StandsShare);
        var total = stands.Length;
        var last = Array.LastIndexOf(stands, true);
        if (last < 0)
            return;
        var first = Array.IndexOf(stands, true);
        var tail = total - 1 - last;
        if (tail > 0)
            changes.Add($"last {tail} of {DayText.Count(total, "paragraph")} cut");
        if (first > 0)
            changes.Add($"first {first} of {DayText.Count(total, "paragraph")} cut");
        var between = stands[first..(last + 1)].Count(stand => !stand);
        if (between > 0)
            changes.Add($"{DayText.Count(between, "paragraph")} cut in between");
        if (tail == 0 && EndCut(front, match) is > 0 and var words)
            changes.Add($"cut {DayText.Count(words, "word")} before the end");
    }

    // A text of one paragraph, or one cut in the middle of the last: count the words after the last shared one.
    private static int EndCut(CopyText front, TextMatch match)
    {
        var last = match.Map.LastIndexOfAnyExcept(-1);
        var missing = front.Words.Length - 1 - last;
        return last >= 0 && missing >= 12 ? missing : 0;
    }

    private static void Additions(CopyText copy, TextMatch match, List<string> changes)
    {
        var stands = Stands(copy, match, NewShare);
        var added = stands.Count(stand => !stand);
        if (added > 0 && added < stands.Length)
            changes.Add($"{DayText.Count(added, "paragraph")} added");
    }

    private static bool[] Stands(CopyText text, TextMatch match, double share)
    {
        var stands = new bool[text.ParagraphEnds.Length];
        var start = 0;
        for (var p = 0; p < stands.Length; p++)
        {
            var end = text.ParagraphEnds[p];
            var covered = 0;
            for (var i = start; i < end; i++)
            {
                if (match.Map[i] >= 0)
                    covered++;
            }
            // A reworded paragraph has few runs but they are there; one of three words or less says nothing either way.
            stands[p] = end - start <= 3 || covered >= share * (end - start) || covered >= 12 && covered * 4 >= end - start;
            start = end;
        }
        return stands;
    }

    private static void Claims(CopyText front, CopyText copy, List<string> changes)
    {
        if (front.Headline is { } headline && copy.Headline is { } other && !SameWords(headline, other))
            changes.Add($"headline changed from “{headline}” to “{other}”");
        Names(front.Source.Bylines, copy.Source.Bylines, changes);
        if (front.Source.Agency is { } agency && copy.Source.Agency is null)
            changes.Add($"agency line removed ({agency})");
        else if (copy.Source.Agency is { } credited && !string.Equals(credited, front.Source.Agency, StringComparison.Ordinal))
            changes.Add(front.Source.Agency is { } from ? $"agency changed from {from} to {credited}" : $"agency line added ({credited})");
        if (front.Section is { } section && copy.Section is { } moved && !SameWords(section, moved))
            changes.Add($"section changed from {section} to {moved}");
        Moved(front, copy, changes);
    }

    private static void Names(IReadOnlyList<string> from, IReadOnlyList<string> to, List<string> changes)
    {
        if (SameWords(string.Join(' ', from), string.Join(' ', to)))
            return;
        changes.Add((from.Count, to.Count) switch
        {
            (0, _) => $"byline added: {string.Join(", ", to)}",
            (_, 0) => $"byline removed: {string.Join(", ", from)}",
            _ => $"byline changed from {string.Join(", ", from)} to {string.Join(", ", to)}",
        });
    }

    private static void Moved(CopyText front, CopyText copy, List<string> changes)
    {
        var from = front.Dates.PageDate ?? front.Dates.Published;
        var to = copy.Dates.PageDate ?? copy.Dates.Published;
        if (from is null)
            return;
        if (to is null)
            changes.Add("date left out");
        else if (DayText.Of(from) is var day && DayText.Of(to) is var other && !string.Equals(day, other, StringComparison.Ordinal))
            changes.Add($"date moved from {day} to {other}");
    }

    private static bool SameWords(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || TextWords.Read([a]).Hashes.SequenceEqual(TextWords.Read([b]).Hashes);
}
