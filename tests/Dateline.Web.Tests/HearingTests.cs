using System.Net;
using System.Xml.Linq;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dateline.Web.Tests;

/// <summary>A story's statements heard together: disputes, sources, days; on the site and in the API.</summary>
public sealed class HearingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_denial_stands_beside_what_it_denies_on_the_story_on_both_articles_and_in_the_api()
    {
        await using var paper = await OpenAsync();
        var (claim, denial, story) = await ArticlesAsync(paper);

        var (onStory, _) = await paper.OpenPageAsync($"/story/{story}");
        var (said, _) = await paper.OpenPageAsync($"/story/{story}/said");
        var (onClaim, _) = await paper.OpenPageAsync($"/article/{claim}");
        var (onDenial, _) = await paper.OpenPageAsync($"/article/{denial}/said");
        var (_, body, _) = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/stories/{story}/statements");
        var (_, article, _) = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/articles/{claim}/statements");

        foreach (var html in new[] { onStory, said })
        {
            Assert.Contains("In dispute", html, StringComparison.Ordinal);
            Assert.Contains($"/article/{claim}/said#said-", html, StringComparison.Ordinal);
            Assert.Contains($"/article/{denial}/said#said-", html, StringComparison.Ordinal);
        }
        Assert.Contains("denied by", onClaim, StringComparison.Ordinal);
        Assert.Contains("this denies", onDenial, StringComparison.Ordinal);
        var dispute = Assert.Single(body.GetProperty("disputes").EnumerateArray());
        var statements = body.GetProperty("statements");
        Assert.Equal("denies", dispute.GetProperty("kind").GetString());
        Assert.Contains("crack", statements[dispute.GetProperty("of").GetInt32()].GetProperty("words").GetString()!, StringComparison.Ordinal);
        Assert.Equal(1, article.GetProperty("disputes").GetArrayLength());
    }

    [Fact]
    public async Task A_source_has_a_page_a_search_within_a_feed_and_a_place_in_the_api()
    {
        await using var paper = await OpenAsync();

        var (page, _) = await paper.OpenPageAsync("/source/marla-quent");
        var (byName, _) = await paper.OpenPageAsync("/source/Marla%20Quent?about=frost");
        var (none, _) = await paper.OpenPageAsync("/source/marla-quent?about=glaciers");
        var (list, _) = await paper.OpenPageAsync("/source");
        var feed = XDocument.Parse((await paper.OpenPageAsync("/source/marla-quent/feed.xml")).Html);
        var (_, body, _) = await paper.JsonAsync(HttpMethod.Get, "/api/v1/speakers/Marla%20Quent?limit=1");
        var (_, speakers, _) = await paper.JsonAsync(HttpMethod.Get, "/api/v1/speakers");

        Assert.Contains("<h1><bdi>Marla Quent</bdi></h1>", page, StringComparison.Ordinal);
        Assert.Contains("application/atom+xml", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("must have come with the frost", byName, StringComparison.Ordinal);
        Assert.DoesNotContain("checked on Tuesday", byName, StringComparison.Ordinal);
        Assert.Contains("Nothing it said on file has all these words.", none, StringComparison.Ordinal);
        Assert.Contains("href=\"/source/marla-quent\"", list, StringComparison.Ordinal);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.NotEmpty(feed.Root!.Elements(atom + "entry"));
        Assert.All(feed.Root.Elements(atom + "entry"), entry => Assert.NotNull(entry.Element(atom + "updated")));
        Assert.Equal(1, body.GetProperty("items").GetArrayLength());
        Assert.True(body.TryGetProperty("next", out _));
        Assert.Contains(speakers.GetProperty("items").EnumerateArray(), speaker => speaker.GetProperty("key").GetString() == "marla-quent");
    }

    [Fact]
    public async Task The_days_a_story_names_are_counted_from_the_believed_day_and_lead_to_their_words()
    {
        await using var paper = await OpenAsync();
        var (claim, _, story) = await ArticlesAsync(paper);

        var (html, _) = await paper.OpenPageAsync($"/story/{story}/timeline");
        var (_, body, _) = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/stories/{story}/timeline");
        var (text, _) = await paper.OpenPageAsync($"/article/{claim}/said");

        var entry = body.GetProperty("entries").EnumerateArray().First(entry => entry.GetProperty("time").GetProperty("words").GetString() == "Tuesday");
        Assert.Equal(("2026-11-10", "past"), (entry.GetProperty("from").GetString(), entry.GetProperty("tense").GetString()));
        var place = entry.GetProperty("places")[0];
        Assert.Contains("Tuesday 10 Nov", html, StringComparison.Ordinal);
        Assert.Contains($"/article/{place.GetProperty("article").GetString()}/said#time-{place.GetProperty("start").GetInt32()}", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"time-{entry.GetProperty("time").GetProperty("start").GetInt32()}\"", place.GetProperty("article").GetString() == claim.Value ? text : $"id=\"time-{entry.GetProperty("time").GetProperty("start").GetInt32()}\"", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/source/nobody-at-all", HttpStatusCode.NotFound)]
    [InlineData("/source/nobody-at-all/feed.xml", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/speakers/nobody-at-all", HttpStatusCode.NotFound)]
    [InlineData("/story/nonsense/timeline", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/stories/aaaaaaaaaaaaa/statements", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/stories/aaaaaaaaaaaaa/timeline", HttpStatusCode.NotFound)]
    [InlineData("/source/%22%27%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/source?after=nonsense", HttpStatusCode.OK)]
    [InlineData("/source/quent", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_told_and_a_short_form_is_looked_for(string path, HttpStatusCode expected)
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Host.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<EditedPaper> OpenAsync()
    {
        var paper = await EditedPaper.OpenAsync(null, Ferry("harbour", 12, Claim), Ferry("northline", 13, Denial));
        for (var isLeft = true; isLeft;)
            isLeft = await paper.Host.Services.GetRequiredService<StatementDesk>().RunAsync(Cancel);
        return paper;
    }

    private static async Task<(ArticleId Claim, ArticleId Denial, StoryId Story)> ArticlesAsync(EditedPaper paper)
    {
        var articles = paper.Host.Services.GetRequiredService<Engine.Store.IArticleStore>();
        var claim = (await articles.FindByUrlAsync(new Uri("https://harbour.example/ferry"), Cancel))!;
        var denial = (await articles.FindByUrlAsync(new Uri("https://northline.example/ferry"), Cancel))!;
        Assert.Equal(claim.Story, denial.Story);
        return (claim.Filed.Id, denial.Filed.Id, claim.Story!.Value);
    }

    private const string Claim = """
        <p>OSTRAD, Kestria - The northern ferry line kept its boats in port on Thursday after an inspector found cracks in two of the loading ramps of the Corran pier, and travellers slept in the terminal.</p>
        <p>“The ramps were checked on Tuesday and they were sound,” said Marla Quent, the harbour master. She said the cracks must have come with the frost of the last nights.</p>
        <p>Marla Quent said the ferry line had hidden the first cracks from the inspector for three weeks. The transport ministry said the line would stay closed until the welds had been tested.</p>
        <p>About four hundred people were waiting in the afternoon, most of them families on their way to the islands for the long weekend of the lantern fair.</p>
        """;

    private const string Denial = """
        <p>OSTRAD, Kestria - A day after cracks in the loading ramps of the Corran pier shut the northern ferry line, its owner answered the harbour master, and the travellers in the terminal were brought home by bus.</p>
        <p>Northern Lines denied Marla Quent's claim that it had hidden the first cracks from the inspector. The company said it would open its books to the transport ministry.</p>
        <p>In the town hall of Ostrad a crowd asked when the islands would see a boat again, and got no answer. Fishermen carry the post and the bread for the time being.</p>
        <p>The inspector found the cracks in two of the ramps on Thursday. The lantern fair goes ahead without its guests from the islands, and the hotels have asked the town for help.</p>
        """;

    private static RawPage Ferry(string host, int day, string body) => new(new Uri($"https://{host}.example/ferry"), $"""
        <!doctype html><html lang="en"><head><title>Ferry ramps of the Corran pier</title><meta property="og:site_name" content="The {host}">
        <meta property="article:published_time" content="2026-11-{day}T09:00:00Z"></head><body><article><h1>Cracks in the loading ramps keep the northern ferry line in port</h1>
        {body}</article></body></html>
        """, Instant.FromUtc(2026, 11, day, 10, 0));
}
