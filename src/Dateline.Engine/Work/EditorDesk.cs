using System.Globalization;
using System.Text;
using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Takes editors' decisions: checks them against what stands, keeps them, and sees to it that they are carried out.</summary>
public sealed class EditorDesk(IArticleStore articles, IStoryStore stories, SqliteDecisionStore decisions, WorkLoop loop, IClock clock)
{
    private const int LongestNote = 500;
    private const int LongestName = 80;

    // How many articles of a text, of a report and of a story stand for it in a decision: enough that some of them stay where they are.
    private const int OfText = 200;
    private const int OfReport = 5;
    private const int OfStory = 400;

    private static readonly Duration FutureSlack = Duration.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(100);

    /// <summary>Decides, and waits a while until it is carried out; where that takes longer the decision has no <see cref="EditorDecision.ObeyedAt"/> yet.</summary>
    public async Task<DecisionOutcome> DecideAsync(DecisionRequest request, CancellationToken cancel)
    {
        var (note, editor) = (Plain(request.Note), Plain(request.Editor));
        if (note.Length > LongestNote || editor.Length > LongestName)
            return Unusable($"a note has at most {LongestNote} characters, a name {LongestName}").Outcome!;
        if (note.Length == 0 && request.Wish is not DecisionWish.Undo)
            return Unusable("say why: the note stands beside the decision for every reader").Outcome!;
        var draft = request.Wish switch
        {
            DecisionWish.SplitCopy wish => await SplitCopyAsync(wish, cancel),
            DecisionWish.MergeCopies wish => await MergeCopiesAsync(wish, cancel),
            DecisionWish.SetOrigin wish => await SetOriginAsync(wish, cancel),
            DecisionWish.SetDate wish => await SetDateAsync(wish, note, cancel),
            DecisionWish.SplitStory wish => await SplitStoryAsync(wish, cancel),
            DecisionWish.MergeStories wish => await MergeStoriesAsync(wish, cancel),
            DecisionWish.Undo wish => await UndoAsync(wish, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Wish, null),
        };
        if (draft.Outcome is { } answered)
            return answered;
        var decision = draft.Decision! with { Note = note, Editor = editor, At = clock.GetCurrentInstant() };
        if (await decisions.AddAsync(decision, draft.Kin, request.Seen, cancel) is not { } number)
            return new DecisionOutcome.Refused(DecisionRefusal.Changed, "another decision about the same was made meanwhile: look again, then decide");
        await ObeyedAsync(number, cancel);
        return new DecisionOutcome.Decided((await decisions.FindAsync(number, cancel))!, true);
    }

    /// <summary>Every article a decision about this one may touch: the copies of its text.</summary>
    /// <returns>Empty when there is no such article.</returns>
    public async Task<IReadOnlyList<ArticleId>> KinAsync(ArticleId article, CancellationToken cancel) =>
        await articles.FindAsync(article, cancel) is not { } found ? [] : (await GroupOfAsync(found, cancel))?.Members.Select(member => member.Article).ToList() ?? [article];

    /// <summary>Every article a decision about a story may touch.</summary>
    public async Task<IReadOnlyList<ArticleId>> KinAsync(Story story, CancellationToken cancel) =>
        [.. (await stories.FindGroupsAsync([.. story.Reports.Select(report => report.Group)], cancel)).SelectMany(group => group.Members).Select(member => member.Article)];

    private async Task<Draft> SplitCopyAsync(DecisionWish.SplitCopy wish, CancellationToken cancel)
    {
        if (await articles.FindAsync(wish.Article, cancel) is not { } article)
            return NoArticle(wish.Article);
        if (await GroupOfAsync(article, cancel) is not { Members.Count: > 1 } group)
            return await KnownAsync([wish.Article], DecisionKind.SplitCopy, held => held.Some.Contains(wish.Article), cancel)
                ?? Conflict("it stands alone: no other copy of its text is known");
        var others = group.Members.Select(member => member.Article).Where(other => other != wish.Article).ToList();
        return new Draft(Make(DecisionKind.SplitCopy, [wish.Article], others.Take(OfText), $"it stood with {Count(others.Count, "other copy", "other copies")}, {group.Origin.Name ?? "origin not known"}"), [.. others, wish.Article]);
    }

    private async Task<Draft> MergeCopiesAsync(DecisionWish.MergeCopies wish, CancellationToken cancel)
    {
        if (await articles.FindAsync(wish.Article, cancel) is not { } article)
            return NoArticle(wish.Article);
        if (await articles.FindAsync(wish.With, cancel) is not { } with)
            return NoArticle(wish.With);
        if (await GroupOfAsync(article, cancel) is not { } some || await GroupOfAsync(with, cancel) is not { } others)
            return Conflict("one of them is not grouped yet: try again in a moment");
        if (some.Id == others.Id)
        {
            return await KnownAsync([wish.Article], DecisionKind.MergeCopies, held => held.Some.Concat(held.Others).Contains(wish.With), cancel)
                ?? Conflict("both stand in one group of copies already");
        }
        // What the editor looked at was the one text: what was decided about the other meanwhile is no surprise to them.
        return new Draft(
            Make(DecisionKind.MergeCopies, Told(some, wish.Article), Told(others, wish.With), $"they were two texts, with {Count(some.Members.Count, "place", "places")} and {Count(others.Members.Count, "place", "places")}"),
            [.. some.Members.Select(member => member.Article)]);
    }

    private async Task<Draft> SetOriginAsync(DecisionWish.SetOrigin wish, CancellationToken cancel)
    {
        if (await articles.FindAsync(wish.Article, cancel) is not { } article)
            return NoArticle(wish.Article);
        if (await GroupOfAsync(article, cancel) is not { } group)
            return Conflict("it is not grouped yet: try again in a moment");
        if (wish.Origin is { } origin && !group.Members.Any(member => member.Article == origin))
            return Conflict($"article {origin} is no copy of this text: put the two together first, or give a name alone");
        var name = Plain(wish.Name ?? "");
        if (name.Length == 0 && wish.Origin is { } nearest)
            name = (await articles.FindAsync(nearest, cancel))?.Filed.Outlet ?? "";
        if (name.Length is 0 or > LongestName)
            return Unusable($"an origin is an agency or an outlet of 1 to {LongestName} characters, or an article of this text");
        var anchor = wish.Origin ?? group.Members[0].Article;
        List<ArticleId> kin = [.. group.Members.Select(member => member.Article)];
        var held = (await decisions.OfArticlesAsync(kin, cancel)).FirstOrDefault(one => one.Holds && one.Kind == DecisionKind.SetOrigin);
        if (held is not null && held.Value == name && held.Origin == wish.Origin)
            return Draft.Of(new DecisionOutcome.Decided(held, false));
        return new Draft(Make(DecisionKind.SetOrigin, [anchor], [], group.Origin.Name is { } before ? $"the origin was {before}" : "the origin was not known") with { Value = name, Origin = wish.Origin }, kin);
    }

    private async Task<Draft> SetDateAsync(DecisionWish.SetDate wish, string note, CancellationToken cancel)
    {
        if (await articles.FindAsync(wish.Article, cancel) is not { } article)
            return NoArticle(wish.Article);
        var written = wish.Written.Trim();
        if (DecidedTime.Read(written, note) is not { } finding)
            return Unusable("a date is a month (2023-08), a day (2023-08-14) or a time with its zone (2023-08-14T02:10Z)");
        if (finding.Earliest > article.Filed.FirstSeen + FutureSlack)
            return Unusable($"the page was seen here on {article.Filed.FirstSeen.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}, before that date");
        if (await GroupOfAsync(article, cancel) is not { } group)
            return Conflict("it is not grouped yet: try again in a moment");
        var held = (await decisions.OfArticlesAsync([wish.Article], cancel)).FirstOrDefault(one => one.Holds && one.Kind == DecisionKind.SetDate && one.Some[0] == wish.Article);
        if (held is not null && held.Value == written)
            return Draft.Of(new DecisionOutcome.Decided(held, false));
        return new Draft(
            Make(DecisionKind.SetDate, [wish.Article], [], group.Published.Best is { } best ? $"the date was {DecisionWords.Day(best.Written)}" : "no date was known") with { Value = written }, [.. group.Members.Select(member => member.Article)]);
    }

    private async Task<Draft> SplitStoryAsync(DecisionWish.SplitStory wish, CancellationToken cancel)
    {
        if (await articles.FindAsync(wish.Article, cancel) is not { } article)
            return NoArticle(wish.Article);
        if (await GroupOfAsync(article, cancel) is not { } group || article.Story is not { } id || await stories.FindAsync(id, cancel) is not { } stored)
            return Conflict("it stands in no story yet: try again in a moment");
        if (stored.Story.Reports.Count < 2)
        {
            return await KnownAsync([wish.Article], DecisionKind.SplitStory, held => held.Some.Contains(wish.Article), cancel)
                ?? Conflict("it is the only report of its story");
        }
        var others = (await stories.FindGroupsAsync([.. stored.Story.Reports.Select(report => report.Group)], cancel)).Where(other => other.Id != group.Id).ToList();
        return new Draft(
            Make(DecisionKind.SplitStory, Told(group, wish.Article), Told(others), $"it stood in the story “{stored.Headline}” with {Count(others.Count, "other report", "other reports")}"),
            await KinAsync(stored.Story, cancel));
    }

    private async Task<Draft> MergeStoriesAsync(DecisionWish.MergeStories wish, CancellationToken cancel)
    {
        if (await stories.FindAsync(wish.Story, cancel) is not { } some)
            return NotFound($"there is no story {wish.Story}");
        if (await stories.FindAsync(wish.With, cancel) is not { } with)
            return NotFound($"there is no story {wish.With}");
        if (some.Story.Id == with.Story.Id)
        {
            var kin = await KinAsync(some.Story, cancel);
            return await KnownAsync(kin, DecisionKind.MergeStories, held => held.Some.Concat(held.Others).All(kin.Contains), cancel) ?? Conflict("they are one story already");
        }
        var here = await stories.FindGroupsAsync([.. some.Story.Reports.Select(report => report.Group)], cancel);
        var there = await stories.FindGroupsAsync([.. with.Story.Reports.Select(report => report.Group)], cancel);
        return new Draft(
            Make(DecisionKind.MergeStories, Told(here), Told(there), $"they were two stories, “{some.Headline}” and “{with.Headline}”"),
            [.. here.SelectMany(group => group.Members).Select(member => member.Article)]);
    }

    private async Task<Draft> UndoAsync(DecisionWish.Undo wish, CancellationToken cancel)
    {
        if (await decisions.FindAsync(wish.Number, cancel) is not { } undone)
            return NotFound(string.Create(CultureInfo.InvariantCulture, $"there is no decision {wish.Number}"));
        if (undone.Kind is DecisionKind.Undo)
            return Conflict("a taking back is not taken back: decide again instead");
        if (await decisions.UndoOfAsync(wish.Number, cancel) is { } known)
            return Draft.Of(new DecisionOutcome.Decided(known, false));
        return new Draft(Make(DecisionKind.Undo, undone.Some, undone.Others, DecisionWords.Of(undone)) with { Undoes = undone.Number }, [.. undone.Some, .. undone.Others]);
    }

    // The same decided before is not decided twice.
    private async Task<Draft?> KnownAsync(IReadOnlyCollection<ArticleId> about, DecisionKind kind, Func<EditorDecision, bool> isSame, CancellationToken cancel) =>
        (await decisions.OfArticlesAsync(about, cancel)).FirstOrDefault(held => held.Holds && held.Kind == kind && isSame(held)) is { } known
            ? Draft.Of(new DecisionOutcome.Decided(known, false)) : null;

    private async Task<CopyGroup?> GroupOfAsync(StoredArticle article, CancellationToken cancel) =>
        article.Group is { } id ? await stories.FindGroupAsync(id, cancel) : null;

    private async Task ObeyedAsync(long number, CancellationToken cancel)
    {
        var until = TimeProvider.System.GetTimestamp();
        try
        {
            // Kept it is, so it is carried out even when whoever asked has gone.
            await loop.ObeyAsync(CancellationToken.None).WaitAsync(Patience, cancel);
            while (TimeProvider.System.GetElapsedTime(until) < Patience && await decisions.FindAsync(number, cancel) is { ObeyedAt: null })
                await Task.Delay(Nap, cancel);
        }
        catch (TimeoutException)
        {
            // The indexes are being filled, or another process has much to do: it will get there.
        }
        catch (Exception fault) when (SqliteDatabase.IsOfStorage(fault))
        {
            // Carried out as soon as the archive can be written again.
        }
    }

    // The one the editor pointed at first.
    private static IEnumerable<ArticleId> Told(CopyGroup group, ArticleId first) =>
        group.Members.Select(member => member.Article).Where(article => article != first).Prepend(first).Take(OfText);

    private static IEnumerable<ArticleId> Told(IReadOnlyList<CopyGroup> groups) =>
        groups.SelectMany(group => group.Members.Take(OfReport)).Select(member => member.Article).Take(OfStory);

    private static EditorDecision Make(DecisionKind kind, IEnumerable<ArticleId> some, IEnumerable<ArticleId> others, string replaced) =>
        new() { Number = 0, At = default, Editor = "", Note = "", Kind = kind, Some = [.. some], Others = [.. others], Replaced = replaced };

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Rune.IsControl(rune) || rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static Draft NoArticle(ArticleId id) => NotFound($"there is no article {id}");

    private static Draft NotFound(string detail) => Draft.Of(new DecisionOutcome.Refused(DecisionRefusal.NotFound, detail));

    private static Draft Conflict(string detail) => Draft.Of(new DecisionOutcome.Refused(DecisionRefusal.Conflict, detail));

    private static Draft Unusable(string detail) => Draft.Of(new DecisionOutcome.Refused(DecisionRefusal.Unusable, detail));

    /// <summary>A decision ready to be kept, or the answer that there is none to keep.</summary>
    private sealed record Draft(EditorDecision? Decision, IReadOnlyCollection<ArticleId> Kin)
    {
        public DecisionOutcome? Outcome { get; private init; }

        public static Draft Of(DecisionOutcome outcome) => new(null, []) { Outcome = outcome };
    }
}
