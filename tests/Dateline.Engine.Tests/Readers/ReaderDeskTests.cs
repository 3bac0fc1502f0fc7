using Dateline.Engine.Readers;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Readers;

public sealed class ReaderDeskTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_stands_in_the_ranking_as_soon_as_it_is_taken()
    {
        using var desk = new TemporaryDesk();
        var readers = await desk.ReadersAsync();

        var fates = await readers.TakeAsync([desk.Open("visit-one", ReadersDesk.Paper[4]), desk.Open("visit-one", ReadersDesk.Paper[4]), desk.Open("visit-two", ReadersDesk.Paper[5])], Cancel);

        Assert.Equal([EventFate.Counted, EventFate.Repeated, EventFate.Counted], fates);
        Assert.Equal([ReadersDesk.Paper[4], ReadersDesk.Paper[5]], readers.Ranking(5).Articles.Order(Comparer<ArticleId>.Create((a, b) => Array.IndexOf(ReadersDesk.Paper, a) - Array.IndexOf(ReadersDesk.Paper, b))));
    }

    [Fact]
    public async Task The_same_log_gives_the_same_lists_to_the_byte_after_a_start_and_after_a_snapshot()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-test-readers-").FullName;
        try
        {
            Duration passed;
            string before;
            IReadOnlyList<LessonTrial> trials;
            using (var desk = new TemporaryDesk(folder))
            {
                var begun = desk.Clock.GetCurrentInstant();
                var readers = await desk.ReadersAsync();
                await desk.ReadAsync(readers, 1_400, 1);
                await readers.LearnAsync(always: true, Cancel);
                trials = readers.Report().Trials;
                await desk.ReadAsync(readers, 60, 2);
                before = ReadersDesk.Lists(readers);
                passed = desk.Clock.GetCurrentInstant() - begun;
            }
            using (var desk = new TemporaryDesk(folder))
            {
                desk.Clock.Advance(passed);
                var readers = await desk.ReadersAsync();
                Assert.Equal(before, ReadersDesk.Lists(readers));
                Assert.NotEmpty(trials);
                Assert.Equal(trials, readers.Report().Trials);

                await readers.KeepAsync(Cancel);
                await desk.ReadAsync(readers, 60, 3);
                before = ReadersDesk.Lists(readers);
                passed = desk.Clock.GetCurrentInstant() - new TestClock().GetCurrentInstant();
            }
            using (var desk = new TemporaryDesk(folder))
            {
                desk.Clock.Advance(passed);
                var readers = await desk.ReadersAsync();
                Assert.Equal(before, ReadersDesk.Lists(readers));

                // From the snapshot, or from the beginning of the log: the same.
                var book = new ReadingBook(new ReaderOptions().Articles);
                foreach (var (_, body) in await desk.Get<Engine.Store.SqliteReaderLogStore>().AfterAsync(0, 10_000, Cancel))
                {
                    foreach (var line in ReaderLine.Unpack(body))
                        book.Apply(line);
                }
                Assert.Equal(
                    readers.Journal.Ask(own => System.Text.Json.JsonSerializer.Serialize(own.State.Ranking(desk.Clock.GetCurrentInstant(), 50))),
                    System.Text.Json.JsonSerializer.Serialize(book.State.Ranking(desk.Clock.GetCurrentInstant(), 50)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Bad_events_are_refused_with_their_reason_and_move_no_list()
    {
        using var desk = new TemporaryDesk();
        var readers = await desk.ReadersAsync();
        await desk.ReadAsync(readers, 40, 1);
        await readers.TakeAsync([new ReaderNote(new ReaderEvent.Opened(desk.Clock.GetCurrentInstant(), "visit-sender", null, ReadersDesk.Paper[60]), "event-1")], Cancel);
        var before = ReadersDesk.Lists(readers);
        var now = desk.Clock.GetCurrentInstant();
        ReaderNote[] bad =
        [
            new(new ReaderEvent.Opened(now, "visit-bad", null, ArticleId.Of("https://elsewhere.example/")), "a"),
            new(new ReaderEvent.Opened(now + Duration.FromDays(400), "visit-bad", null, ReadersDesk.Paper[70]), "b"),
            new(new ReaderEvent.Opened(now - Duration.FromHours(2), "visit-bad", null, ReadersDesk.Paper[70]), "c"),
            new(new ReaderEvent.Opened(now, "visit-sender", null, ReadersDesk.Paper[60]), "event-1"),
            new(new ReaderEvent.Read(now, "visit-bad", null, ReadersDesk.Paper[70], double.NaN, null), "d"),
            new(new ReaderEvent.Read(now, "visit-bad", null, ReadersDesk.Paper[70], 4, 7), "e"),
            new(new ReaderEvent.Shown(now, "visit-bad", null, [], null), "f"),
        ];

        var fates = await readers.TakeAsync(bad, Cancel);

        Assert.Equal(
            [EventFate.UnknownArticle, EventFate.FromFuture, EventFate.TooLate, EventFate.Replayed, EventFate.Unusable, EventFate.Unusable, EventFate.Unusable], fates);
        Assert.Equal(before, ReadersDesk.Lists(readers));
        Assert.Contains(readers.Report().Held, held => held.Fate == EventFate.FromFuture && held.Article == ReadersDesk.Paper[70]);
    }

    [Fact]
    public async Task A_flood_from_one_address_is_refused_and_leaves_the_ranking_as_it_was()
    {
        using var desk = new TemporaryDesk();
        var readers = await desk.ReadersAsync();
        await desk.ReadAsync(readers, 100, 1);
        var before = readers.Ranking(20).Articles.ToList();

        var flood = Enumerable.Range(0, 1_000_000).Select(i => desk.Open($"flood-{i}", ReadersDesk.Paper[90], network: 7));
        var counted = 0;
        foreach (var some in flood.Chunk(50_000))
            counted += (await readers.TakeAsync(some, Cancel)).Count(fate => fate == EventFate.Counted);

        Assert.True(counted <= 1, $"{counted} counted");
        Assert.Equal(before, readers.Ranking(20).Articles);
        Assert.True(readers.Report().Held.Where(held => held.Fate is EventFate.TooMany or EventFate.OneNetwork).Sum(held => held.Count) > 999_000);
    }

    [Fact]
    public async Task Readers_behind_one_address_of_a_small_house_are_counted_once_they_have_read_more_than_one_thing()
    {
        using var desk = new TemporaryDesk();
        var readers = await desk.ReadersAsync();
        for (var visit = 0; visit < 40; visit++)
        {
            await readers.TakeAsync([desk.Open($"house-{visit}", ReadersDesk.Paper[visit % 10], network: 1), desk.Open($"house-{visit}", ReadersDesk.Paper[(visit + 3) % 10], network: 1)], Cancel);
            desk.Clock.Advance(Duration.FromMinutes(1));
        }
        var before = readers.OpensSince(Duration.FromHours(2)).Opens.Values.Sum();

        for (var visit = 0; visit < 5; visit++)
            await readers.TakeAsync([desk.Open($"later-{visit}", ReadersDesk.Paper[20 + visit], network: 1)], Cancel);

        Assert.Equal(before + 5, readers.OpensSince(Duration.FromHours(3)).Opens.Values.Sum());
        Assert.True(before >= 20, $"{before} counted");
    }
}
