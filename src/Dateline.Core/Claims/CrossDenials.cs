using System.Globalization;
using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Joins a denial to what it denies in another text of the story. What is not told surely is not joined.</summary>
/// <remarks>Looked at: whose claim the denial names, content words (weighed by how rare they are in the story), names, figures, words that take back, who is spoken of, who spoke first.</remarks>
internal static class CrossDenials
{
    // How much of what is denied the other must say: less when the denial names who said it, more when it speaks of itself and the other does not name it.
    private const double Least = 0.6;
    private const double LeastNamed = 0.4;
    private const double LeastUnnamed = 0.75;
    private const double LeastBack = 0.25;
    private const double LeastContrary = 0.7;
    private const double LeastContraryBack = 0.5;
    private const int LeastShared = 2;
    private const int LeastSharedAlone = 3;

    private const double NearBest = 0.85;
    private const int MostTargets = 2;
    private const int MostDenials = 300;
    private const int QuotedWords = 4;

    public static IReadOnlyList<Dispute> Find(HearingRoll roll)
    {
        var disputes = OfOneText(roll);
        if (!roll.Statements.Any(IsTaking))
            return [.. disputes];
        var mentions = roll.Own.Where(own => own.IsMention).Select(own => (own.By, roll.NumberOf(own.Article, own.Of) ?? -1)).ToHashSet();
        var contents = roll.Statements.Select(SaidContent.Of).ToArray();
        var weights = new WordWeights(contents);
        foreach (var denial in roll.Statements.Where(IsTaking).Take(MostDenials))
        {
            var found = weights.Sharing(contents[denial.Number]).Concat(Bare(roll, contents, denial.Number)).Distinct()
                .Where(of => of != denial.Number && !disputes.Exists(known => (known.By, known.Of) == (denial.Number, of) || (known.By, known.Of) == (of, denial.Number)))
                .Select(of => Weigh(contents, weights, denial, roll.Statements[of]))
                .OfType<Dispute>().OrderByDescending(dispute => dispute.Strength).ThenBy(dispute => dispute.Of).ToList();
            if (found.Count == 0)
                continue;
            // Another text has the statement itself: the denial's own mention of it is no second one.
            var real = found.Select(dispute => roll.Statements[dispute.Of].Source).ToHashSet(StringComparer.OrdinalIgnoreCase);
            disputes.RemoveAll(known => known.By == denial.Number && mentions.Contains((known.By, known.Of)) && real.Contains(roll.Statements[known.Of].Source));
            disputes.AddRange(found.Where(dispute => dispute.Strength >= found[0].Strength * NearBest && (dispute == found[0] || !Overlap(roll.Statements[dispute.Of], roll.Statements[found[0].Of]))).Take(MostTargets));
        }
        return [.. disputes.OrderBy(dispute => dispute.By).ThenByDescending(dispute => dispute.Strength)];
    }

    private static List<Dispute> OfOneText(HearingRoll roll)
    {
        var disputes = new List<Dispute>();
        foreach (var (by, article, of, _) in roll.Own)
        {
            if (roll.NumberOf(article, of) is not { } denied || denied == by || disputes.Exists(known => (known.By, known.Of) == (by, denied)))
                continue;
            var kind = roll.Statements[by].Stance == Stance.Doubts ? DisputeKind.Doubts : DisputeKind.Denies;
            disputes.Add(new Dispute(kind, by, denied, 1, "One text has both, and joins them."));
        }
        return disputes;
    }

    private static bool IsTaking(HeardStatement said) => said.Stance is Stance.Denies or Stance.Doubts || (said.Stance == Stance.Asserts && HasNot(said.Words));

    // A cheap look: whether it really takes back is told by its content.
    private static bool HasNot(string words) => words.Split(' ').Any(word => ContentWords.Bare(word) is var bare
        && (ContentWords.Nots.Contains(bare) || ContentWords.Verdicts.Contains(bare) || bare.EndsWith("n't", StringComparison.Ordinal)));

    // "Denied American claims" and nothing more: joined where one statement alone can be meant.
    private static IEnumerable<int> Bare(HearingRoll roll, SaidContent[] contents, int by)
    {
        var denial = contents[by];
        if (roll.Statements[by].Stance == Stance.Asserts || denial.Roots.Count > 0 || !denial.IsAddressNamed)
            return [];
        var meant = roll.Statements.Where(said => IsClaim(said) && denial.Address.Overlaps(contents[said.Number].Self) && denial.SelfNames.Overlaps(contents[said.Number].Names)
            && !IsSameSide(denial, contents[said.Number])).ToList();
        return meant is [var one] ? [one.Number] : [];
    }

    private static bool IsClaim(HeardStatement said) => said.Source is not null && said.Stance is not (Stance.Denies or Stance.Doubts or Stance.Asks);

    private static Dispute? Weigh(SaidContent[] contents, WordWeights weights, HeardStatement denial, HeardStatement claim)
    {
        var (no, yes) = (contents[denial.Number], contents[claim.Number]);
        var isContrary = denial.Stance == Stance.Asserts;
        if (!IsClaim(claim) || denial.Source is null || IsSameSide(no, yes) || HoldsBoth(denial, claim) || (!isContrary && IsBefore(denial, claim)))
            return null;
        var isMeant = no.Address.Overlaps(yes.Self);
        if ((no.IsAddressNamed && !isMeant && !(no.IsAddressOfLand && yes.SelfNames.Count > 0)) || IsOfOthers(no, yes))
            return null;
        if (no.Roots.Count == 0)
            return isMeant ? Told(denial, claim, [], 0.5, isMeant) : null;
        // Denied is what the other says; the contrary is the same with one "not" more.
        if (isContrary ? !no.IsNegated || yes.IsNegated : no.IsNegated != yes.IsNegated)
            return null;
        if (no.Figures.Count > 0 && yes.Figures.Count > 0 && !no.Figures.Overlaps(yes.Figures))
            return null;
        var (shared, of, back) = weights.Share(no, yes);
        var namesIt = !no.IsOfSelf || no.SelfNames.Overlaps(yes.Names);
        var (least, leastBack) = isContrary ? (LeastContrary, LeastContraryBack) : isMeant ? (LeastNamed, 0) : (namesIt ? Least : LeastUnnamed, LeastBack);
        var fewest = isMeant && !isContrary ? LeastShared : LeastSharedAlone;
        if (of < least || back < leastBack || shared.Count < fewest || !shared.Exists(weights.IsTelling))
            return null;
        return Told(denial, claim, [.. shared.OrderByDescending(weights.Of).Take(QuotedWords).Select(root => yes.Roots[root])], Math.Min(1, 0.6 * of + 0.2 * back + (isMeant ? 0.2 : 0)), isMeant);
    }

    // Who denies and who claims are one, or one speaks for the other.
    private static bool IsSameSide(SaidContent a, SaidContent b)
    {
        var (few, many) = a.SelfNames.Count <= b.SelfNames.Count ? (a.SelfNames, b.SelfNames) : (b.SelfNames, a.SelfNames);
        return few.Count > 0 ? few.IsSubsetOf(many) : a.Self.SetEquals(b.Self);
    }

    // Each speaks of somebody else.
    private static bool IsOfOthers(SaidContent no, SaidContent yes)
    {
        var whoNo = no.IsOfSelf ? no.SelfNames : no.Subject;
        var whoYes = yes.IsOfSelf ? yes.SelfNames : yes.Subject;
        if (whoNo.Count > 0 && whoYes.Count > 0 && !whoNo.Overlaps(whoYes))
            return true;
        var (namesNo, namesYes) = (no.Names.Except(no.SelfNames).ToHashSet(StringComparer.Ordinal), yes.Names.Except(no.SelfNames).ToHashSet(StringComparer.Ordinal));
        return namesNo.Count > 0 && namesYes.Count > 0 && !namesNo.Overlaps(namesYes);
    }

    // What was said only after the denial cannot be what it denies.
    private static bool IsBefore(HeardStatement denial, HeardStatement claim) => denial.First is { } no && claim.First is { } yes && yes.Earliest >= no.Latest;

    // One text with both is read as a whole by the stage that reads one text.
    private static bool HoldsBoth(HeardStatement denial, HeardStatement claim) => denial.Places.All(place => claim.Places.Any(other => other.Article == place.Article));

    private static bool Overlap(HeardStatement a, HeardStatement b) =>
        a.Words.Contains(b.Words, StringComparison.OrdinalIgnoreCase) || b.Words.Contains(a.Words, StringComparison.OrdinalIgnoreCase);

    private static Dispute Told(HeardStatement denial, HeardStatement claim, IReadOnlyList<string> words, double strength, bool isMeant)
    {
        var kind = denial.Stance switch { Stance.Denies => DisputeKind.Denies, Stance.Doubts => DisputeKind.Doubts, _ => DisputeKind.Contradicts };
        var shared = words.Count == 0 ? "" : $"Both speak of {string.Join(", ", words.Select(word => $"“{word}”"))}";
        var meant = !isMeant ? "" : words.Count == 0 ? $"The denial names {claim.Source}, and nothing else that {claim.Source} said can be meant" : $"; the denial names whose claim it is";
        var contrary = kind == DisputeKind.Contradicts ? "; one says it is so, the other that it is not" : "";
        var order = denial.First is not { } no || claim.First is not { } yes
            ? "; which was said first is not known"
            : yes.Latest <= no.Earliest ? $"; {Day(claim)} and {Day(denial)}" : "";
        return new Dispute(kind, denial.Number, claim.Number, Math.Round(strength, 3), $"{shared}{meant}{contrary}{order}.");
    }

    private static string Day(HeardStatement said) => said.First!.Middle().InUtc().Date.ToString("d MMM uuuu", CultureInfo.InvariantCulture);
}
