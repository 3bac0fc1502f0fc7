using Dateline.Engine.Store;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Store;

/// <summary>What every story store and reader store must do, whatever the database.</summary>
public abstract class StoryStoreSuite : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    protected abstract IStoryStore Stories { get; }

    protected abstract IReaderStore Readers { get; }

    [Fact]
    public async Task A_story_merged_away_leads_to_its_heir_through_any_number_of_merges()
    {
        var (a, b, c) = (Story("a"), Story("b"), Story("c"));
        await Stories.SaveAsync(new Grouping { Stories = [a, b, c] }, Cancel);

        await Stories.SaveAsync(new Grouping { MergedStories = new Dictionary<StoryId, StoryId> { [a.Story.Id] = b.Story.Id } }, Cancel);
        await Stories.SaveAsync(new Grouping { MergedStories = new Dictionary<StoryId, StoryId> { [b.Story.Id] = c.Story.Id } }, Cancel);

        Assert.Equal(c.Story.Id, (await Stories.FindAsync(a.Story.Id, Cancel))?.Story.Id);
        Assert.Equal(c.Story.Id, (await Stories.FindAsync(b.Story.Id, Cancel))?.Story.Id);
        Assert.Equal(1, await Stories.CountAsync(Cancel));
    }

    [Fact]
    public async Task Stories_come_heaviest_first_by_section_and_page_by_page()
    {
        await Stories.SaveAsync(new Grouping { Stories = [Story("a", 0.5, "sport"), Story("b", 2, "world"), Story("c", 1.25, "world"), Story("d", 0.1, "world")] }, Cancel);

        var first = await Stories.ListAsync(new StoryQuery("world", StoryOrder.Weight), null, 2, Cancel);
        var second = await Stories.ListAsync(new StoryQuery("world", StoryOrder.Weight), first.Next, 2, Cancel);

        Assert.Equal(["b", "c"], first.Items.Select(story => story.Headline));
        Assert.Equal(["d"], second.Items.Select(story => story.Headline));
        Assert.Null(second.Next);
        Assert.Equal(3, (await Stories.SectionCountsAsync(Cancel))["world"]);
    }

    [Fact]
    public async Task A_reaction_counts_once_for_each_reader_and_kind_and_can_be_taken_back()
    {
        var article = ArticleId.Of("a");

        var first = await Readers.ReactAsync(article, "like", "reader-1", Invented.Noon, Cancel);
        var again = await Readers.ReactAsync(article, "like", "reader-1", Invented.Noon, Cancel);
        await Readers.ReactAsync(article, "like", "reader-2", Invented.Noon, Cancel);

        Assert.Equal((true, false), (first, again));
        Assert.Equal(new ReactionCount("like", 2, true), Assert.Single(await Readers.ReactionsAsync(article, "reader-1", Cancel)));
        Assert.True(await Readers.UnreactAsync(article, "like", "reader-1", Cancel));
        Assert.Equal(new ReactionCount("like", 1, false), Assert.Single(await Readers.ReactionsAsync(article, "reader-1", Cancel)));
    }

    [Fact]
    public async Task A_reader_counts_once_for_an_article_however_often_it_is_opened()
    {
        var article = ArticleId.Of("a");
        for (var minute = 0; minute < 90; minute += 30)
            await Readers.OpenedAsync(article, "reader-1", Invented.Noon + Duration.FromMinutes(minute), Cancel);

        var readers = await Readers.ReadersAsync(Invented.Noon - Duration.FromHours(1), Cancel);

        Assert.Equal(1, readers[article]);
        Assert.Equal([article], await Readers.VisitAsync("reader-1", Invented.Noon, Cancel));
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();

    private static StoredStory Story(string name, double score = 1, string? section = null) => new()
    {
        Story = new Story(StoryId.Of(name), [new StoryReport(CopyGroupId.Of(name), "the first report")]),
        Headline = name,
        Lead = ArticleId.Of(name),
        Section = section,
        Reports = 1,
        Copies = 0,
        First = Invented.Noon,
        Last = Invented.Noon,
        Weight = new ListReason("newest", "newest first", new Dictionary<string, double>()),
        Score = score,
    };
}

public sealed class SqliteStoryStoreTests : StoryStoreSuite
{
    private readonly TemporaryDesk _desk = new();

    protected override IStoryStore Stories => _desk.Stories;

    protected override IReaderStore Readers => _desk.Readers;

    protected override void Close() => _desk.Dispose();
}
