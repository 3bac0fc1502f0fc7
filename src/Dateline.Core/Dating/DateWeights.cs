using Dateline.Model;

namespace Dateline.Dating;

/// <summary>Weighs the dates of a page against each other, once all are known.</summary>
internal static class DateWeights
{
    /// <summary>Below this a date on the page may be about anything.</summary>
    public const int Believable = 36;

    /// <summary>Below this it stands inside a paragraph, or far from everything.</summary>
    public const int Faint = 24;

    // A meta element up to this says "date" and not of what: it may be the day of the last change, or of the file.
    private const int Vague = 75;

    // A date shown this strongly stands beside the headline or behind "Published".
    private const int Shown = 50;

    // A time element near the headline.
    private const int NearTime = 60;

    public static void Settle(List<DateClaim> claims)
    {
        Vagueness(claims);
        Redating(claims);
        Lone(claims);
    }

    // What a reader is shown beside the headline is worth more than a word of the head that does not say what it is the date of.
    private static void Vagueness(List<DateClaim> claims)
    {
        if (Strongest(claims) is not { Witness: DateWitness.Meta, Strength: <= Vague } best || ShownOf(claims, 44) is not { } shown || shown.Date.Date == best.Date.Date)
            return;
        Demote(claims, shown, claim => claim.Witness == DateWitness.Meta && claim.Strength <= Vague);
    }

    // Systems that write the day of the last change into both fields give themselves away: nothing is published after it was changed.
    private static void Redating(List<DateClaim> claims)
    {
        if (Strongest(claims) is not { } best || !IsMarked(best) || ShownOf(claims, Shown) is not { } shown)
            return;
        var changes = claims.Where(claim => claim.Role == DateRole.Updated && IsMarked(claim)).ToList();
        if (changes.Count == 0)
            return;
        var changed = changes.Max(claim => claim.Finding().Earliest) - NodaTime.Duration.FromMinutes(2);
        var told = best.Finding();
        if (told.Earliest >= changed && shown.Finding().Latest <= told.Earliest)
            Demote(claims, shown, claim => IsMarked(claim) && claim.Finding().Earliest >= changed);
    }

    // Where a page shows one day and no other, weak places are enough.
    private static void Lone(List<DateClaim> claims)
    {
        var weak = claims.Where(claim => claim.Role == DateRole.Published).ToList();
        if (weak.Count == 0 || weak.Exists(claim => claim.Strength >= Believable))
            return;
        var likely = weak.Where(claim => claim.Strength >= Faint).ToList();
        if (likely.Count > 0 && likely.Select(claim => claim.Date.Date).Distinct().Count() == 1)
            claims[claims.IndexOf(likely[0])] = likely[0] with { Strength = Believable };
    }

    // Written for machines, not shown.
    private static bool IsMarked(DateClaim claim) => claim.Witness is DateWitness.JsonLd or DateWitness.Meta or DateWitness.Microdata;

    private static DateClaim? Strongest(List<DateClaim> claims) =>
        claims.Where(claim => claim.Role == DateRole.Published && claim.Strength >= Believable).MaxBy(claim => claim.Strength);

    private static DateClaim? ShownOf(List<DateClaim> claims, int strength) =>
        claims.Where(claim => claim.Role == DateRole.Published && (claim.Witness == DateWitness.VisibleText || (claim.Witness == DateWitness.TimeElement && claim.Strength >= NearTime)) && claim.Strength >= strength).MaxBy(claim => claim.Strength);

    private static void Demote(List<DateClaim> claims, DateClaim below, Predicate<DateClaim> which)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Role == DateRole.Published && which(claims[i]))
                claims[i] = claims[i] with { Strength = Math.Min(claims[i].Strength, below.Strength - 1) };
        }
    }
}
