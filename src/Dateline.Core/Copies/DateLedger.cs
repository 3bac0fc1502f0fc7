using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>All dates the pages of one text claim, weighed against each other: the earliest claim nothing speaks against is the text's date.</summary>
internal sealed class DateLedger
{
    /// <summary>Claims this near to each other agree: a text spreads in days, and zones and reprints move it a little.</summary>
    public static readonly Duration Near = Duration.FromDays(3);

    private static readonly Duration SeenAtOnce = Duration.FromDays(2);
    private static readonly Duration FutureSlack = Duration.FromDays(1);
    private readonly List<DateClaim> _claims;
    private readonly Dictionary<ArticleId, DateClaim>? _ofMember;
    private readonly int _members;

    private DateLedger(IReadOnlyList<CopyText> members, IReadOnlyDictionary<ArticleId, DecidedDate>? decided)
    {
        _members = members.Count;
        _claims = [];
        foreach (var member in members)
        {
            if (Claim(member.Dates) is { } finding)
                _claims.Add(new DateClaim(member, finding));
        }
        foreach (var claim in _claims)
            Weigh(claim);
        // What follows holds claims against each other.
        if (_claims.Count > 1)
        {
            _ofMember = _claims.ToDictionary(claim => claim.Text.Id);
            foreach (var claim in _claims.Where(claim => claim.Against is null))
                HoldAgainstText(claim);
            DoubtOutliers();
            DoubtBackdated(members);
        }
        Best = _claims.Where(claim => claim.Against is null).MinBy(claim => (claim.At, -claim.Witnesses));
        Best = Decide(members, decided) ?? Best;
        Verdict = DateVerdicts.OfGroup(this, members);
    }

    /// <summary>The believed claim; <c>null</c> when there is none.</summary>
    public DateClaim? Best { get; }

    /// <summary>The verdict on the group.</summary>
    public DateVerdict Verdict { get; }

    public IReadOnlyList<DateClaim> Claims => _claims;

    public int Members => _members;

    /// <param name="members">The places of one text.</param>
    /// <param name="decided">Dates editors set: the earliest of those is the text's date, whatever the pages claim.</param>
    public static DateLedger Of(IReadOnlyList<CopyText> members, IReadOnlyDictionary<ArticleId, DecidedDate>? decided = null) => new(members, decided);

    public DateClaim? ClaimOf(CopyText text) =>
        _ofMember is not null ? _ofMember.GetValueOrDefault(text.Id) : _claims.Count > 0 && _claims[0].Text.Id == text.Id ? _claims[0] : null;

    public DateVerdict VerdictOf(CopyText text) => DateVerdicts.OfMember(this, text);

    /// <summary>When this member's own page was published, as far as it is believed; else when it was first seen.</summary>
    public Instant BelievedAt(CopyText text) => Best is { Decided: not null } set && set.Text == text ? set.At : ClaimOf(text) is { Against: null } claim ? claim.At : text.FirstSeen;

    // Nothing is believed that lies before what an editor set.
    private DateClaim? Decide(IReadOnlyList<CopyText> members, IReadOnlyDictionary<ArticleId, DecidedDate>? decided)
    {
        if (decided is not { Count: > 0 })
            return null;
        var set = members.Where(member => decided.ContainsKey(member.Id))
            .Select(member => new DateClaim(member, decided[member.Id].Finding) { Decided = decided[member.Id].Sentence }).MinBy(claim => claim.At);
        if (set is null)
            return null;
        foreach (var claim in _claims.Where(claim => claim.Against is null && claim.At < set.At && DateClaim.Gap(claim.Finding, set.Finding) > Near))
            claim.Against = set.Decided;
        return set;
    }

    // What a reader of the page is told; to the minute where a stronger witness on the page gives the same day more exactly.
    private static DateFinding? Claim(DateReading dates) => dates switch
    {
        { PageDate: { } told, Published: { } found } when DateClaim.Gap(told, found) == Duration.Zero
            && found.Latest - found.Earliest < told.Latest - told.Earliest => found,
        _ => dates.PageDate ?? dates.Published,
    };

    private static void Weigh(DateClaim claim)
    {
        var text = claim.Text;
        if (claim.Finding.Earliest > text.FirstSeen + FutureSlack)
        {
            claim.Against = $"it lies after the page was first seen here on {DayText.Of(text.FirstSeen)}";
            return;
        }
        var kinds = 1UL << (int)claim.Finding.Witness;
        foreach (var other in text.Dates.Candidates)
            kinds |= DateClaim.Gap(other, claim.Finding) <= FutureSlack ? 1UL << (int)other.Witness : 0;
        claim.Witnesses = System.Numerics.BitOperations.PopCount(kinds);
    }

    // Only when another page claims a day the text allows: alone, the text may speak of a year to come.
    private void HoldAgainstText(DateClaim claim)
    {
        var year = claim.Text.LatestYear;
        if (year == 0)
            return;
        var start = Instant.FromUtc(year, 1, 1, 0, 0);
        if (claim.Finding.Latest <= start && _claims.Exists(other => other.Against is null && other.Finding.Earliest >= start))
            claim.Against = $"the text itself speaks of {year}";
    }

    // A single claim far before all others is a lie backwards when the others agree with each other and its own page has one witness for it.
    private void DoubtOutliers()
    {
        var standing = _claims.Where(claim => claim.Against is null).OrderBy(claim => claim.At).ToList();
        CountAgreeing(standing);
        while (standing.Count >= 2 && SeenLater(standing[0], standing[1]))
            standing.RemoveAt(0);
        while (standing.Count >= 3)
        {
            var earliest = standing[0];
            var next = standing[1];
            if (earliest.Agreeing > 0 || next.Agreeing == 0 || earliest.Witnesses > next.Witnesses || DateClaim.Gap(earliest.Finding, next.Finding) <= Near)
                return;
            earliest.Against = $"{DayText.Count(next.Agreeing + 1, "other copy", "other copies")} agree on {DayText.Of(next.Finding)} and none is near it";
            standing.RemoveAt(0);
        }
    }

    private static void CountAgreeing(List<DateClaim> standing)
    {
        // A flood from one outlet on one day is one witness, and costs as one.
        var witnesses = new List<DateClaim>(standing.Count);
        foreach (var claim in standing)
        {
            if (!witnesses.Exists(other => IsOneWitness(other, claim)))
                witnesses.Add(claim);
        }
        var near = new List<string>(witnesses.Count);
        foreach (var claim in witnesses)
        {
            near.Clear();
            foreach (var other in witnesses)
            {
                if (!Same(other.Text.Outlet, claim.Text.Outlet) && DateClaim.Gap(other.Finding, claim.Finding) <= Near && !near.Exists(outlet => Same(outlet, other.Text.Outlet)))
                    near.Add(other.Text.Outlet);
            }
            claim.Agreeing = near.Count;
        }
        foreach (var claim in standing)
            claim.Agreeing = witnesses.Find(other => IsOneWitness(other, claim))!.Agreeing;
    }

    private static bool IsOneWitness(DateClaim a, DateClaim b) =>
        string.Equals(a.Finding.Written, b.Finding.Written, StringComparison.Ordinal) && Same(a.Text.Outlet, b.Text.Outlet);

    // This desk is a witness too: it saw the text on the day one page names. Earlier days that stand alone, on pages it saw only later, are lies
    // backwards. An old text and a page that redates it, both found at once, are not decided here: the old page must have come ten minutes later,
    // or there must be several such days that do not agree with each other.
    private void DoubtBackdated(IReadOnlyList<CopyText> members)
    {
        var seen = members.Min(member => member.FirstSeen);
        var witnessed = _claims.Where(claim => claim.Against is null && claim.Finding.Earliest <= seen + FutureSlack && seen - claim.At <= SeenAtOnce && claim.At - seen <= FutureSlack)
            .MinBy(claim => claim.At);
        if (witnessed is null)
            return;
        var lone = _claims.Where(claim => claim.Against is null && claim.Agreeing == 0 && claim.At < witnessed.At && claim.Witnesses <= witnessed.Witnesses
            && DateClaim.Gap(claim.Finding, witnessed.Finding) > Near).ToList();
        foreach (var claim in lone)
        {
            if (lone.Count >= 2 || claim.Text.FirstSeen >= witnessed.Text.FirstSeen + Duration.FromMinutes(10))
                claim.Against = $"no other copy is near it, and the text was first seen here on {DayText.Of(seen)}; {witnessed.Text.Outlet} dates it {DayText.Of(witnessed.Finding)}";
        }
    }

    // An earlier day that only one place of a page names, while a copy we saw before it names a later day in more places.
    private static bool SeenLater(DateClaim earliest, DateClaim next)
    {
        var (day, other) = (DayText.Of(earliest.Finding), DayText.Of(next.Finding));
        if (earliest.Text.FirstSeen <= next.Text.FirstSeen || earliest.Witnesses >= next.Witnesses || string.Equals(day, other, StringComparison.Ordinal))
            return false;
        earliest.Against = $"the copy at {next.Text.Outlet}, seen here before it, says {other} in {next.Witnesses} places";
        return true;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
