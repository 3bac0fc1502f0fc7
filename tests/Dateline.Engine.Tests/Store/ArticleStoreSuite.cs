using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Store;

/// <summary>What every article store and search index must do, whatever the database.</summary>
public abstract class ArticleStoreSuite : IDisposable
{
    private const string Url = "https://courier.example/bridge";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    protected abstract IPageStore Pages { get; }

    protected abstract IArticleStore Articles { get; }

    protected abstract ISearchIndex Search { get; }

    [Fact]
    public async Task Filing_the_same_reading_twice_changes_nothing()
    {
        var reading = Invented.Reading("Bridge to close", Url, "The bridge closes on Friday.");

        var first = await FileAsync(reading);
        var second = await FileAsync(reading);

        Assert.Equal((FilingKind.New, FilingKind.Unchanged), (first.Kind, second.Kind));
        Assert.Equal(first.Id, second.Id);
        Assert.Single(await Articles.VersionsAsync(first.Id, Cancel));
        Assert.Single((await Search.SearchAsync("bridge", null, 10, Cancel)).Items);
    }

    [Fact]
    public async Task An_edited_page_is_a_new_version_of_the_same_article()
    {
        await FileAsync(Invented.Reading("Bridge to close", Url, "The bridge closes on Friday."));

        var outcome = await FileAsync(Invented.Reading("Bridge to close", Url + "?utm_source=mail#top", "The bridge closes on Monday.", Invented.Noon + Duration.FromHours(1)));

        Assert.Equal(FilingKind.NewVersion, outcome.Kind);
        Assert.Equal([1, 2], (await Articles.VersionsAsync(outcome.Id, Cancel)).Select(version => version.Number));
        var stored = await Articles.FindAsync(outcome.Id, Cancel);
        Assert.Equal("The bridge closes on Monday.", stored!.Filed.Article.Paragraphs().Single());
        Assert.Equal((2, Invented.Noon), (stored.Versions, stored.Filed.FirstSeen));
        Assert.Empty((await Search.SearchAsync("Friday", null, 10, Cancel)).Items);
    }

    [Fact]
    public async Task An_older_capture_filed_late_does_not_become_the_newest_version()
    {
        await FileAsync(Invented.Reading("Bridge to close", Url, "The bridge closes on Monday."));

        var outcome = await FileAsync(Invented.Reading("Bridge to close", Url, "The bridge closes on Friday.", Invented.Noon - Duration.FromDays(1)));

        var stored = await Articles.FindAsync(outcome.Id, Cancel);
        Assert.Equal("The bridge closes on Monday.", stored!.Filed.Article.Paragraphs().Single());
        Assert.Equal(Invented.Noon - Duration.FromDays(1), stored.Filed.FirstSeen);
        Assert.Equal(2, stored.Versions);
    }

    [Fact]
    public async Task A_copy_that_names_the_original_elsewhere_stays_an_article_of_its_own()
    {
        var original = await FileAsync(Invented.Reading("Bridge to close", Url, "The bridge closes on Friday."));

        var copy = await FileAsync(Invented.Reading("Bridge to close", "https://farm.example/bridge", "The bridge closes on Friday!", canonical: Url));

        Assert.NotEqual(original.Id, copy.Id);
    }

    [Fact]
    public async Task Articles_come_newest_first_and_page_by_page()
    {
        for (var i = 0; i < 5; i++)
            await FileAsync(Invented.Reading($"Report {i}", $"https://courier.example/{i}", $"Text number {i}.", Invented.Noon + Duration.FromMinutes(i)));

        var first = await Articles.ListAsync(null, 3, Cancel);
        var second = await Articles.ListAsync(first.Next, 3, Cancel);

        Assert.Equal(["Report 4", "Report 3", "Report 2"], first.Items.Select(article => article.Filed.Article.Headline));
        Assert.Equal(["Report 1", "Report 0"], second.Items.Select(article => article.Filed.Article.Headline));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_word_in_the_headline_outweighs_one_in_the_body()
    {
        await FileAsync(Invented.Reading("Town news", "https://courier.example/a", "A ferry is mentioned here, and the ferry again."));
        await FileAsync(Invented.Reading("Ferry returns", "https://courier.example/b", "The boat is back in the harbour."));

        var hits = await Search.SearchAsync("ferry", null, 10, Cancel);

        Assert.Equal(["Ferry returns", "Town news"], hits.Items.Select(hit => hit.Article.Filed.Article.Headline));
        Assert.Contains(hits.Items[1].Excerpt, part => part is { IsMatch: true, Text: "ferry" });
    }

    [Theory]
    [InlineData("cafe", 1)]
    [InlineData("CAFÉ tollmere", 1)]
    [InlineData("\"old harbour\"", 1)]
    [InlineData("\"harbour old\"", 0)]
    [InlineData("harbour -café", 0)]
    [InlineData("harbour -ferry", 1)]
    [InlineData("-harbour", 0)]
    [InlineData("東京都", 1)]
    [InlineData("京都庁", 1)]
    [InlineData("庁", 1)]
    [InlineData("北京", 0)]
    [InlineData("서울", 1)]
    [InlineData("\" * ( AND NEAR", 0)]
    public async Task Words_phrases_and_exclusions_are_understood_in_every_script(string words, int found)
    {
        await FileAsync(Invented.Reading("Café at the old harbour of Tollmere", "https://courier.example/cafe", "東京都庁 is twinned with 서울특별시 in spirit."));

        var hits = await Search.SearchAsync(words, null, 10, Cancel);

        Assert.Equal(found, hits.Items.Count);
    }

    [Fact]
    public void No_words_make_a_search_fail()
    {
        foreach (var words in (string[])["\"", "-", "--", "a\"b", "NOT", "OR AND", "col:umn", "\0", "\uD800", "a*", "^a", "{x}", "'", ";--", new string('x', 5_000), string.Join(' ', Enumerable.Range(0, 500))])
            Assert.NotNull(Search.SearchAsync(words, "no cursor of ours", 5, CancellationToken.None).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task A_refused_page_is_counted_until_it_is_read_as_an_article()
    {
        var reading = Invented.Reading("Bridge to close", Url, "The bridge closes on Friday.");
        await Pages.KeepAsync(reading.Page, Cancel);
        var refused = reading with { Result = new ExtractResult.Refused(RefusalReason.CookieWall, "only a consent question", new Article()) };

        await Articles.RefuseAsync([refused], "test", Cancel);
        var before = await Articles.RefusalCountsAsync(Cancel);
        await FileAsync(reading);
        var after = await Articles.RefusalCountsAsync(Cancel);

        Assert.Equal(1, before[RefusalReason.CookieWall]);
        Assert.Empty(after);
        Assert.NotNull(await Articles.FindByPageAsync(reading.Page.Id, Cancel));
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();

    private async Task<FilingOutcome> FileAsync(PageReading reading)
    {
        await Pages.KeepAsync(reading.Page, Cancel);
        return await Articles.FileAsync(reading, "test", Cancel);
    }
}

public sealed class SqliteArticleStoreTests : ArticleStoreSuite
{
    private readonly TemporaryDesk _desk = new();

    protected override IPageStore Pages => _desk.Pages;

    protected override IArticleStore Articles => _desk.Articles;

    protected override ISearchIndex Search => _desk.Search;

    protected override void Close() => _desk.Dispose();
}
