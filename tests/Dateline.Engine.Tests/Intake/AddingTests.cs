using NodaTime;

namespace Dateline.Engine.Tests.Intake;

public sealed class AddingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_page_becomes_an_article_that_can_be_found()
    {
        using var desk = new TemporaryDesk();
        var path = desk.Write("bridge.html", Invented.Html("Swing bridge to close", "https://courier.example/bridge"));

        var report = await desk.Desk.AddAsync(path, null, Cancel);
        var work = await desk.Desk.DrainAsync(null, Cancel);

        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Accepted);
        Assert.Equal(1, work.NewArticles);
        var hit = Assert.Single((await desk.Search.SearchAsync("swing bridge", null, 10, Cancel)).Items);
        Assert.Equal("https://courier.example/bridge", hit.Article.Filed.Url?.AbsoluteUri);
        Assert.Equal("Swing bridge to close", hit.Article.Filed.Article.Headline);
        Assert.NotNull(hit.Article.Story);
        Assert.NotNull(await desk.Stories.FindAsync(hit.Article.Story.Value, Cancel));
    }

    [Fact]
    public async Task Adding_the_same_folder_twice_changes_nothing()
    {
        using var desk = new TemporaryDesk();
        desk.Write("pages/one.html", Invented.Html("Swing bridge to close", "https://courier.example/one"));
        desk.Write("pages/deep/two.html", Invented.Html("Ferry to run all winter", "https://courier.example/two"));
        desk.Write("pages/logo.svg", "<svg/>");

        var first = await desk.Desk.AddAsync(Path.Combine(desk.Folder, "pages"), null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);
        desk.Clock.Advance(Duration.FromHours(5));
        var second = await desk.Desk.AddAsync(Path.Combine(desk.Folder, "pages"), null, Cancel);
        var work = await desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal((2, 0, 1), (first.Accepted, first.Known, first.Skipped));
        Assert.Equal((0, 2), (second.Accepted, second.Known));
        Assert.Equal(0, work.Taken);
        Assert.Equal(2, await desk.Articles.CountAsync(Cancel));
        Assert.Equal(2, Assert.Single(await desk.Sources.ListAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task A_list_of_captures_gives_each_file_its_address_and_time()
    {
        using var desk = new TemporaryDesk();
        desk.Write("pages/one.html", Invented.Html("Swing bridge to close"));
        desk.Write("pages/captures.jsonl", """
            {"file": "one.html", "url": "https://courier.example/town/bridge", "fetchedAt": "2026-11-12T08:00:00Z", "contentType": "text/html"}
            this line is no JSON
            """);

        var report = await desk.Desk.AddAsync(Path.Combine(desk.Folder, "pages"), null, Cancel);
        await desk.Desk.DrainAsync(null, Cancel);

        Assert.EndsWith("captures.jsonl:2", Assert.Single(report.Faults).Where, StringComparison.Ordinal);
        var article = await desk.Articles.FindByUrlAsync(new Uri("https://courier.example/town/bridge?utm_source=mail"), Cancel);
        Assert.Equal(Instant.FromUtc(2026, 11, 12, 8, 0), article?.Filed.FirstSeen);
    }

    [Theory]
    [InlineData("%PDF-1.7 whatever", "PDF")]
    [InlineData("GIF89a....", "GIF")]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("{\"a\": 1}", "JSON")]
    public async Task What_is_no_page_is_refused_with_a_reason_and_nothing_is_kept(string content, string reason)
    {
        using var desk = new TemporaryDesk();
        var path = desk.Write("thing", content);

        var report = await desk.Desk.AddAsync(path, null, Cancel);

        var fault = Assert.Single(report.Faults);
        Assert.Equal(path, fault.Where);
        Assert.Contains(reason, fault.What, StringComparison.Ordinal);
        Assert.Equal(0, (await desk.Pages.TotalsAsync(Cancel)).Pages);
        Assert.Empty(await desk.Sources.ListAsync(Cancel));
    }

    [Theory]
    [InlineData("nowhere/at-all.html", "no such file")]
    [InlineData("ftp://courier.example/x", "only http and https")]
    [InlineData("https://", "not an address")]
    public async Task A_wrong_name_is_a_fault_that_says_so(string what, string reason)
    {
        using var desk = new TemporaryDesk();

        var report = await desk.Desk.AddAsync(what, null, Cancel);

        Assert.Contains(reason, Assert.Single(report.Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_bound_is_refused_and_not_cut()
    {
        using var desk = new TemporaryDesk(settings: new() { ["Dateline:Desk:MaxPageBytes"] = "20000" });
        var path = desk.Write("big.html", Invented.Html("Swing bridge to close") + new string(' ', 20_001));

        var report = await desk.Desk.AddAsync(path, null, Cancel);

        Assert.Contains("20,000 are allowed", Assert.Single(report.Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_nested_a_hundred_thousand_deep_is_read()
    {
        using var desk = new TemporaryDesk();
        var path = desk.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + Invented.Html("Swing bridge to close"));

        var report = await desk.Desk.AddAsync(path, null, Cancel);
        var work = await desk.Desk.DrainAsync(null, Cancel);

        Assert.Empty(report.Faults);
        Assert.Equal((1, 0), (work.Taken, work.Failed));
    }

    [Fact]
    public async Task A_page_that_is_no_article_is_kept_and_counted()
    {
        using var desk = new TemporaryDesk();
        var path = desk.Write("wall.html", "<html><body><p></p></body></html>");

        await desk.Desk.AddAsync(path, null, Cancel);
        var work = await desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal(1, work.Refused);
        Assert.Equal(1, (await desk.Articles.RefusalCountsAsync(Cancel)).Values.Sum());
        Assert.Single(await desk.Articles.RefusedAsync(null, 10, Cancel));
        Assert.Equal(0, await desk.Articles.CountAsync(Cancel));
    }
}
