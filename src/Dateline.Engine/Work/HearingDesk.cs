using System.Collections.Concurrent;
using System.Globalization;
using Dateline.Chronicle;
using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Times;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Engine.Work;

/// <summary>Hears a story's texts together: each statement once, what denies what, the days they name. Done when nothing else waits; a story asked for before that is heard at once.</summary>
public sealed class HearingDesk(SqliteHearingStore hearings, SqliteStatementStore statements, IArticleStore articles, IStoryStore stories, ILogger<HearingDesk> log)
{
    // A story of more articles has said by then what it has to say; what is left out is told.
    private const int MostArticles = 400;

    // Texts that are not read yet are read for one who waits, but not more of them.
    private const int ReadAtOnce = 40;
    private const int StoriesAtOnce = 8;
    private const int Remembered = 100;

    private readonly ConcurrentDictionary<StoryId, (long Asked, StoredHearing Heard)> _waiting = new();
    private bool _isBegun;

    /// <summary>The versions of the stages behind a hearing, stored beside it.</summary>
    public static string Version { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{ClaimReader.Version}.{ClaimReader.HearingVersion} {TimeExpressions.Version}.{StoryTimeline.Version} {SourceKey.Version}");

    /// <summary>Who says what in a story, and the days it names, as it stands now.</summary>
    public async Task<StoredHearing> OfAsync(Story story, CancellationToken cancel)
    {
        var asked = await hearings.AskedAsync(story.Id, cancel);
        if (asked is null && await hearings.FindAsync(story.Id, Version, cancel) is { } kept)
            return kept;
        return await NowAsync(story, asked ?? 0, cancel);
    }

    /// <summary>The same in short.</summary>
    public async Task<HearingOutline> OutlineAsync(Story story, CancellationToken cancel)
    {
        var asked = await hearings.AskedAsync(story.Id, cancel);
        if (asked is null && await hearings.OutlineAsync(story.Id, Version, cancel) is { } kept)
            return kept;
        return HearingOutline.Of(await NowAsync(story, asked ?? 0, cancel));
    }

    /// <summary>Hears and keeps the next few stories.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!_isBegun)
            await hearings.RedoAsync(Version, cancel);
        _isBegun = true;
        var due = await hearings.DueAsync(StoriesAtOnce, cancel);
        foreach (var (id, asked) in due)
        {
            if (await stories.FindAsync(id, cancel) is { } stored && stored.Story.Id == id)
            {
                var (heard, at) = await HearAsync(stored.Story, int.MaxValue, cancel);
                await hearings.SaveAsync(heard, Version, at, asked, cancel);
            }
            else
            {
                await hearings.DropAsync(id, asked, cancel);
            }
            _waiting.TryRemove(id, out _);
        }
        return due.Count > 0;
    }

    /// <summary>What is kept of a story beside what a hearing gives now, both as JSON; <c>null</c> when it is not heard yet, or due again.</summary>
    public async Task<(string Stored, string Now)?> CompareAsync(Story story, CancellationToken cancel)
    {
        if (await hearings.AskedAsync(story.Id, cancel) is not null || await hearings.FindAsync(story.Id, Version, cancel) is not { } kept)
            return null;
        return (DeskJson.Write(kept), DeskJson.Write((await HearAsync(story, int.MaxValue, cancel)).Heard));
    }

    private async Task<StoredHearing> NowAsync(Story story, long asked, CancellationToken cancel)
    {
        if (_waiting.TryGetValue(story.Id, out var known) && known.Asked == asked)
            return known.Heard;
        var (heard, _) = await HearAsync(story, ReadAtOnce, cancel);
        if (_waiting.Count >= Remembered)
            _waiting.Clear();
        _waiting[story.Id] = (asked, heard);
        return heard;
    }

    private async Task<(StoredHearing Heard, IReadOnlyList<Instant> At)> HearAsync(Story story, int readAtOnce, CancellationToken cancel)
    {
        var groups = await stories.FindGroupsAsync([.. story.Reports.Select(report => report.Group)], cancel);
        // The first place of every text before any copy: where there are too many, copies are left out first.
        var ids = groups.Select(First).Concat(groups.SelectMany(group => group.Members.Select(member => member.Article))).Distinct().ToList();
        var found = (await articles.FindManyAsync([.. ids.Take(MostArticles)], cancel)).ToDictionary(article => article.Filed.Id);
        var kept = await statements.FindManyAsync([.. found.Keys], cancel);
        var ledgers = new Dictionary<ArticleId, IReadOnlyList<Statement>>();
        foreach (var id in ids.Where(found.ContainsKey))
        {
            var article = found[id];
            if (kept.TryGetValue(id, out var ledger) && ledger.Page == article.Page && ledger.Version == ClaimReader.Version)
                ledgers[id] = ledger.Statements;
            else if (readAtOnce-- > 0)
                ledgers[id] = StatementDesk.Read(article, log).Statements;
        }
        var texts = groups.Select(group => new HeardText(
            group.Published.Best, [.. Places(group).Where(ledgers.ContainsKey).Select(id => new HeardPlace(id, ledgers[id]))])).Where(text => text.Places.Count > 0).ToList();
        var hearing = ClaimReader.Hear(texts);
        var timed = groups.Where(group => found.ContainsKey(First(group))).Select(group => Timed(found[First(group)], group)).ToList();
        var heard = new StoredHearing(story.Id, hearing, StoryTimeline.Of(timed), ids.Count - ledgers.Count);
        return (heard, [.. hearing.Statements.Select(said => said.First?.Middle() ?? said.Places.Min(place => found[place.Article].Filed.FirstSeen))]);
    }

    private static TimedText Timed(StoredArticle article, CopyGroup group)
    {
        var text = ClaimReader.TextOf(article.Filed.Article);
        var day = PublishedDay.Of(group.Published.Best);
        return new TimedText(article.Filed.Id, text, article.Filed.Article.Language, day, TimeExpressions.Read(text, article.Filed.Article.Language, day));
    }

    private static ArticleId First(CopyGroup group) => group.Origin.Article ?? group.Members[0].Article;

    private static IEnumerable<ArticleId> Places(CopyGroup group) => group.Members.Select(member => member.Article).Prepend(First(group)).Distinct();
}
