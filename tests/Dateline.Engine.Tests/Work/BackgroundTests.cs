using Dateline.Engine.Store;
using Dateline.Engine.Tests.Editors;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Work;

/// <summary>What an article's Related finds in the archive beyond the newest stories.</summary>
public sealed class BackgroundTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Dictionary<string, string?> Settings = new() { ["Dateline:Desk:GroupingDays"] = "2" };

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-test-").FullName;
    private readonly TemporaryDesk _desk;

    public BackgroundTests()
    {
        _desk = new TemporaryDesk(_folder, settings: Settings);
        _desk.Get<ListStock>().Newest = 1;
    }

    public void Dispose()
    {
        _desk.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_report_of_weeks_ago_that_names_the_same_is_related_once_and_says_how_old_it_is()
    {
        await AddAsync(Quays.Report("amsel"), Later(Quays.Report("dune"), 1), Later(Quays.Elsewhere("orre", "2026-11-24"), 5));
        await AddAsync(Later(Quays.Other("tern", "2026-12-19"), 30));
        var newest = await IdAsync("tern");
        var lists = _desk.Get<Listings>();
        Assert.Empty(await lists.RelatedAsync(newest, 8, Cancel));

        await _desk.Get<ClippingsDesk>().LookAsync(Cancel);
        var entry = Assert.Single(await lists.RelatedAsync(newest, 8, Cancel));

        Assert.Equal(await IdAsync("amsel"), entry.Article);
        Assert.Equal("shared-names", entry.Reason.Code);
        Assert.StartsWith("shares ", entry.Reason.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(", 30 days earlier", entry.Reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clippings_are_cut_once_and_there_again_at_the_next_start()
    {
        await AddAsync(Quays.Report("amsel"), Quays.Elsewhere("orre"));
        await _desk.Get<ClippingsDesk>().LookAsync(Cancel);
        await AddAsync(Later(Quays.Other("tern"), 1));
        await _desk.Get<ClippingsDesk>().LookAsync(Cancel);
        Assert.Equal(3, _desk.Get<ClippingsDesk>().Count);
        var kept = await SlipsAsync(_desk);
        using var next = new TemporaryDesk(_folder, settings: Settings);

        await next.Get<ClippingsDesk>().LookAsync(Cancel);

        Assert.Equal(3, next.Get<ClippingsDesk>().Count);
        Assert.Equal(3, kept.Count);
        Assert.Equal(kept, await SlipsAsync(next));
    }

    private static async Task<IReadOnlyList<(long Number, string Slip)>> SlipsAsync(TemporaryDesk desk) =>
        [.. (await desk.Get<SqliteClippingStore>().AfterAsync(Dateline.Clippings.ClippingsFile.Version, 0, 10, Cancel)).Select(row => (row.Number, Convert.ToHexString(row.Slip)))];

    private static RawPage Later(RawPage page, int days) => new(page.Bytes, page.FetchedAt + Duration.FromDays(days)) { Url = page.Url, ContentType = page.ContentType };

    private async Task AddAsync(params RawPage[] pages)
    {
        foreach (var page in pages)
        {
            await _desk.Pages.KeepAsync(page, Cancel);
            await _desk.Loop.DrainAsync(null, Cancel);
        }
    }

    private async Task<ArticleId> IdAsync(string host) => (await _desk.Articles.FindByUrlAsync(Quays.Address(host), Cancel))!.Filed.Id;
}
