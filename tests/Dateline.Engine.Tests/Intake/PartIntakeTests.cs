using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Dateline.Model;

namespace Dateline.Engine.Tests.Intake;

/// <summary>Articles that go over several pages are one article on the desk, wherever their pages come from; the pages are invented.</summary>
public sealed class PartIntakeTests : IDisposable
{
    private const string Headline = "A history of the harbour of Ansel";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly Origin _origin = new();
    private readonly TemporaryDesk _desk = new(settings: new Dictionary<string, string?>
    {
        ["Dateline:Fetch:AllowPrivate:0"] = "127.0.0.1",
        ["Dateline:Fetch:HostDelaySeconds"] = "0",
        ["Dateline:Fetch:MaxParts"] = "4",
    });

    [Fact]
    public async Task The_other_pages_of_an_article_are_fetched_and_stored_as_one_article_with_its_parts_named()
    {
        PutStory(3);

        var report = await AddAsync("/history");

        var stored = Assert.Single(await ArticlesAsync()).Filed.Article;
        Assert.Equal(1, report.Accepted);
        Assert.Equal([1, 2, 3], stored.Parts.Select(part => part.Number));
        Assert.Equal([_origin["/history"], _origin["/history?page=2"], _origin["/history?page=3"]], stored.Parts.Select(part => part.Url));
        Assert.StartsWith("Part 3 tells", stored.Paragraphs().ElementAt(stored.Parts[2].FirstBlock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_page_leads_to_the_first()
    {
        PutStory(3);

        await AddAsync("/history?page=2");

        var stored = Assert.Single(await ArticlesAsync());
        Assert.Equal((_origin["/history"], 3), (stored.Filed.Url?.AbsoluteUri, stored.Filed.Article.Parts.Count));
    }

    [Fact]
    public async Task Every_page_is_kept_and_leads_to_the_article()
    {
        PutStory(2);

        await AddAsync("/history");

        var stored = Assert.Single(await ArticlesAsync());
        var second = await _desk.Articles.FindByPageAsync(PageId.Of(Encoding.UTF8.GetBytes(_origin.Pages["/history?page=2"])), Cancel);
        Assert.Equal(2, (await _desk.Pages.TotalsAsync(Cancel)).Pages);
        Assert.Equal(stored.Filed.Id, second?.Filed.Id);
    }

    [Fact]
    public async Task No_more_pages_are_asked_for_than_the_setting_allows()
    {
        PutStory(9);

        await AddAsync("/history");

        Assert.Equal(["/history", "/history?page=2", "/history?page=3", "/history?page=4"], _origin.Asked.Where(path => path.StartsWith("/history", StringComparison.Ordinal)));
        Assert.Equal(4, Assert.Single(await ArticlesAsync()).Filed.Article.Parts.Count);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        PutStory(3);
        _origin.Pages["/robots.txt"] = "User-agent: *\nDisallow: /history?page=3\n";

        await AddAsync("/history");

        Assert.Equal(2, Assert.Single(await ArticlesAsync()).Filed.Article.Parts.Count);
        Assert.DoesNotContain("/history?page=3", _origin.Asked);
    }

    [Fact]
    public async Task A_next_page_that_is_another_article_is_no_part()
    {
        PutStory(2);
        _origin.Pages["/history?page=2"] = Html("The ferry of Ansel sails again", 2, "/history?page=#", 2);

        await AddAsync("/history");

        Assert.Equal((Headline, 0), (Assert.Single(await ArticlesAsync()).Filed.Article is var only ? only.Headline : null, only.Parts.Count));
    }

    [Fact]
    public async Task Pages_that_name_each_other_in_a_ring_end()
    {
        PutStory(2);
        _origin.Pages["/history?page=2"] = _origin.Pages["/history?page=2"].Replace("</article>", "<a rel=next href=\"/history?page=3\">3</a></article>", StringComparison.Ordinal);
        _origin.Pages["/history?page=3"] = _origin.Pages["/history"];

        await AddAsync("/history");

        Assert.Equal(2, _origin.Asked.Count(path => path is "/history" or "/history?page=2"));
    }

    [Fact]
    public async Task Parts_given_in_a_folder_are_joined_without_the_network()
    {
        PutStory(3);
        foreach (var (path, html) in _origin.Pages)
            _desk.Write($"pages/{path.Length}{path[^1]}.html", html.Replace("<head>", $"<head><link rel=canonical href=\"https://ansel.example{path}\">", StringComparison.Ordinal));

        await _desk.Desk.AddAsync(Path.Combine(_desk.Folder, "pages"), null, Cancel);
        await _desk.Desk.DrainAsync(null, Cancel);

        Assert.Equal([1, 2, 3], Assert.Single(await ArticlesAsync()).Filed.Article.Parts.Select(part => part.Number));
        Assert.Empty(_origin.Asked);
    }

    [Fact]
    public async Task Adding_the_article_again_changes_nothing()
    {
        PutStory(3);
        await AddAsync("/history");

        var again = await AddAsync("/history");

        Assert.Equal((0, 1), (again.Accepted, again.Known));
        Assert.Equal(1, Assert.Single(await ArticlesAsync()).Versions);
    }

    public void Dispose()
    {
        _desk.Dispose();
        _origin.Dispose();
    }

    private void PutStory(int parts)
    {
        for (var number = 1; number <= parts; number++)
            _origin.Pages[number == 1 ? "/history" : $"/history?page={number}"] = Html(Headline, number, "/history?page=#", parts);
    }

    private async Task<Dateline.Engine.Intake.AddReport> AddAsync(string path)
    {
        var report = await _desk.Desk.AddAsync(_origin[path], null, Cancel);
        await _desk.Desk.DrainAsync(null, Cancel);
        return report;
    }

    private async Task<IReadOnlyList<Dateline.Engine.Store.StoredArticle>> ArticlesAsync() => (await _desk.Articles.ListAsync(null, 10, Cancel)).Items;

    private static string Html(string headline, int number, string form, int of)
    {
        string Address(int n) => n == 1 ? form.Split('?')[0] : form.Replace("#", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var links = (number > 1 ? $"<a rel=prev href=\"{Address(number - 1)}\">{number - 1}</a> " : "") + (number < of ? $"<a rel=next href=\"{Address(number + 1)}\">{number + 1}</a>" : "");
        return $"""
            <!doctype html><html lang="en"><head><title>{headline}</title></head><body><article><h1>{headline}</h1>
            <p>Part {number} tells of the years in which the harbour of Ansel was built, lost to a storm and built again by the people of the town.</p>
            <p>In part {number} the keepers of the light write in their own words about the winters that nobody in the valley has forgotten since.</p>
            <p>The council of part {number} paid for the stones with a tax on salt, and the accounts of it are kept in the museum to this day.</p>
            <p>What part {number} leaves out was told by the ferrymen, who had their own names for the rocks and their own reckoning of the tides.</p>
            {links}</article></body></html>
            """;
    }

    /// <summary>A server on loopback with the pages it is given.</summary>
    private sealed class Origin : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly int _port;

        public Origin()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                _port = ((IPEndPoint)free.LocalEndpoint).Port;
            }
            _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
            _listener.Start();
            _ = ServeAsync();
        }

        public ConcurrentDictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Asked { get; } = new();

        public string this[string path] => $"http://127.0.0.1:{_port}{path}";

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    try
                    {
                        await AnswerAsync(context);
                    }
                    catch (Exception gone) when (gone is HttpListenerException or IOException)
                    {
                        // Whoever asked has gone: the next one is answered all the same.
                    }
                }
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            var path = context.Request.Url!.PathAndQuery;
            if (path != "/robots.txt")
                Asked.Enqueue(path);
            // A connection an answer: how the listener keeps connections is not what is tested here.
            context.Response.KeepAlive = false;
            context.Response.StatusCode = Pages.TryGetValue(path, out var page) ? 200 : 404;
            context.Response.ContentType = path == "/robots.txt" ? "text/plain" : "text/html; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page ?? ""));
            context.Response.Close();
        }
    }
}
