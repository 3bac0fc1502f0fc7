using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Times;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site;

/// <summary>Gathers who says what in an article, and wherever it was said.</summary>
internal sealed class SaidSheets(IArticleStore articles, IStoryStore stories, Entries entries, StatementDesk statements, SqliteStatementStore kept, HearingSheets hearings)
{
    /// <returns><c>null</c> when there is no such article.</returns>
    public async Task<SaidSheet?> OfArticleAsync(ArticleId id, CancellationToken cancel)
    {
        if (await articles.FindAsync(id, cancel) is not { } article)
            return null;
        var entry = (await entries.WithGroupsAsync([article], cancel))[0];
        var stored = article.Story is { } storyId ? await stories.FindAsync(storyId, cancel) : null;
        var story = stored is null ? [] : await entries.OfStoriesAsync([stored], cancel);
        var text = ClaimReader.TextOf(entry.Text);
        var ledger = await statements.OfAsync(article, cancel);
        return new SaidSheet(entry, story is [var one] ? one : null, text, ledger.Statements, TimeExpressions.Read(text, entry.Language, PublishedDay.Of(entry.Published.Best)))
        {
            Disputes = await hearings.OfArticleAsync(id, stored?.Story, cancel),
        };
    }

    /// <summary>Statements on file by who says them and what they are about, the newest first.</summary>
    public async Task<PageOf<SpokenEntry>> SearchAsync(SaidQuery query, string? after, int limit, CancellationToken cancel)
    {
        var found = await kept.SaidAsync(query, after, limit, cancel);
        var told = await entries.OfArticlesAsync([.. found.Items.Select(spoken => spoken.Article)], cancel);
        return new PageOf<SpokenEntry>([.. found.Items.Where(spoken => told.ContainsKey(spoken.Article)).Select(spoken => new SpokenEntry(told[spoken.Article], spoken.Statement))], found.Next);
    }

    /// <summary>Statements by source: short forms go to the one fuller name that ends in them; one statement in several reports is one.</summary>
    internal static IReadOnlyList<SourceEntry> BySource(IEnumerable<SpokenEntry> said)
    {
        var named = said.Select(spoken => (Name: SaidWords.Who(spoken.Statement), Spoken: spoken)).Where(one => one.Name is not null).ToLookup(one => one.Name!, one => one.Spoken, StringComparer.OrdinalIgnoreCase);
        var names = named.Select(group => group.Key).ToList();
        return [.. named.GroupBy(group => Fullest(group.Key, names), StringComparer.OrdinalIgnoreCase)
            .Select(groups => new SourceEntry(groups.Key, KindOf(groups.SelectMany(group => group)), Once(groups.SelectMany(group => group), _ => groups.Key)))
            .OrderByDescending(source => source.Said.Count).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string Fullest(string name, List<string> names)
    {
        var fuller = names.Where(other => other.Length > name.Length && other.EndsWith(name, StringComparison.OrdinalIgnoreCase) && other[^(name.Length + 1)] == ' ').ToList();
        return fuller is [var one] ? one : name;
    }

    private static SpeakerKind KindOf(IEnumerable<SpokenEntry> said) =>
        said.GroupBy(spoken => spoken.Statement.Speaker.Kind).MaxBy(group => group.Count())!.Key;

    /// <summary>One statement for all places that have it in the same words by the same source, in their order.</summary>
    /// <param name="said">The statements.</param>
    /// <param name="by">Who says each.</param>
    internal static IReadOnlyList<IReadOnlyList<SpokenEntry>> Once(IEnumerable<SpokenEntry> said, Func<SpokenEntry, string?> by) =>
        [.. said.GroupBy(spoken => $"{by(spoken)}\n{SaidWords.What(spoken.Statement)}", StringComparer.OrdinalIgnoreCase).Select(group => (IReadOnlyList<SpokenEntry>)[.. group])];
}
