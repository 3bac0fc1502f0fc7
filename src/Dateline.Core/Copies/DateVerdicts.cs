using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>Verdicts from a ledger, each with its sentence.</summary>
internal static class DateVerdicts
{
    // A reprint days later is a page's honest date; one weeks later sells old news as new.
    private static readonly Duration Reprint = Duration.FromDays(3);
    private static readonly Duration Late = Duration.FromDays(14);

    public static DateVerdict OfGroup(DateLedger ledger, IReadOnlyList<CopyText> members)
    {
        if (ledger.Best is not { } best)
        {
            return ledger.Claims.Count == 0
                ? new DateVerdict(null, DateStanding.NotGiven, members.Count == 1 ? "date not given" : $"none of {DayText.Count(members.Count, "copy", "copies")} gives a date")
                : new DateVerdict(null, DateStanding.Contradicted, $"{DayText.Of(ledger.Claims[0].Finding)} is claimed, but {ledger.Claims[0].Against}");
        }
        if (best.Decided is { } set)
            return new DateVerdict(best.Finding, DateStanding.Agrees, set);
        var day = DayText.Of(best.Finding);
        if (members.Count == 1)
            return Alone(best);
        var near = Outlets(ledger.Claims.Where(claim => claim.Against is null && DateClaim.Gap(claim.Finding, best.Finding) <= DateLedger.Near));
        var later = ledger.Claims.Count(claim => claim.Against is null && DateClaim.Gap(claim.Finding, best.Finding) > DateLedger.Near);
        var refused = ledger.Claims.FirstOrDefault(claim => claim.Against is not null);
        var sentence = near > 1 ? $"{near} outlets date it within {DateLedger.Near.Days} days of {day}, {best.Text.Outlet} first" : $"{best.Text.Outlet} dates it {day}, before all others";
        if (later > 0)
            sentence += $"; {DayText.Count(later, "copy names", "copies name")} a later day";
        if (refused is not null)
            sentence += $"; {refused.Text.Outlet}'s {DayText.Of(refused.Finding)} is not believed: {refused.Against}";
        return new DateVerdict(best.Finding, near > 1 ? DateStanding.Agrees : DateStanding.Unchecked, sentence);
    }

    public static DateVerdict OfMember(DateLedger ledger, CopyText text)
    {
        var best = ledger.Best;
        var claim = ledger.ClaimOf(text);
        if (best is { Decided: { } set })
            return Beside(best.Finding, set, claim);
        if (claim is null)
        {
            return new DateVerdict(Borrowed(best, text), DateStanding.NotGiven, best is null ? "this page gives no date"
                : $"this page gives no date; {Earlier(ledger, best, null)}");
        }
        var own = DayText.Of(claim.Finding);
        if (claim.Against is { } against)
        {
            var rest = best is null ? "" : $"; {Earlier(ledger, best, claim)}";
            return new DateVerdict(Borrowed(best, text), DateStanding.Contradicted, $"this page says {own}, but {against}{rest}");
        }
        if (ledger.Members == 1)
            return ledger.Verdict;
        if (best is null || best == claim)
        {
            return claim.Agreeing > 0
                ? new DateVerdict(claim.Finding, DateStanding.Agrees, $"this page says {own}; {DayText.Count(claim.Agreeing, "other outlet agrees", "other outlets agree")} within {DateLedger.Near.Days} days")
                : new DateVerdict(claim.Finding, DateStanding.Unchecked, $"this page says {own}; no other copy is near that day, none is earlier");
        }
        var gap = DateClaim.Gap(claim.Finding, best.Finding);
        if (gap <= Reprint)
            return new DateVerdict(best.Finding == claim.Finding ? claim.Finding : Borrowed(best, text), DateStanding.Agrees, $"this page says {own}; {Earlier(ledger, best, claim)}");
        var many = Witnessing(ledger, best, claim) >= 2 || best.Witnesses >= 2 || best.Text.Source.Dateline?.Day is not null || gap > Duration.FromDays(90);
        var standing = gap > Late && many ? DateStanding.Contradicted : DateStanding.Doubtful;
        return new DateVerdict(Borrowed(best, text), standing, $"this page says {own}; {Earlier(ledger, best, claim)}");
    }

    // What a page says beside the day an editor set.
    private static DateVerdict Beside(DateFinding set, string sentence, DateClaim? claim)
    {
        if (claim is null)
            return new DateVerdict(set, DateStanding.NotGiven, $"this page gives no date; {sentence}");
        var gap = DateClaim.Gap(claim.Finding, set);
        var standing = gap <= Reprint ? DateStanding.Agrees : gap > Late ? DateStanding.Contradicted : DateStanding.Doubtful;
        return new DateVerdict(set, standing, $"this page says {DayText.Of(claim.Finding)}; {sentence}");
    }

    private static DateVerdict Alone(DateClaim claim)
    {
        var own = DayText.Of(claim.Finding);
        var other = claim.Text.Dates.Candidates.FirstOrDefault(candidate => DateClaim.Gap(candidate, claim.Finding) > Reprint);
        if (other is not null && claim.Witnesses == 1)
            return new DateVerdict(claim.Text.Dates.Published ?? claim.Finding, DateStanding.Doubtful, $"this page says {own}, but it also names {DayText.Of(other)}; no other copy is known");
        return new DateVerdict(claim.Finding, DateStanding.Unchecked, claim.Witnesses > 1
            ? $"this page says {own} in {claim.Witnesses} places; no other copy is known"
            : $"this page says {own}; no other copy is known");
    }

    // "3 earlier copies say 14 Aug 2023"
    private static string Earlier(DateLedger ledger, DateClaim best, DateClaim? than)
    {
        var day = DayText.Of(best.Finding);
        var earlier = ledger.Claims.Where(claim => claim != than && claim.Against is null && (than is null || claim.At < than.At)).ToList();
        if (earlier.Count <= 1)
            return than is { } later && best.At >= later.At ? $"the copy at {best.Text.Outlet} says {day}" : $"the earlier copy at {best.Text.Outlet} says {day}";
        return earlier.TrueForAll(claim => string.Equals(DayText.Of(claim.Finding), day, StringComparison.Ordinal))
            ? $"{earlier.Count} earlier copies say {day}"
            : $"the earliest of {earlier.Count} earlier copies says {day}";
    }

    private static int Witnessing(DateLedger ledger, DateClaim best, DateClaim than) =>
        Outlets(ledger.Claims.Where(claim => claim != than && claim.Against is null && DateClaim.Gap(claim.Finding, best.Finding) <= DateLedger.Near));

    private static int Outlets(IEnumerable<DateClaim> claims) => claims.Select(claim => claim.Text.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static DateFinding? Borrowed(DateClaim? best, CopyText text) =>
        best is null ? null : best.Text.Id == text.Id ? best.Finding : new DateFinding(best.Finding.Earliest, best.Finding.Latest, DateWitness.Copy, best.Finding.Quote, best.Finding.Written);
}
