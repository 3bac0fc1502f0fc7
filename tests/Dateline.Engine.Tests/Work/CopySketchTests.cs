using Dapper;
using Dateline.Copies;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Work;

/// <summary>The index of copies is there again after a stop of any kind, from what the archive keeps of it.</summary>
public sealed class CopySketchTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_copy_found_after_a_restart_joins_the_group_of_before()
    {
        using (var desk = new TemporaryDesk(_folder))
            await AddAsync(desk, "courier", "gazette");

        using var again = new TemporaryDesk(_folder);
        await AddAsync(again, "herald");

        Assert.Single((await ArticlesAsync(again)).Select(article => article.Group).Distinct());
        var group = await again.Stories.FindGroupAsync((await ArticlesAsync(again))[0].Group!.Value, Cancel);
        Assert.Equal(3, group!.Members.Count);
        Assert.Equal(2, group.Members.Count(member => member.Reason.Contains("same runs", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_start_reads_no_bodies_of_articles_whose_stories_are_old()
    {
        using (var desk = new TemporaryDesk(_folder))
        {
            await AddAsync(desk, "courier", "gazette");
            await desk.Database.WriteAsync(tx => tx.Connection!.Execute("UPDATE article SET body = 'not to be read'", transaction: tx), Cancel);
        }

        using var again = new TemporaryDesk(_folder);
        again.Clock.Advance(Duration.FromDays(400));

        await again.Get<CopyDesk>().FillAsync(Cancel);

        Assert.True(again.Get<CopyDesk>().IsReady);
    }

    [Theory]
    [InlineData("UPDATE copy_sketch SET sketch = substr(sketch, 1, length(sketch) / 2)")]
    [InlineData("UPDATE copy_sketch SET sketch = zeroblob(length(sketch)) WHERE seq = 1")]
    [InlineData("UPDATE copy_sketch SET sketch = x''")]
    [InlineData("UPDATE copy_sketch SET sketch = x'00000000' || substr(sketch, 5)")]
    [InlineData("DELETE FROM copy_sketch")]
    [InlineData("DELETE FROM copy_sketch WHERE seq = 2")]
    public async Task Torn_missing_or_foreign_sketches_are_made_anew_from_the_articles(string harm)
    {
        IReadOnlyList<(string Article, string Group, string Story)> before;
        using (var desk = new TemporaryDesk(_folder))
        {
            await AddAsync(desk, "courier", "gazette");
            before = await PlacesAsync(desk);
            await desk.Database.WriteAsync(tx => tx.Connection!.Execute(harm, transaction: tx), Cancel);
        }

        using var again = new TemporaryDesk(_folder);
        await again.Get<CopyDesk>().FillAsync(Cancel);

        Assert.Equal(before, await PlacesAsync(again));
        Assert.Equal(2, (await SketchesAsync(again)).Count(sketch => sketch is [CopyIndex.Version, 0, 0, 0, ..]));
        await AddAsync(again, "herald");
        Assert.Single((await ArticlesAsync(again)).Select(article => article.Group).Distinct());
    }

    [Fact]
    public async Task An_article_filed_anew_by_a_process_that_died_before_grouping_it_is_grouped_at_the_next_start()
    {
        using (var desk = new TemporaryDesk(_folder))
        {
            await AddAsync(desk, "courier", "gazette");
            var other = string.Join('\n', Enumerable.Range(0, 8).Select(i => $"Nothing of the {i * 37} former sentences stands any more in report number {i * 11} of the evening."));
            var reading = Invented.Reading("Another report", "https://gazette.example/bridge", other, Invented.Noon + Duration.FromHours(3));
            await desk.Pages.KeepAsync(reading.Page, Cancel);
            await desk.Articles.FileAsync(reading, "1", Cancel);
        }

        using var again = new TemporaryDesk(_folder);
        await again.Get<CopyDesk>().FillAsync(Cancel);

        Assert.Equal(2, (await ArticlesAsync(again)).Select(article => article.Group).Distinct().Count());
    }

    private static async Task AddAsync(TemporaryDesk desk, params string[] hosts)
    {
        foreach (var host in hosts)
            await desk.Pages.KeepAsync(Invented.Page("Swing bridge to close", $"https://{host}.example/bridge", at: Invented.Noon + Duration.FromMinutes(host.Length)), Cancel);
        await desk.Loop.DrainAsync(null, Cancel);
    }

    private static async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(TemporaryDesk desk) => (await desk.Articles.ListAsync(null, 50, Cancel)).Items;

    private static async Task<IReadOnlyList<(string Article, string Group, string Story)>> PlacesAsync(TemporaryDesk desk) =>
        [.. (await ArticlesAsync(desk)).Select(article => (article.Filed.Id.Value, article.Group!.Value.Value, article.Story!.Value.Value))];

    private static async Task<List<byte[]>> SketchesAsync(TemporaryDesk desk)
    {
        await using var connection = desk.Database.Read();
        return (await connection.QueryAsync<byte[]>("SELECT sketch FROM copy_sketch ORDER BY seq")).AsList();
    }
}
