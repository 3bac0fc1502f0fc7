namespace Dateline.Copies;

/// <summary>Which text of a group the others were most likely made from: fewest changes, then time, then the outlets' records.</summary>
internal static class OriginDescent
{
    private const int Witnesses = 10;

    // Changes that make one text e times as likely the first as another.
    private const double ChangesPerOdds = 6;
    private const double EarlierOdds = 0.5;
    private const int EarlierMost = 4;

    // Words a text lacks and two others share, in changes.
    private const double MissingWord = 0.4;

    /// <summary>Odds, as a natural logarithm, by which the first must lead to be named.</summary>
    public const double Sure = 0.7;

    /// <summary>The members that may be first, the likeliest in front, with the logarithm of their odds; empty for fewer than three: two differ, but do not say which is the copy.</summary>
    public static List<(CopyText Text, double Odds, double Changes)> Rank(CopyFile file, IReadOnlyList<CopyText> members, DateLedger dates, OutletLedger outlets)
    {
        if (members.Count < 3)
            return [];
        var chosen = Choose(members, dates);
        var ranked = new List<(CopyText Text, double Odds, double Changes)>(chosen.Count);
        for (var x = 0; x < chosen.Count; x++)
        {
            var text = chosen[x];
            double changes = 0;
            foreach (var other in chosen)
                changes += other == text ? 0 : DescentOf(file, text, other).Cost + MissingWord * Missing(file, chosen, text, other);
            var at = dates.BelievedAt(text);
            var earlier = Math.Min(EarlierMost, chosen.Count(other => other != text && dates.BelievedAt(other) < at));
            ranked.Add((text, -changes / ChangesPerOdds - EarlierOdds * earlier + outlets.Trust(text.Outlet), changes));
        }
        return [.. ranked.OrderByDescending(one => one.Odds).ThenBy(one => dates.BelievedAt(one.Text)).ThenBy(one => one.Text.FirstSeen)];
    }

    // The earliest and the fullest; one text of an outlet while others are left.
    private static List<CopyText> Choose(IReadOnlyList<CopyText> members, DateLedger dates)
    {
        if (members.Count <= Witnesses)
            return [.. members];
        var single = members.OrderBy(dates.BelievedAt).DistinctBy(text => text.Outlet, StringComparer.OrdinalIgnoreCase).ToList();
        var early = single.Take(Witnesses / 2);
        return [.. early.Concat(single.OrderByDescending(text => text.Words.Length)).Distinct().Take(Witnesses)];
    }

    // Words of another member that a third one has too, but not this one: copies made each on its own do not put in the same words.
    private static int Missing(CopyFile file, List<CopyText> chosen, CopyText text, CopyText other)
    {
        var own = DescentOf(file, text, other).Stands;
        var elsewhere = new ulong[own.Length];
        foreach (var third in chosen)
        {
            if (third == text || third == other)
                continue;
            var stands = DescentOf(file, third, other).Stands;
            for (var i = 0; i < own.Length; i++)
                elsewhere[i] |= stands[i];
        }
        var missing = 0;
        for (var i = 0; i < own.Length; i++)
            missing += System.Numerics.BitOperations.PopCount(elsewhere[i] & ~own[i]);
        return missing;
    }

    private static (double Cost, ulong[] Stands) DescentOf(CopyFile file, CopyText from, CopyText to)
    {
        var words = (from.Words.Length, to.Words.Length);
        if (file.Notes().Descents.TryGetValue((from.Id, to.Id), out var known) && known.Words == words)
            return (known.Cost, known.Stands);
        using var match = TextMatch.Mapped(from, to);
        var (cost, stands) = TextDescent.Of(match);
        file.Notes().Descents[(from.Id, to.Id)] = (cost, stands, words);
        return (cost, stands);
    }
}
