using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Joins a denial, a doubt or a contradiction to the statement of another that it is about.</summary>
internal static class Denials
{
    // Words of two contents that share fewer than these are about different things.
    private const int LeastShared = 2;
    private const double LeastShare = 0.3;

    // What only contradicts, without a word of denying, has to share more.
    private const double LeastContrary = 0.5;

    private const double LeastAlien = 0.5;

    // How many statements before and behind a denial are looked at; for one that names nothing, how many before.
    private const int Back = 400;
    private const int Ahead = 100;
    private const int Near = 6;

    /// <param name="text">The text the statements stand in.</param>
    /// <param name="statements">In the order of their cues.</param>
    public static List<Statement> Link(string text, List<Statement> statements)
    {
        var said = statements.Select(DeniedContent.Of).ToList();
        if (!statements.Where((one, i) => IsDenial(one) || said[i].IsContrary).Any())
            return statements;
        var rarity = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in said.SelectMany(one => one.Stems))
            rarity[stem] = rarity.GetValueOrDefault(stem) + 1;
        for (var i = 0; i < statements.Count; i++)
        {
            var target = IsDenial(statements[i])
                ? InContent(statements, i) ?? Likest(statements, said, rarity, i, LeastShare) ?? Meant(text, statements, said, i)
                : said[i].IsContrary && statements[i].Continues is null && !IsToldBySame(statements, i) ? Likest(statements, said, rarity, i, LeastContrary) ?? (said[i].IsVerdict ? Meant(text, statements, said, i) : null) : null;
            if (target is not null)
                statements[i] = statements[i] with { Denies = target };
        }
        return statements;
    }

    // "I said 'There is no train,'" she recalled: what somebody said then contradicts nobody now; nor does what is told of another twice over.
    private static bool IsToldBySame(List<Statement> statements, int inner) =>
        (statements[inner].Within is { } outer && SameSpeaker(statements[outer].Speaker, statements[inner].Speaker)) || statements.Exists(each => each.Within == inner && SameSpeaker(each.Speaker, statements[inner].Speaker) && each.Speaker.Name is not null);

    private static bool IsDenial(Statement statement) => statement is { Stance: Stance.Denies or Stance.Doubts, Continues: null };

    // "Denied the minister's claim that ...": what is denied stands in the denial's own content.
    private static int? InContent(List<Statement> statements, int denial)
    {
        for (var i = Math.Max(0, denial - Near); i < Math.Min(statements.Count, denial + Ahead); i++)
        {
            if (statements[i].Within == denial && statements[i].Stance == Stance.Asserts && !SameSpeaker(statements[i].Speaker, statements[denial].Speaker))
                return i;
        }
        return null;
    }

    private static int? Likest(List<Statement> statements, List<DeniedContent> said, Dictionary<string, int> rarity, int denial, double leastShare)
    {
        int? best = null;
        var most = 0.0;
        var isContrary = !IsDenial(statements[denial]);
        for (var i = Math.Max(0, denial - Back); i < Math.Min(statements.Count, denial + Ahead); i++)
        {
            if (!CanBeDenied(statements, i, denial) || (isContrary && (said[i].IsContrary || i > denial)))
                continue;
            var shared = said[denial].Stems.Where(said[i].Stems.Contains).ToList();
            var smaller = Math.Min(said[denial].Stems.Count, said[i].Stems.Count);
            // Side by side one word in common is enough for a contradiction: "He hit me", "I have never hit anyone".
            var isBeside = isContrary && denial - i <= 2 && shared.Exists(said[denial].Refused.Contains);
            if ((shared.Count < LeastShared && !isBeside) || shared.Count < leastShare * smaller)
                continue;
            // Names alone are no matter, and what is not about who denies must have more in common.
            var matter = shared.Count(stem => !said[denial].Names.Contains(stem) || !said[i].Names.Contains(stem));
            if (matter < (isContrary && !isBeside ? LeastShared : 1) || (shared.Count < LeastAlien * smaller && statements[denial].Speaker.Name is not null && !IsAbout(statements[i], statements[denial].Speaker)))
                continue;
            // What stands before is likelier denied than what comes after; of two in one chain the inner says it.
            var likeness = shared.Sum(stem => 1.0 / rarity[stem]) * (statements[i].Cue[0].Start < statements[denial].Cue[0].Start ? 1.0 : 0.7) * shared.Count / smaller;
            if (likeness > most)
                (best, most) = (i, likeness);
        }
        return best;
    }

    // "Denied it", "dismissed the allegation", "denied any wrongdoing": the nearest statement before that is about who denies; else the nearest.
    private static int? Meant(string text, List<Statement> statements, List<DeniedContent> said, int denial)
    {
        if (!said[denial].IsVerdict && !DeniedContent.IsOfClaim(statements[denial].Cue[0].Words, statements[denial].Content))
            return null;
        // "Denied a report in the paper, which quoted a diplomat as saying": it is told behind, in the same sentence.
        for (var i = denial + 1; i < Math.Min(statements.Count, denial + 3) && !said[denial].IsVerdict; i++)
        {
            if (CanBeDenied(statements, i, denial) && statements[i].Within is null && statements[i].Stance == Stance.Asserts
                && !text.AsSpan(statements[denial].Cue[0].End, Math.Max(0, statements[i].Cue[0].Start - statements[denial].Cue[0].End)).ContainsAny(".\n;\""))
                return i;
        }
        if (said[denial].TellsMatter(statements[denial].Content))
            return null;
        int? nearest = null;
        for (int i = denial - 1, seen = 0; i >= 0 && seen < Near; i--, seen++)
        {
            if (!CanBeDenied(statements, i, denial) || said[i].IsContrary || (statements[i].Stance != Stance.Asserts && statements[i].Stance != Stance.Promises)
                || Paragraphs(text, statements[i].Cue[0].Start, statements[denial].Cue[0].Start) > 2)
                continue;
            if (IsAbout(statements[i], statements[denial].Speaker))
                return i;
            if (nearest is null || statements[i].IsReporting && !statements[nearest.Value].IsReporting)
                nearest = i;
        }
        return nearest;
    }

    private static bool CanBeDenied(List<Statement> statements, int target, int denial)
    {
        var other = statements[target];
        if (target == denial || IsDenial(other) || other.Continues is not null || other.Stance == Stance.Asks || SameSpeaker(other.Speaker, statements[denial].Speaker))
            return false;
        // Without a word of denying both must be known for two: one who goes on in other words contradicts nobody.
        if (!IsDenial(statements[denial]) && ((other.Speaker.Name ?? other.Speaker.Office) is null || (statements[denial].Speaker.Name ?? statements[denial].Speaker.Office) is null))
            return false;
        return !Holds(statements, target, denial) && !Holds(statements, denial, target);
    }

    // Who reports a denial does not say what is denied.
    private static bool Holds(List<Statement> statements, int outer, int inner)
    {
        for (var at = statements[inner].Within; at is { } number; at = statements[number].Within)
        {
            if (number == outer)
                return true;
        }
        return false;
    }

    private static bool IsAbout(Statement claim, Speaker denier) =>
        denier.Name is { } name && claim.Content.Any(piece => piece.Words.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal));

    private static int Paragraphs(string text, int from, int to) => to > from ? text.AsSpan(from, to - from).Count('\n') : 0;

    private static bool SameSpeaker(Speaker a, Speaker b) => a.Name is { } name ? name == b.Name : b.Name is null && a.Office is { } words && string.Equals(words, b.Office, StringComparison.OrdinalIgnoreCase);
}
