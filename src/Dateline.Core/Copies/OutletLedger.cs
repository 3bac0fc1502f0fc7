using System.Runtime.InteropServices;
using Dateline.Model;

namespace Dateline.Copies;

/// <summary>What each outlet has shown of itself: how often it had a text first, how often it copied, how often its date was false.</summary>
internal sealed class OutletLedger
{
    private const int DelaysKept = 101;

    private readonly Dictionary<string, Count> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CopyGroupId, Mark[]> _marks = [];

    /// <summary>Enters what a group shows, in the place of what it showed before.</summary>
    /// <param name="group">The group as judged.</param>
    /// <param name="places">Of its first members, in their order, the outlet and the page's own date; members beyond them are not heard.</param>
    public void Enter(CopyGroup group, IReadOnlyList<(string Outlet, DateFinding? PageDate)> places)
    {
        Withdraw(group.Id);
        if (group.Members.Count < 2)
            return;
        var marks = new List<Mark>();
        var outlets = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var first = places[0];
        var known = group.Origin.Article is not null;
        for (var i = 0; i < places.Count; i++)
        {
            var (outlet, own) = places[i];
            var isFirst = string.Equals(outlet, first.Outlet, StringComparison.OrdinalIgnoreCase);
            // A flood from one outlet counts once.
            if (!outlets.Add(outlet))
                continue;
            var delay = known && !isFirst && own is not null && first.PageDate is { } origin ? (own.Earliest - origin.Earliest).TotalHours : double.NaN;
            marks.Add(new Mark(outlet, known && isFirst, known && !isFirst, group.Members[i].DateVerdict.Standing == DateStanding.Contradicted, (float)delay));
        }
        foreach (var mark in marks)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, mark.Outlet, out _).Add(mark, 1);
        _marks[group.Id] = [.. marks];
    }

    /// <summary>Takes back what a group showed.</summary>
    public void Withdraw(CopyGroupId group)
    {
        if (!_marks.Remove(group, out var marks))
            return;
        foreach (var mark in marks)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, mark.Outlet, out _).Add(mark, -1);
    }

    /// <summary>How likely the outlet is to have a text first, by its past: natural logarithm of odds against an even chance, at most 2 either way.</summary>
    public double Trust(string outlet)
    {
        if (!_counts.TryGetValue(outlet, out var count))
            return 0;
        return Math.Clamp(Math.Log((count.Originals + 1.0) / (count.Copies + 1.0)), -2, 2);
    }

    public OutletRecord Of(string outlet)
    {
        var count = _counts.GetValueOrDefault(outlet);
        var delays = _marks.Values.SelectMany(marks => marks).Where(mark => !float.IsNaN(mark.DelayHours) && string.Equals(mark.Outlet, outlet, StringComparison.OrdinalIgnoreCase))
            .Select(mark => (double)mark.DelayHours).Take(DelaysKept).Order().ToList();
        return new OutletRecord(outlet, count.Originals, count.Copies, count.FalseDates, delays.Count == 0 ? null : Math.Round(delays[delays.Count / 2], 1));
    }

    private readonly record struct Mark(string Outlet, bool Original, bool Copy, bool FalseDate, float DelayHours);

    private struct Count
    {
        public int Originals;
        public int Copies;
        public int FalseDates;

        public void Add(Mark mark, int sign)
        {
            Originals += mark.Original ? sign : 0;
            Copies += mark.Copy ? sign : 0;
            FalseDates += mark.FalseDate ? sign : 0;
        }
    }
}
