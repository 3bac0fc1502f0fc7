using Dapper;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Store;

/// <summary>The ledger of a story's statements: each once, with its places, and it follows every change of the story.</summary>
public sealed class HearingStoreTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_statement_of_two_copies_is_one_with_two_places()
    {
        await AddAsync("harbour", 9);
        await AddAsync("northline", 11);

        await ReadAllAsync();
        var heard = await HeardAsync();

        var said = heard.Hearing.Statements.Single(said => said.Words.Contains("checked on Tuesday", StringComparison.Ordinal));
        Assert.Equal(2, said.Places.Select(place => place.Article).Distinct().Count());
        Assert.Equal("Marla Quent", said.Source);
        Assert.Contains(heard.Timeline.Entries, entry => entry.From == new LocalDate(2026, 11, 10) && entry.Tense == TimelineTense.Past);
    }

    [Fact]
    public async Task What_is_kept_is_what_a_hearing_gives_and_is_due_no_more()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();
        var story = await StoryAsync();

        var compared = await Hearings.CompareAsync(story, Cancel);

        Assert.Null(await Store.AskedAsync(story.Id, Cancel));
        Assert.Equal(compared!.Value.Now, compared.Value.Stored);
        Assert.False(await Store.IsWaitingAsync(Cancel));
    }

    [Fact]
    public async Task A_copy_that_comes_in_later_makes_the_story_due_and_a_reader_does_not_wait_for_it()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();

        await AddAsync("northline", 11);
        var story = await StoryAsync();

        Assert.NotNull(await Store.AskedAsync(story.Id, Cancel));
        var now = await Hearings.OfAsync(story, Cancel);
        Assert.Contains(now.Hearing.Statements, said => said.Places.Count == 2);
        Assert.Null(await Hearings.CompareAsync(story, Cancel));
    }

    [Fact]
    public async Task A_source_has_its_statements_newest_first_a_page_at_a_time_and_searched_within()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();

        var source = (await Sources.FindAsync("Marla Quent", Cancel))!;
        var first = await Sources.SaidAsync(source.Key, null, null, 1, Cancel);
        var second = await Sources.SaidAsync(source.Key, null, first.Next, 10, Cancel);
        var sought = await Sources.SaidAsync(source.Key, "frost", null, 10, Cancel);

        Assert.Equal((source.Statements, "marla-quent"), (first.Items.Count + second.Items.Count, source.Key));
        Assert.Null(second.Next);
        Assert.Contains("frost", Assert.Single(sought.Items).Said.Words, StringComparison.Ordinal);
        Assert.Empty((await Sources.SaidAsync(source.Key, "glaciers", null, 10, Cancel)).Items);
        Assert.Empty((await Sources.SaidAsync(source.Key, "\"'*)(", null, 10, Cancel)).Items);
        Assert.Equal(source, (await Sources.ListAsync(null, 200, Cancel)).Items.Single(one => one.Key == "marla-quent"));
    }

    [Fact]
    public async Task A_new_version_of_an_article_takes_the_words_of_the_old_one_from_the_source()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();
        await AddAsync("harbour", 12, "“The ramps are open again,” said Marla Quent, the harbour master.");
        await ReadAllAsync();

        Assert.Empty((await Sources.SaidAsync("marla-quent", "frost", null, 10, Cancel)).Items);
        Assert.Single((await Sources.SaidAsync("marla-quent", "open again", null, 10, Cancel)).Items);
    }

    [Fact]
    public async Task A_story_that_is_no_more_leaves_nothing_behind()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();
        var story = await StoryAsync();

        await Store.DropAsync(story.Id, 0, Cancel);

        Assert.Null(await Sources.FindAsync("marla-quent", Cancel));
        Assert.Null(await Store.FindAsync(story.Id, HearingDesk.Version, Cancel));
        Assert.Equal(0, await CountAsync("heard_by"));
        Assert.Equal(0, await CountAsync("heard"));
    }

    [Fact]
    public async Task Another_version_of_the_stages_makes_every_story_due()
    {
        await AddAsync("harbour", 9);
        await ReadAllAsync();

        await Store.RedoAsync(HearingDesk.Version, Cancel);
        Assert.False(await Store.IsWaitingAsync(Cancel));
        await Store.RedoAsync("another", Cancel);

        Assert.True(await Store.IsWaitingAsync(Cancel));
        Assert.Null(await Store.FindAsync((await StoryAsync()).Id, "another", Cancel));
    }

    [Theory]
    [InlineData("The White House", "white-house")]
    [InlineData("Zoë Marchetti", "zoe-marchetti")]
    [InlineData("U.S. Senate", "us-senate")]
    [InlineData("霧浜新聞", "霧浜新聞")]
    [InlineData("  ", "")]
    [InlineData("\uD800x", "x")]
    public void A_name_has_one_key(string name, string key) => Assert.Equal(key, SourceKey.Of(name));

    [Theory]
    [InlineData("Marla Quent", true, "the harbour master", "marla-quent")]
    [InlineData("Dana Orvel", true, "the chief engineer of Skarra Lines", "dana-orvel chief-engineer-of-skarra-lines")]
    [InlineData("A spokesman for Skarra Lines", false, "A spokesman for Skarra Lines", "skarra-lines")]
    [InlineData("She", false, "White House spokeswoman", "white-house")]
    [InlineData("The ministry", false, "The ministry", "")]
    [InlineData("officials", false, null, "")]
    [InlineData("Ines Calder", true, "Captain", "ines-calder")]
    [InlineData("Adair Penhallow", true, "Mr Justice", "adair-penhallow")]
    [InlineData("of Sennet", true, null, "")]
    public void A_statement_is_filed_under_who_speaks_and_for_whom(string source, bool isNamed, string? office, string keys)
    {
        var said = new HeardStatement
        {
            Number = 0, Source = source, IsNamed = isNamed, Kind = SpeakerKind.Person, Office = office, Words = "yes", Cue = "said", Directness = Directness.Indirect, Stance = Stance.Asserts, Places = [],
        };

        Assert.Equal(keys, string.Join(' ', SourceKey.Filed(said).Select(name => name.Key)));
    }

    [Theory]
    [InlineData("Marla Quent", SpeakerKind.Person, "the transport minister of Kestria", "person office")]
    [InlineData("Transport Minister", SpeakerKind.Person, null, "office")]
    [InlineData("Skarra Lines", SpeakerKind.Organisation, null, "organisation")]
    [InlineData("Dana Orvel", SpeakerKind.Person, "spokeswoman for Skarra Lines", "person organisation")]
    public void Each_name_says_what_it_is(string source, SpeakerKind kind, string? office, string kinds)
    {
        var said = new HeardStatement
        {
            Number = 0, Source = source, IsNamed = true, Kind = kind, Office = office, Words = "yes", Cue = "said", Directness = Directness.Indirect, Stance = Stance.Asserts, Places = [],
        };

        Assert.Equal(kinds, string.Join(' ', SourceKey.Filed(said).Select(name => name.Kind.ToString().ToLowerInvariant())));
    }

    [Theory]
    [InlineData("SELECT heard.body FROM heard_by JOIN heard ON heard.seq = heard_by.seq WHERE heard_by.source = 'a' AND (heard_by.at, heard_by.seq) < (9, 9) ORDER BY heard_by.at DESC, heard_by.seq DESC LIMIT 31")]
    [InlineData("SELECT body FROM heard WHERE story = 'a' ORDER BY number")]
    [InlineData("SELECT body FROM heard WHERE story = 'a' AND is_disputed = 1 ORDER BY number")]
    [InlineData("SELECT name FROM heard_source WHERE (statements, source) < (9, 'a') ORDER BY statements DESC, source DESC LIMIT 100")]
    [InlineData("SELECT name FROM heard_source WHERE tail = 'a' AND source <> 'a' ORDER BY statements DESC LIMIT 12")]
    public void No_query_of_a_page_reads_a_whole_table_or_sorts(string sql)
    {
        using var connection = _desk.Database.Read();

        var plan = string.Join('\n', connection.Query($"EXPLAIN QUERY PLAN {sql}").Select(row => (string)row.detail));

        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private HearingDesk Hearings => _desk.Get<HearingDesk>();

    private SqliteHearingStore Store => _desk.Get<SqliteHearingStore>();

    private SqliteSourceDirectory Sources => _desk.Get<SqliteSourceDirectory>();

    private async Task<long> CountAsync(string table)
    {
        await using var connection = _desk.Database.Read();
        return await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}");
    }

    private async Task ReadAllAsync()
    {
        for (var isLeft = true; isLeft;)
            isLeft = await _desk.Get<StatementDesk>().RunAsync(Cancel);
    }

    private async Task<Story> StoryAsync() => (await _desk.Stories.ListAsync(new StoryQuery(null, StoryOrder.Newest), null, 10, Cancel)).Items.Single().Story;

    private async Task<StoredHearing> HeardAsync() => (await Store.FindAsync((await StoryAsync()).Id, HearingDesk.Version, Cancel))!;

    private async Task AddAsync(string host, int hour, string? sentence = null)
    {
        var html = $"""
            <!doctype html><html lang="en"><head><title>Ferry ramps held shut after inspection</title><meta property="og:site_name" content="The {host}">
            <meta property="article:published_time" content="2026-11-12T0{hour % 10}:00:00Z"></head><body><article><h1>Ferry ramps held shut after inspection</h1>
            <p>OSTRAD, Kestria - The northern ferry line kept its boats in port on Thursday after an inspector found cracks in two of the loading ramps, and travellers slept in the terminal.</p>
            <p>{sentence ?? "“The ramps were checked on Tuesday and they were sound,” said Marla Quent, the harbour master. She said the cracks must have come with the frost of the last nights."}</p>
            <p>The transport ministry said the line would stay closed until the welds had been tested. Nobody was hurt, and the freight that was on board was brought ashore by crane.</p>
            <p>About four hundred people were waiting in the afternoon, most of them families on their way to the islands for the long weekend of the lantern fair.</p></article></body></html>
            """;
        await _desk.Pages.KeepAsync(new RawPage(new Uri($"https://{host}.example/ferry"), html, Instant.FromUtc(2026, 11, 12, hour, 30)), Cancel);
        await _desk.Loop.DrainAsync(null, Cancel);
    }
}
