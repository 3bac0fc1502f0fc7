using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Carries decisions out in the indexes: who is moved, and whose group and story change with it.</summary>
/// <remarks>What holds is told to the stages first; then those the decision is about are placed again under it. Taking a decision back says its contrary for
/// this one step, so that what it had moved goes back; from then on the stages judge by themselves.</remarks>
internal sealed class ObeyingDesk(IArticleStore articles, IStoryStore stories, SqliteSketchStore sketches, SqliteDecisionStore decisions, ForgottenStories forgotten, IClock clock)
{
    // Reasons of so many members of a group put together are kept; those of the others are told anew.
    private const int Sketched = 50;

    /// <summary>Decisions after a number that are still to be obeyed, oldest first.</summary>
    public Task<IReadOnlyList<EditorDecision>> PendingAsync(long after, CancellationToken cancel) => decisions.PendingAsync(after, cancel);

    /// <summary>Notes why a decision could not be carried out; what comes in obeys it all the same.</summary>
    public Task TroubleAsync(EditorDecision decision, string trouble, CancellationToken cancel) =>
        decisions.TroubleAsync(decision.Number, clock.GetCurrentInstant(), trouble, cancel);

    /// <summary>Tells the stages every decision that holds.</summary>
    public async Task TellAsync(GroupingStages stages, CancellationToken cancel)
    {
        var held = await decisions.InForceAsync(long.MaxValue, cancel);
        stages.Decide(Rulings.OfCopies(held), Rulings.OfStories(held));
    }

    /// <summary>Carries one decision out, and writes what that changed into <paramref name="change"/>.</summary>
    public async Task ObeyAsync(EditorDecision decision, GroupingStages stages, GroupingChange change, CancellationToken cancel)
    {
        var about = decision.Undoes is { } undone
            ? await decisions.FindAsync(undone, cancel) ?? throw new InvalidDataException($"decision {undone} is missing") : decision;
        var isUndo = about != decision;
        var held = await decisions.InForceAsync(decision.Number, cancel);
        var (copies, told) = (Rulings.OfCopies(held), Rulings.OfStories(held));
        await BringBackAsync(about, stages, change, cancel);
        switch (about.Kind)
        {
            case DecisionKind.SetDate or DecisionKind.SetOrigin:
                stages.Decide(copies, told);
                await PlaceStoriesAsync(Judged(about.Some, stages.Rejudge), stages, change, cancel);
                break;
            case DecisionKind.SplitCopy or DecisionKind.MergeCopies:
                var moved = Moved(about, isUndo, stages);
                stages.Decide(isUndo ? copies with { Kin = Back(about, copies.Kin, moved.Stay, moved.IsAlone) } : copies, told);
                await PlaceCopiesAsync(moved.Go, stages, change, cancel);
                stages.Decide(copies, told);
                break;
            default:
                var (groups, stay, isAlone) = MovedReports(about, isUndo, stages);
                stages.Decide(copies, isUndo ? Back(about, told, stay, isAlone) : told);
                await PlaceStoriesAsync(groups, stages, change, cancel);
                stages.Decide(copies, told);
                break;
        }
        change.Obeyed.Add(decision.Number);
    }

    // Which articles are placed again; which of the others they were parted from still stand in one group; whether they stand alone now.
    private static (IReadOnlyList<ArticleId> Go, IReadOnlyList<ArticleId> Stay, bool IsAlone) Moved(EditorDecision about, bool isUndo, GroupingStages stages)
    {
        var some = about.Some.Where(stages.Holds).ToList();
        var stay = Kin(about.Others, article => stages.GroupOf(article)?.Members.Select(member => member.Article));
        if (some.Count == 0)
            return ([], stay, false);
        var now = stages.GroupOf(some[0])!.Members.Select(member => member.Article).ToList();
        var isAlone = now.TrueForAll(about.Some.Contains);
        if (about.Kind is DecisionKind.SplitCopy)
            return (some, stay, isAlone);
        // What came to the two while they were one goes to the side it belongs to.
        return (isUndo ? [.. some, .. now.Where(article => !about.Some.Contains(article) && !about.Others.Contains(article))] : [some[0]], stay, isAlone);
    }

    private static (IReadOnlyList<CopyGroup> Groups, IReadOnlyList<ArticleId> Stay, bool IsAlone) MovedReports(EditorDecision about, bool isUndo, GroupingStages stages)
    {
        var groups = Judged(about.Some, stages.GroupOf);
        var stay = Kin(about.Others, stages.StoryMates);
        var isAlone = groups.Count > 0 && stages.StoryMates(groups[0].Members[0].Article).All(mate => groups[0].Members.Any(member => member.Article == mate));
        return (about.Kind is DecisionKind.SplitStory || isUndo ? groups : [.. groups.Take(1)], stay, isAlone);
    }

    private static List<ArticleId> Kin(IReadOnlyList<ArticleId> others, Func<ArticleId, IEnumerable<ArticleId>?> matesOf)
    {
        foreach (var first in others)
        {
            if (matesOf(first)?.ToHashSet() is { Count: > 0 } mates)
                return [.. others.Where(mates.Contains)];
        }
        return [];
    }

    private static DecidedKin Back(EditorDecision about, DecidedKin kin, IReadOnlyList<ArticleId> stay, bool isAlone)
    {
        var some = about.Some;
        if (about.Kind is DecisionKind.SplitCopy or DecisionKind.SplitStory)
            return isAlone && !some.Any(kin.Together.ContainsKey) ? Rulings.With(kin, [.. some, .. stay], [], []) : kin;
        var isStillOne = some.Any(one => kin.Together.TryGetValue(one, out var together) && together.Any(about.Others.Contains));
        return isStillOne ? kin : Rulings.With(kin, some, some, about.Others);
    }

    private static List<CopyGroup> Judged(IReadOnlyList<ArticleId> some, Func<ArticleId, CopyGroup?> judge)
    {
        var groups = new Dictionary<CopyGroupId, CopyGroup>();
        foreach (var article in some)
        {
            if (!groups.Values.Any(group => group.Members.Any(member => member.Article == article)) && judge(article) is { } group)
                groups[group.Id] = group;
        }
        return [.. groups.Values];
    }

    private async Task PlaceCopiesAsync(IReadOnlyList<ArticleId> moved, GroupingStages stages, GroupingChange change, CancellationToken cancel)
    {
        foreach (var article in await articles.FindManyAsync(moved, cancel))
        {
            var touched = change.Take(stages.PlaceCopy(article.Filed));
            foreach (var member in touched[^1].Members.Take(Sketched))
            {
                if (stages.SketchOf(member.Article) is { } sketch)
                    change.Sketches[member.Article] = sketch;
            }
            await PlaceStoriesAsync(touched, stages, change, cancel);
        }
    }

    private async Task PlaceStoriesAsync(IReadOnlyList<CopyGroup> groups, GroupingStages stages, GroupingChange change, CancellationToken cancel)
    {
        foreach (var group in groups)
        {
            change.Groups[group.Id] = group;
            if (await articles.FindAsync(group.Members[0].Article, cancel) is { } lead)
                change.Take(stages.PlaceStory(group, lead.Filed));
        }
    }

    // A decision may be about what is so old that the indexes have forgotten it.
    private async Task BringBackAsync(EditorDecision about, GroupingStages stages, GroupingChange change, CancellationToken cancel)
    {
        var stored = await articles.FindManyAsync([.. about.Some.Concat(about.Others)], cancel);
        var groups = await stories.FindGroupsAsync([.. stored.Select(article => article.Group).OfType<CopyGroupId>().Distinct()], cancel);
        var lost = groups.SelectMany(group => group.Members).Select(member => member.Article).Where(article => !stages.Holds(article)).Distinct().ToList();
        foreach (var place in await sketches.PlacesOfAsync(lost, cancel))
        {
            if (place.Sketch is null || !stages.RestoreCopy(place.Article, place.Group, place.Sketch))
                await PlaceCopiesAsync([place.Article], stages, change, cancel);
        }
        foreach (var story in await stories.FindManyAsync([.. stored.Select(article => article.Story).OfType<StoryId>().Distinct()], cancel))
            await forgotten.BringBackAsync(story.Story, stages, cancel);
    }
}
