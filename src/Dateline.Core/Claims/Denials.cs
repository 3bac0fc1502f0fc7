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

    // So does what was said many statements before.
    private const int Far = 8;
    private const double LeastFar = 0.6;
    private const int LeastFarShared = 3;

    private const double LeastAlien = 0.5;

    // Where nobody else speaks between the two, less is enough.
    private const double LeastBeside = 0.3;

    // How much likelier denied is what speaks of the denier, and what the denial names the holder of.
    private const double About = 1.3;
    private const double Named = 1.5;

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
                ? InContent(statements, i, false) ?? Likest(text, statements, said, rarity, i) ?? InContent(statements, i, true) ?? Meant(text, statements, said, i)
                    ?? Answered(text, statements, said, i)
                : said[i].IsContrary && statements[i].Continues is null && !IsToldBySame(statements, said, i) && IsTelling(statements[i])
                    && !IsBlaming(statements[i])
                    ? Likest(text, statements, said, rarity, i) ?? (said[i].IsVerdict ? Meant(text, statements, said, i) : null)
                        ?? Answered(text, statements, said, i)
                : Opposite(text, statements, said, i);
            if (target is not null)
                statements[i] = statements[i] with { Denies = target };
        }
        return statements;
    }

    // "I said 'There is no train,'" she recalled: what somebody said then contradicts nobody now; nor does what is told of another twice over.
    // "He had said no such thing" is his answer all the same.
    private static bool IsToldBySame(List<Statement> statements, List<DeniedContent> said, int inner) =>
        (statements[inner].Within is { } outer && SameSpeaker(statements[outer].Speaker, statements[inner].Speaker))
            || statements.Exists(each => each.Within == inner && SameSpeaker(each.Speaker, statements[inner].Speaker) && each.Speaker.Name is not null && !said[each.Number].IsVerdict);

    // A no in what is voted, cited or blamed on somebody takes nothing back, and what is played or given is no claim.
    private static bool IsTelling(Statement statement)
    {
        if (statement.IsReporting)
            return true;
        return statement.Cue[0].Words.Split(' ').Any(word => InnerVerbs.IsTelling(word) || InnerVerbs.IsNoun(word));
    }

    private static bool IsBlaming(Statement statement) => statement.Cue[0].Words.Split(' ').Any(InnerVerbs.IsBlaming);

    private static bool IsDenial(Statement statement) => statement is { Stance: Stance.Denies or Stance.Doubts, Continues: null };

    // "Denied the minister's claim that ...": what is denied stands in the denial's own content.
    // A noun there ("Norvane denied Liranese claims that ...") only mentions what may have been told elsewhere.
    private static int? InContent(List<Statement> statements, int denial, bool isMention)
    {
        for (var i = Math.Max(0, denial - Near); i < Math.Min(statements.Count, denial + Ahead); i++)
        {
            if (statements[i].Within == denial && statements[i].Stance == Stance.Asserts && !SameSpeaker(statements[i].Speaker, statements[denial].Speaker)
                && InnerVerbs.IsNoun(statements[i].Cue[0].Words) == isMention)
                return i;
        }
        return null;
    }

    private static int? Likest(string text, List<Statement> statements, List<DeniedContent> said, Dictionary<string, int> rarity, int denial)
    {
        int? best = null;
        var most = 0.0;
        var isContrary = !IsDenial(statements[denial]);
        var deniers = DeniedContent.WordsOf(statements[denial]);
        for (var i = Math.Max(0, denial - Back); i < Math.Min(statements.Count, denial + Ahead); i++)
        {
            if (!CanBeDenied(statements, i, denial) || (isContrary && (said[i].IsContrary || i > denial)))
                continue;
            var isFar = isContrary && denial - i > Far;
            var shared = said[denial].Stems.Where(said[i].Stems.Contains).ToList();
            var smaller = Math.Min(said[denial].Stems.Count, said[i].Stems.Count);
            // Names alone are no matter, and what is not about who denies must have more in common.
            var matter = shared.Count(stem => !said[denial].Names.Contains(stem) || !said[i].Names.Contains(stem));
            var isAbout = deniers.Overlaps(said[i].Stems) || IsAbout(statements[i], statements[denial].Speaker);
            // Side by side one word in common is enough: "He hit me", "I have never hit anyone".
            var isBeside = statements[denial].Stance != Stance.Doubts && IsBeside(text, statements, i, denial) && (!isContrary || said[denial].IsVerdict
                || shared.Exists(stem => stem == said[denial].First));
            // What the no takes back must be what was claimed, and first of all the word behind it.
            if (isContrary && !said[denial].IsVerdict && said[denial].First is { } refused && !said[i].Stems.Contains(refused))
                continue;
            if (isContrary && !said[denial].IsVerdict
                && shared.Count(stem => said[denial].Refused.Contains(stem) && !said[denial].Names.Contains(stem)) < (isBeside ? 1 : LeastShared))
                continue;
            var least = isBeside ? LeastBeside : isFar ? LeastFar : isContrary ? LeastContrary : LeastShare;
            if (matter < 1 || (!isBeside && (shared.Count < LeastShared || (isContrary && matter < (isFar ? LeastFarShared : LeastShared))))
                || shared.Count < least * smaller
                || (!isBeside && shared.Count < LeastAlien * smaller && statements[denial].Speaker.Name is not null && !isAbout))
                continue;
            // What stands before is likelier denied than what comes after; of two in one chain the inner says it.
            var isBefore = statements[i].Cue[0].Start < statements[denial].Cue[0].Start;
            var likeness = shared.Sum(stem => 1.0 / rarity[stem]) * (isBefore ? 1.0 : 0.7) * shared.Count / smaller
                * (isAbout ? About : 1) * (IsNamed(statements[i], statements[denial]) ? Named : 1);
            if (likeness > most)
                (best, most) = (i, likeness);
        }
        return best;
    }

    // "Nothing had been decided", "I am not going anywhere": who a claim speaks of says no right behind it.
    private static int? Answered(string text, List<Statement> statements, List<DeniedContent> said, int denial)
    {
        if (statements[denial].Stance == Stance.Doubts || (!IsDenial(statements[denial]) && !said[denial].IsShort))
            return null;
        // A plain no is an answer where it is curt, or the denier's own words.
        var isFor = DeniedContent.SpeaksFor(statements[denial]);
        var isPlain = !IsDenial(statements[denial]) && !said[denial].IsVerdict && !said[denial].IsCurt && !isFor;
        var deniers = DeniedContent.WordsOf(statements[denial]);
        for (var i = denial - 1; i >= Math.Max(0, denial - Near); i--)
        {
            if (CanBeDenied(statements, i, denial) && (statements[i].IsReporting || IsBlaming(statements[i])) && !said[i].IsContrary && said[i].Stems.Count > 1
                && (!isPlain || (statements[i].Stance == Stance.Asserts && statements[denial].IsReporting && statements[denial].Directness == Directness.Direct))
                && (isFor || IsAbout(statements[i], statements[denial].Speaker) || deniers.Overlaps(said[i].Stems))
                && IsBeside(text, statements, i, denial))
                return i;
        }
        return null;
    }

    // "The alarm had not sounded"; "it had sounded twice": the yes right behind another's no, in the same words.
    private static int? Opposite(string text, List<Statement> statements, List<DeniedContent> said, int denial)
    {
        if (statements[denial].Stance != Stance.Asserts || statements[denial].Continues is not null || said[denial].Refused.Count > 0
            || statements[denial].Within is not null)
            return null;
        for (var i = denial - 1; i >= Math.Max(0, denial - Near); i--)
        {
            if (said[i].First is not { } first || !said[i].IsContrary || !said[denial].Stems.Contains(first) || said[denial].Names.Contains(first)
                || statements[i].Within is not null
                || !CanBeDenied(statements, i, denial) || !IsBeside(text, statements, i, denial))
                continue;
            var shared = said[denial].Stems.Count(said[i].Stems.Contains);
            if (shared >= LeastContrary * Math.Min(said[denial].Stems.Count, said[i].Stems.Count))
                return i;
        }
        return null;
    }

    // Whether nobody else speaks between a claim and what may deny it, a paragraph on at most.
    private static bool IsBeside(string text, List<Statement> statements, int claim, int denial)
    {
        if (claim > denial || Paragraphs(text, statements[claim].Cue[0].Start, statements[denial].Cue[0].Start) > 1)
            return false;
        for (var i = claim + 1; i < denial; i++)
        {
            var other = statements[i];
            if (other.Within is null && other.Continues is null && other.Stance != Stance.Asks && !Holds(statements, i, denial) && !Holds(statements, i, claim)
                && !SameSpeaker(other.Speaker, statements[denial].Speaker) && !SameSpeaker(other.Speaker, statements[claim].Speaker))
                return false;
        }
        return true;
    }

    // "The Harbour Post's report", "the union's claim": the denial names whose word it takes back.
    private static bool IsNamed(Statement claim, Statement denial) => claim.Speaker.Name is { } name
        && denial.Content.Any(piece => piece.Words.Contains(LastOf(name), StringComparison.Ordinal));

    // "Denied it", "dismissed the allegation", "denied any wrongdoing": the nearest statement before that is about who denies; else the nearest.
    private static int? Meant(string text, List<Statement> statements, List<DeniedContent> said, int denial)
    {
        if (!said[denial].IsVerdict && !DeniedContent.IsOfClaim(statements[denial].Cue[0].Words, statements[denial].Content))
            return null;
        // "Denied a report in the paper, which quoted a diplomat as saying": it is told behind, in the same sentence.
        for (var i = denial + 1; i < Math.Min(statements.Count, denial + 3) && !said[denial].IsVerdict; i++)
        {
            if (CanBeDenied(statements, i, denial) && statements[i].Within is null && statements[i].Stance == Stance.Asserts && !said[i].IsContrary && statements[i].Source.Count > 0
                && !text.AsSpan(statements[denial].Cue[0].End, Math.Max(0, statements[i].Cue[0].Start - statements[denial].Cue[0].End)).ContainsAny(".\n;:\""))
                return i;
        }
        if (!said[denial].IsFalse && said[denial].TellsMatter(statements[denial].Content))
            return null;
        var isDenial = IsDenial(statements[denial]);
        int? nearest = null;
        for (int i = denial - 1, seen = 0; i >= 0 && seen < Near; i--, seen++)
        {
            if (!CanBeDenied(statements, i, denial) || (said[i].IsContrary && !said[denial].IsFalse && !isDenial) || (statements[i].Stance != Stance.Asserts
                && statements[i].Stance != Stance.Promises)
                || Paragraphs(text, statements[i].Cue[0].Start, statements[denial].Cue[0].Start) > 2)
                continue;
            if (IsAbout(statements[i], statements[denial].Speaker) || IsNamed(statements[i], statements[denial]))
                return i;
            // "That is a lie" is about what was said right before it.
            if (!isDenial && !IsBeside(text, statements, i, denial))
                continue;
            if (nearest is null || statements[i].IsReporting && !statements[nearest.Value].IsReporting)
                nearest = i;
        }
        return nearest;
    }

    private static bool CanBeDenied(List<Statement> statements, int target, int denial)
    {
        var other = statements[target];
        if (target == denial || IsDenial(other) || other.Continues is not null || other.Stance == Stance.Asks
            || SameSpeaker(other.Speaker, statements[denial].Speaker))
            return false;
        // Without a word of denying both must be known for two: one who goes on in other words contradicts nobody.
        if (!IsDenial(statements[denial]) && (!IsTelling(other) || (other.Speaker.Name ?? other.Speaker.Office) is null
            || (statements[denial].Speaker.Name ?? statements[denial].Speaker.Office) is null))
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
        denier.Name is { } name && claim.Content.Any(piece => piece.Words.Contains(LastOf(name), StringComparison.Ordinal));

    private static string LastOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static int Paragraphs(string text, int from, int to) => to > from ? text.AsSpan(from, to - from).Count('\n') : 0;

    private static bool SameSpeaker(Speaker a, Speaker b) => a.Name is { } name ? name == b.Name : b.Name is null && a.Office is { } words
        && string.Equals(words, b.Office, StringComparison.OrdinalIgnoreCase);
}
