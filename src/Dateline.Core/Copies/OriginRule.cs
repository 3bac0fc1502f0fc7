using Dateline.Model;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Whose report a text is: an agency it credits, a source it names, else the outlet that had it whole before the others.</summary>
internal static class OriginRule
{
    private const double FullShare = 0.85;

    /// <param name="members">The members, the one believed first in front.</param>
    /// <param name="dates">Their dates.</param>
    /// <param name="ranked">The members the others may have been made from, the likeliest in front.</param>
    public static OriginFinding Judge(IReadOnlyList<CopyText> members, DateLedger dates, IReadOnlyList<(CopyText Text, double Odds, double Changes)> ranked) =>
        Agency(members) ?? Named(members) ?? (ranked.Count > 2 ? Descent(dates, ranked) : null) ?? Earliest(members, dates);

    // Three texts or more show by their differences which one the others were made from.
    private static OriginFinding? Descent(DateLedger dates, IReadOnlyList<(CopyText Text, double Odds, double Changes)> ranked)
    {
        var (first, second) = (ranked[0], ranked[1]);
        if (first.Odds - second.Odds < OriginDescent.Sure)
            return null;
        var earlier = ranked.Count(other => other.Text != first.Text && dates.BelievedAt(other.Text) < dates.BelievedAt(first.Text));
        var time = earlier == 0 ? "and it is the earliest" : $"though {DayText.Count(earlier, "copy claims", "copies claim")} an earlier time";
        return first.Changes < second.Changes
            ? new OriginFinding(first.Text.Outlet, first.Text.Id, $"the other copies follow from the text at {first.Text.Outlet} with the fewest changes, {time}; no agency is credited")
            : new OriginFinding(first.Text.Outlet, first.Text.Id, $"the copies differ little; {first.Text.Outlet} has it {(earlier == 0 ? "before all others" : "among the first, and mostly has its texts first")}; no agency is credited");
    }

    private static OriginFinding? Agency(IReadOnlyList<CopyText> members)
    {
        if (members.All(member => member.Source.Agency is null))
            return null;
        var credits = members.Where(member => member.Source.Agency is not null)
            .GroupBy(member => member.Source.Agency!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(credit => credit.Count()).ThenBy(credit => credit.Key, StringComparer.Ordinal).FirstOrDefault();
        if (credits is null)
            return null;
        var full = Fullest(members);
        var nearest = credits.FirstOrDefault(member => SameName(member.Outlet, credits.Key))
            ?? credits.FirstOrDefault(member => member.Words.Length >= FullShare * full) ?? credits.First();
        var quote = nearest.Source.Dateline?.Quote ?? nearest.Source.AgencyQuote;
        var where = quote is null ? "" : $": “{quote}”";
        var sentence = members.Count == 1
            ? $"the page credits {credits.Key}{where}"
            : $"{credits.Count()} of {DayText.Count(members.Count, "copy", "copies")} {(credits.Count() == 1 ? "credits" : "credit")} {credits.Key}{where}";
        return new OriginFinding(credits.Key, nearest.Id, sentence);
    }

    private static OriginFinding? Named(IReadOnlyList<CopyText> members)
    {
        foreach (var member in members)
        {
            if (member.Source.CopiedFrom is not { } source || SameName(source, member.Outlet))
                continue;
            var there = members.FirstOrDefault(other => other != member && SameName(other.Outlet, source));
            return new OriginFinding(there?.Outlet ?? source, there?.Id, $"{member.Outlet} itself names {source} as its source");
        }
        return null;
    }

    private static OriginFinding Earliest(IReadOnlyList<CopyText> members, DateLedger dates)
    {
        var first = members[0];
        if (members.Count == 1)
            return new OriginFinding(first.Outlet, first.Id, "no other copy is known and no agency is credited");
        var full = Fullest(members);
        var whole = members.Where(member => member.Words.Length >= FullShare * full).ToList();
        var dated = whole.Where(member => dates.ClaimOf(member) is { Against: null }).ToList();
        if (dated.Count == 0)
            return new OriginFinding(null, null, "not known: no full copy has a date that can be believed");
        var candidate = dated[0];
        var finding = dates.ClaimOf(candidate)!.Finding;
        if (dates.Best is { } best && best.Text != candidate && best.At < finding.Earliest)
            return new OriginFinding(null, null, $"not known: {best.Text.Outlet} has part of it before any full copy");
        var rival = dated.FirstOrDefault(other => !SameName(other.Outlet, candidate.Outlet)
            && DateClaim.MayBeOne(dates.ClaimOf(other)!.Finding, finding));
        if (rival is not null)
            return new OriginFinding(null, null, $"not known: {candidate.Outlet} and {rival.Outlet} both date it {DayText.Of(finding)} and neither credits another");
        return new OriginFinding(candidate.Outlet, candidate.Id, $"{candidate.Outlet} has it whole before all others, on {DayText.Of(finding)}; no agency is credited");
    }

    private static int Fullest(IReadOnlyList<CopyText> members) => members.Max(member => member.Words.Length);

    // "apnews.com" and "AP News" are AP's own house: one name begins with the other, letters only.
    private static bool SameName(string a, string b)
    {
        var (x, y) = (Letters(a), Letters(b));
        return x.Length > 0 && y.Length > 0 && (string.Equals(x, y, StringComparison.Ordinal)
            || x.StartsWith(y, StringComparison.Ordinal) && y.Length >= 2 && IsHouse(x[y.Length..])
            || y.StartsWith(x, StringComparison.Ordinal) && x.Length >= 2 && IsHouse(y[x.Length..]));
    }

    private static bool IsHouse(string rest) => rest is "news" or "com" or "newscom" or "org" or "net" or "online" or "de" or "fr" or "es";

    private static string Letters(string name)
    {
        var start = name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return string.Concat(name[start..].Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }
}
