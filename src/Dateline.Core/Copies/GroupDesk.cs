using Dateline.Model;

namespace Dateline.Copies;

/// <summary>Judges a group as a whole: when its text was first published, whose it is, what each copy changed.</summary>
internal static class GroupDesk
{
    /// <returns><c>null</c> when none of its texts can be told any more.</returns>
    public static CopyGroup? Judge(CopyFile file, CopyShelf shelf, OutletLedger outlets, DecidedCopies decided)
    {
        var members = CopyFlood.HeardOf(file, shelf);
        if (members.Count == 0)
            return null;
        var dates = DateLedger.Of(members, decided.Dates);
        members.Sort((a, b) => InFront(a, b, dates));
        outlets.Withdraw(file.Id);
        var ranked = OriginDescent.Rank(file, members, dates, outlets);
        var origin = Decided(file, shelf, decided.Origins) ?? OriginRule.Judge(members, dates, ranked);
        PutFirst(members, origin.Article ?? (ranked.Count > 2 ? ranked[0].Text.Id : null));

        var front = members[0];
        var judged = new List<CopyMember>(members.Count);
        foreach (var member in members)
        {
            var (shared, changes) = Compare(file, front, member);
            judged.Add(new CopyMember(member.Id, shared, changes, dates.VerdictOf(member), file.ReasonOf(member.Id)));
        }
        if (file.Echoes is { } echoes)
            judged.AddRange(echoes.Values);
        var group = new CopyGroup(file.Id, judged, dates.Verdict, origin);
        outlets.Enter(group, members.ConvertAll(member => (member.Outlet, member.Dates.PageDate)));
        return group;
    }

    private static OriginFinding? Decided(CopyFile file, CopyShelf shelf, IReadOnlyDictionary<ArticleId, DecidedOrigin> decided)
    {
        DecidedOrigin? last = null;
        foreach (var number in decided.Count == 0 ? [] : file.Texts)
        {
            if (decided.TryGetValue(shelf[number].Id, out var found) && !(found.Order < last?.Order))
                last = found;
        }
        return last?.Finding;
    }

    private static int InFront(CopyText a, CopyText b, DateLedger dates)
    {
        var first = dates.BelievedAt(a).CompareTo(dates.BelievedAt(b));
        if (first != 0)
            return first;
        var seen = a.FirstSeen.CompareTo(b.FirstSeen);
        return seen != 0 ? seen : b.Words.Length.CompareTo(a.Words.Length);
    }

    // The text nearest to the origin stands in front, unless a lying date is all that keeps another there.
    private static void PutFirst(List<CopyText> members, ArticleId? nearest)
    {
        var at = nearest is { } id ? members.FindIndex(member => member.Id == id) : -1;
        if (at <= 0)
            return;
        var front = members[at];
        members.RemoveAt(at);
        members.Insert(0, front);
    }

    private static (double Shared, IReadOnlyList<string> Changes) Compare(CopyFile file, CopyText front, CopyText member)
    {
        if (member.Id == front.Id)
            return (1, []);
        if (file.Notes().Compared.TryGetValue(member.Id, out var known) && known.Front == front.Id)
            return (known.Shared, known.Changes);
        var (shared, changes) = CopyChanges.Of(front, member);
        file.Notes().Compared[member.Id] = (front.Id, shared, changes);
        return (shared, changes);
    }
}
