using Dateline.Copies;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site;

/// <summary>Gathers everything the page of one article shows.</summary>
internal sealed class ArticleSheets(IArticleStore articles, IStoryStore stories, IReaderStore readers, Listings lists, Entries entries, TextDateDesk words, HearingSheets hearings)
{
    // As much as a person reads through on a page; the API compares more.
    private const int WordsCompared = 3_000;

    /// <returns><c>null</c> when there is no such article.</returns>
    public async Task<ArticleSheet?> FindAsync(ArticleId id, string? reader, string? visit, ReaderProfile? profile, int relatedPlaces, int places, CancellationToken cancel)
    {
        if (await articles.FindAsync(id, cancel) is not { } article)
            return null;
        var entry = (await entries.WithGroupsAsync([article], cancel))[0];
        var stored = article.Story is { } storyId ? await stories.FindAsync(storyId, cancel) : null;
        var reports = stored is null ? [] : await entries.OfReportsAsync(stored.Story, cancel);
        var report = reports.FirstOrDefault(report => report.First.Group?.Id == article.Group);
        return new ArticleSheet
        {
            Entry = entry,
            Report = report,
            Story = stored is null ? null : (await entries.OfStoriesAsync([stored], cancel)) is [var story] ? story : null,
            OtherReports = [.. reports.Where(other => other != report)],
            Reactions = await readers.ReactionsAsync(id, reader, cancel),
            Related = await entries.OfListAsync(await lists.RelatedAsync(id, relatedPlaces, cancel), cancel),
            Ranking = await entries.OfListAsync(await lists.RankingAsync(null, places, cancel), cancel),
            Recommendation = await entries.OfListAsync(await lists.RecommendationAsync(id, visit, places, cancel, profile), cancel),
            HasProfile = profile is not null,
            Shared = entry.IsCopy && report is not null ? CopyIndex.SharedWith(article.Filed, report.First.Article.Filed, WordsCompared) : null,
            ByWords = words.Of(article),
            Disputes = await hearings.OfArticleAsync(id, stored?.Story, cancel),
            Versions = await articles.VersionsAsync(id, cancel),
        };
    }
}
