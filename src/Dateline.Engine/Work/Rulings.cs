using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>Makes of the decisions that hold what the stages are told; of two that contradict each other the later counts, article by article.</summary>
internal static class Rulings
{
    /// <param name="held">The decisions that hold, oldest first.</param>
    public static DecidedCopies OfCopies(IReadOnlyList<EditorDecision> held) => new()
    {
        Kin = KinOf(held, DecisionKind.SplitCopy, DecisionKind.MergeCopies),
        Dates = Last(held, DecisionKind.SetDate).Where(pair => DecidedTime.Read(pair.Value.Value, pair.Value.Note) is not null)
            .ToDictionary(pair => pair.Key, pair => new DecidedDate(DecidedTime.Read(pair.Value.Value, pair.Value.Note)!, DecisionWords.WithoutNote(pair.Value))),
        Origins = Last(held, DecisionKind.SetOrigin).ToDictionary(
            pair => pair.Key, pair => new DecidedOrigin(pair.Value.Number, new OriginFinding(pair.Value.Value, pair.Value.Origin, DecisionWords.Of(pair.Value)))),
    };

    /// <inheritdoc cref="OfCopies"/>
    public static DecidedKin OfStories(IReadOnlyList<EditorDecision> held) => KinOf(held, DecisionKind.SplitStory, DecisionKind.MergeStories);

    /// <summary>The same with two more things said for the time of one step.</summary>
    /// <param name="kin">What holds.</param>
    /// <param name="together">Articles that stand together.</param>
    /// <param name="apart">Articles none of which stands with any of <paramref name="from"/>.</param>
    /// <param name="from">See <paramref name="apart"/>.</param>
    public static DecidedKin With(DecidedKin kin, IReadOnlyList<ArticleId> together, IReadOnlyList<ArticleId> apart, IReadOnlyList<ArticleId> from)
    {
        var sets = kin.Together.Values.Distinct().ToList();
        if (together.Count > 1)
            sets.Add(together);
        var parted = kin.Apart.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        foreach (var one in apart)
        {
            foreach (var other in from)
                Part(parted, one, other);
        }
        return new DecidedKin { Together = Classes(sets), Apart = Sealed(parted) };
    }

    private static Dictionary<ArticleId, EditorDecision> Last(IReadOnlyList<EditorDecision> held, DecisionKind kind)
    {
        var last = new Dictionary<ArticleId, EditorDecision>();
        foreach (var decision in held.Where(decision => decision.Kind == kind))
            last[decision.Some[0]] = decision;
        return last;
    }

    private static DecidedKin KinOf(IReadOnlyList<EditorDecision> held, DecisionKind splits, DecisionKind merges)
    {
        var parting = held.Where(decision => decision.Kind == splits).ToLookupOfSome();
        var joining = held.Where(decision => decision.Kind == merges).Select(decision => (decision.Number, All: decision.Some.Concat(decision.Others).ToHashSet())).ToList();
        var sets = new List<IReadOnlyList<ArticleId>>();
        foreach (var (number, all) in joining)
        {
            // Whom a later decision took out of these is no longer one of them.
            var left = all.Where(article => !parting[article].Any(split => split.Number > number && split.Others.Any(all.Contains))).ToList();
            if (left.Count > 1)
                sets.Add(left);
        }
        var parted = new Dictionary<ArticleId, HashSet<ArticleId>>();
        foreach (var split in held.Where(decision => decision.Kind == splits))
        {
            var later = joining.Where(join => join.Number > split.Number).ToList();
            foreach (var one in split.Some)
            {
                var joined = later.Where(join => join.All.Contains(one)).ToList();
                foreach (var other in split.Others.Where(other => !joined.Exists(join => join.All.Contains(other))))
                    Part(parted, one, other);
            }
        }
        return new DecidedKin { Together = Classes(sets), Apart = Sealed(parted) };
    }

    private static ILookup<ArticleId, EditorDecision> ToLookupOfSome(this IEnumerable<EditorDecision> decisions) =>
        decisions.SelectMany(decision => decision.Some.Select(article => (article, decision))).ToLookup(pair => pair.article, pair => pair.decision);

    private static void Part(Dictionary<ArticleId, HashSet<ArticleId>> parted, ArticleId one, ArticleId other)
    {
        if (one == other)
            return;
        Of(one).Add(other);
        Of(other).Add(one);

        HashSet<ArticleId> Of(ArticleId article)
        {
            if (!parted.TryGetValue(article, out var of))
                parted[article] = of = [];
            return of;
        }
    }

    // Sets that share an article are one.
    private static Dictionary<ArticleId, IReadOnlyList<ArticleId>> Classes(List<IReadOnlyList<ArticleId>> sets)
    {
        var classes = new Dictionary<ArticleId, List<ArticleId>>();
        foreach (var set in sets)
        {
            var whole = new List<ArticleId>();
            var known = new HashSet<ArticleId>();
            foreach (var article in set.SelectMany(article => classes.TryGetValue(article, out var former) ? former : [article]))
            {
                if (known.Add(article))
                    whole.Add(article);
            }
            foreach (var article in whole)
                classes[article] = whole;
        }
        return classes.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<ArticleId>)pair.Value);
    }

    private static Dictionary<ArticleId, IReadOnlySet<ArticleId>> Sealed(Dictionary<ArticleId, HashSet<ArticleId>> parted) =>
        parted.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<ArticleId>)pair.Value);
}
