using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Times;
using Dateline.Web.Site.Views;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>Gathers who says what, for an article and for a story.</summary>
internal sealed class SaidSheets(IArticleStore articles, IStoryStore stories, Entries entries, StatementDesk statements)
{
    // A story of more reports has said by then what it has to say.
    private const int ReportsRead = 40;
    private static readonly Duration AboutADay = Duration.FromHours(52);

    /// <returns><c>null</c> when there is no such article.</returns>
    public async Task<SaidSheet?> OfArticleAsync(ArticleId id, CancellationToken cancel)
    {
        if (await articles.FindAsync(id, cancel) is not { } article)
            return null;
        var entry = (await entries.WithGroupsAsync([article], cancel))[0];
        var story = article.Story is { } storyId && await stories.FindAsync(storyId, cancel) is { } stored ? await entries.OfStoriesAsync([stored], cancel) : [];
        var text = ClaimReader.TextOf(entry.Text);
        var ledger = await statements.OfAsync(article, cancel);
        return new SaidSheet(entry, story is [var one] ? one : null, text, ledger.Statements, TimeExpressions.Read(text, entry.Language, DayOf(entry.Published.Best)));
    }

    /// <summary>The statements of a story's reports by source: who is heard most first; copies of a report are not heard again.</summary>
    public async Task<IReadOnlyList<SourceEntry>> OfStoryAsync(Story story, CancellationToken cancel)
    {
        var reports = (await entries.OfReportsAsync(story, cancel)).Take(ReportsRead).ToList();
        var ledgers = await statements.OfManyAsync(reports.ConvertAll(report => report.First.Article), cancel);
        var said = reports.Zip(ledgers).SelectMany(pair => pair.Second.Statements.Where(statement => statement.IsReporting).Select(statement => new SpokenEntry(pair.First.First, statement)));
        return BySource(said);
    }

    /// <summary>Statements by source: short forms go to the one fuller name that ends in them; one statement in several reports is one.</summary>
    internal static IReadOnlyList<SourceEntry> BySource(IEnumerable<SpokenEntry> said)
    {
        var named = said.Select(spoken => (Name: Words.SaidWords.Who(spoken.Statement), Spoken: spoken)).Where(one => one.Name is not null).ToLookup(one => one.Name!, one => one.Spoken, StringComparer.OrdinalIgnoreCase);
        var names = named.Select(group => group.Key).ToList();
        return [.. named.GroupBy(group => Fullest(group.Key, names), StringComparer.OrdinalIgnoreCase)
            .Select(groups => new SourceEntry(groups.Key, KindOf(groups.SelectMany(group => group)), Once(groups.SelectMany(group => group))))
            .OrderByDescending(source => source.Said.Count).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The day an article was published, as far as it is known; <c>null</c> when it is not.</summary>
    internal static TextDay? DayOf(DateFinding? published)
    {
        if (published is null)
            return null;
        // A day in a zone that is not known begins on the day before somewhere on Earth: its middle is in it everywhere.
        var length = published.Latest - published.Earliest;
        return length <= AboutADay
            ? TextDay.Of((published.Earliest + length / 2).InUtc().Date)
            : new TextDay(published.Earliest.InUtc().Date, (published.Latest - Duration.FromSeconds(1)).InUtc().Date);
    }

    private static string Fullest(string name, List<string> names)
    {
        var fuller = names.Where(other => other.Length > name.Length && other.EndsWith(name, StringComparison.OrdinalIgnoreCase) && other[^(name.Length + 1)] == ' ').ToList();
        return fuller is [var one] ? one : name;
    }

    private static SpeakerKind KindOf(IEnumerable<SpokenEntry> said) =>
        said.GroupBy(spoken => spoken.Statement.Speaker.Kind).MaxBy(group => group.Count())!.Key;

    /// <summary>One statement for all places that have it in the same words by the same source, in their order.</summary>
    internal static IReadOnlyList<IReadOnlyList<SpokenEntry>> Once(IEnumerable<SpokenEntry> said) =>
        [.. said.GroupBy(spoken => $"{Words.SaidWords.Who(spoken.Statement)}\n{Words.SaidWords.What(spoken.Statement)}", StringComparer.OrdinalIgnoreCase).Select(group => (IReadOnlyList<SpokenEntry>)[.. group])];
}
