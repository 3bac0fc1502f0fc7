using Dateline.Claims;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Store;

/// <summary>The ledger of statements keeps to the newest version of each article, and to its very words.</summary>
public sealed class StatementStoreTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_comes_in_is_read_when_nothing_else_waits_and_then_is_due_no_more()
    {
        var article = await AddAsync("“The bridge is closed,” said Mayor Ines Calder.");

        var isRead = await Statements.RunAsync(Cancel);
        var isLeft = await Statements.RunAsync(Cancel);

        Assert.Equal((true, false), (isRead, isLeft));
        var ledger = (await Store.FindAsync(article.Filed.Id, Cancel))!;
        Assert.Equal((article.Page, ClaimReader.Version), (ledger.Page, ledger.Version));
        Assert.Contains(ledger.Statements, statement => statement.Speaker.Name is { } name && name.EndsWith("Ines Calder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_ones_statements()
    {
        var before = await AddAsync("“The bridge is closed,” said Mayor Ines Calder.");
        await Statements.RunAsync(Cancel);
        var after = await AddAsync("“The bridge is open again,” said Mayor Ines Calder.", hours: 2);

        var between = await Statements.OfAsync(after, Cancel);
        await Statements.RunAsync(Cancel);

        Assert.Equal(before.Filed.Id, after.Filed.Id);
        Assert.Contains(between.Statements, statement => Words(statement).Contains("open again", StringComparison.Ordinal));
        Assert.Empty((await Store.SaidAsync(new SaidQuery("Calder", "closed"), null, 10, Cancel)).Items);
        var found = Assert.Single((await Store.SaidAsync(new SaidQuery("\"Ines Calder\"", "open"), null, 10, Cancel)).Items);
        Assert.Equal(after.Filed.Id, found.Article);
    }

    [Fact]
    public async Task A_version_that_came_in_while_the_old_one_was_read_stays_due()
    {
        var before = await AddAsync("“The bridge is closed,” said Mayor Ines Calder.");
        var read = StatementLedger.Of(before, ClaimReader.Version, ClaimReader.Read(before.Filed.Article));
        await AddAsync("“The bridge is open again,” said Mayor Ines Calder.", hours: 2);

        await Store.SaveAsync([(read, before)], Cancel);

        Assert.Equal([before.Filed.Id], (await Store.DueAsync(10, Cancel)).Select(article => article.Filed.Id));
    }

    [Fact]
    public async Task Another_version_of_the_stage_makes_all_it_did_not_read_due()
    {
        await AddAsync("“The bridge is closed,” said Mayor Ines Calder.");
        await Statements.RunAsync(Cancel);

        await Store.RedoAsync(ClaimReader.Version, Cancel);
        Assert.Empty(await Store.DueAsync(10, Cancel));
        await Store.RedoAsync(ClaimReader.Version + 1, Cancel);

        Assert.Single(await Store.DueAsync(10, Cancel));
    }

    [Fact]
    public async Task Words_that_do_not_stand_in_the_text_are_not_kept()
    {
        var article = await AddAsync("“The bridge is closed,” said Mayor Ines Calder.");
        var read = ClaimReader.Read(article.Filed.Article)[0];
        var forged = read with { Content = [read.Content[0] with { Words = "The bridge is open" }] };

        var fault = Assert.Throws<InvalidDataException>(() => StatementLedger.Of(article, ClaimReader.Version, [forged]));

        Assert.Contains("The bridge is open", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("said:\"White House\" about:munitions", "\"White House\"", "munitions")]
    [InlineData("munitions SAID:Quent", "Quent", "munitions")]
    [InlineData("said:", null, null)]
    [InlineData("said:“Ines Calder” about:„the old bridge“", "\"Ines Calder\"", "\"the old bridge\"")]
    [InlineData("said:\"unclosed words", "\"unclosed words\"", null)]
    public void A_search_for_statements_is_told_by_its_mark(string typed, string? said, string? about)
    {
        var query = SaidQuery.Parse(typed);

        Assert.Equal(new SaidQuery(said, about), query);
    }

    [Fact]
    public void A_search_without_the_mark_asks_for_articles() => Assert.Null(SaidQuery.Parse("about:munitions ferry"));

    private StatementDesk Statements => _desk.Get<StatementDesk>();

    private SqliteStatementStore Store => _desk.Get<SqliteStatementStore>();

    private static string Words(Statement statement) => string.Join(' ', statement.Content.Select(span => span.Words));

    private async Task<StoredArticle> AddAsync(string sentence, int hours = 0)
    {
        var address = new Uri("https://bridge.example/closed");
        var html = $"""
            <!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><article><h1>The old bridge at Calder Mills</h1>
            <p>The old bridge at Calder Mills was the only way across the river for eleven villages, and the buses that bring the children to school have turned back at its ramp.</p>
            <p>{sentence} Engineers were seen below the third arch in the morning, with lamps and a measuring chain, and went away without a word to those who were waiting.</p>
            <p>The county has asked the army for a pontoon. Until it comes, the ferry of the mill takes people over in sixes, and a farmer carries the post on his tractor by way of the ford.</p></article></body></html>
            """;
        _desk.Clock.Advance(Duration.FromHours(hours));
        await _desk.Pages.KeepAsync(new RawPage(address, html, _desk.Clock.GetCurrentInstant()), Cancel);
        await _desk.Loop.DrainAsync(null, Cancel);
        return (await _desk.Articles.FindByUrlAsync(address, Cancel))!;
    }
}
