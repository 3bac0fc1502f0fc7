using System.Net;
using System.Text.Json;
using Dateline.Engine.Work;
using Dateline.Model;
using Dateline.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dateline.Web.Tests;

/// <summary>Who says what, on the site and in the API.</summary>
public sealed class SaidTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_articles_statements_are_marked_in_its_text_and_listed_by_source()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Ferry("harbour"));
        var path = (await ArticleAsync(paper, "harbour")).Path;

        var (html, _) = await paper.OpenPageAsync($"{path}/said");

        Assert.Contains("<mark title=\"Marla Quent says\">“The ramps were checked on ", html, StringComparison.Ordinal);
        Assert.Contains("<b>She</b>", html, StringComparison.Ordinal);
        Assert.Contains("title=\"10 Nov 2026: counted from the text's day", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        var list = html[html.IndexOf("sheet-aside", StringComparison.Ordinal)..];
        Assert.Contains("<bdi>Marla Quent</bdi></a> <span class=\"quiet\">a person</span>", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/article/", list, StringComparison.Ordinal);
        var anchors = System.Text.RegularExpressions.Regex.Matches(list, "#(said-[0-9]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(anchors);
        foreach (var anchor in anchors)
            Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}/said\"", (await paper.OpenPageAsync(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_places_have_in_the_same_words_is_heard_once_in_a_search()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Ferry("harbour"), Ferry("northline"));
        for (var isLeft = true; isLeft;)
            isLeft = await paper.Host.Services.GetRequiredService<StatementDesk>().RunAsync(Cancel);

        var (html, _) = await paper.OpenPageAsync("/search?q=said%3A%22Marla+Quent%22+about%3Aramps");
        var (nothing, _) = await paper.OpenPageAsync("/search?q=said%3A%22Marla+Quent%22+about%3Aglaciers");

        Assert.Contains("Said by <bdi class=\"sought\">\"Marla Quent\"</bdi> about <bdi class=\"sought\">ramps</bdi>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(2, html.Split("The ramps were checked on").Length);
        Assert.Contains(", also at ", html, StringComparison.Ordinal);
        Assert.Contains("No statement on file answers this.", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storys_sources_stand_together_with_the_reports_that_have_their_words()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Ferry("harbour"));
        var article = await ArticleAsync(paper, "harbour");

        var (html, _) = await paper.OpenPageAsync($"/story/{article.Story}/said");

        Assert.Contains("Who says what", html, StringComparison.Ordinal);
        Assert.Contains("<bdi>Marla Quent</bdi>", html, StringComparison.Ordinal);
        Assert.Contains("told with “<bdi>said</bdi>”", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/story/{article.Story}/said\"", (await paper.OpenPageAsync($"/story/{article.Story}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_span_of_the_api_is_a_slice_of_its_text()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Ferry("harbour"));
        var article = await ArticleAsync(paper, "harbour");

        var (status, body, _) = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/articles/{article.Id}/statements");

        Assert.Equal(HttpStatusCode.OK, status);
        var text = body.GetProperty("text").GetString()!;
        var statements = body.GetProperty("statements").EnumerateArray().ToList();
        Assert.True(statements.Count >= 2);
        foreach (var span in statements.SelectMany(one => new[] { "source", "cue", "content" }.SelectMany(name => one.GetProperty(name).EnumerateArray())))
            Assert.Equal(span.GetProperty("words").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        Assert.Contains(statements, one => one.TryGetProperty("speaker", out var speaker) && speaker.GetString() == "Marla Quent");
        Assert.Equal(64, body.GetProperty("capture").GetString()!.Length);
        Assert.Contains(body.GetProperty("times").EnumerateArray(), time => time.GetProperty("value").GetString() == "2026-11-10");
    }

    [Theory]
    [InlineData("/api/v1/statements", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/statements?said=%20", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/articles/aaaaaaaaaaaaa/statements", HttpStatusCode.NotFound)]
    [InlineData("/article/aaaaaaaaaaaaa/said", HttpStatusCode.NotFound)]
    [InlineData("/story/nonsense/said", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/statements?said=%22%27*)(", HttpStatusCode.OK)]
    [InlineData("/search?q=said%3A%22unclosed", HttpStatusCode.OK)]
    public async Task What_is_not_there_or_not_asked_rightly_is_told(string path, HttpStatusCode expected)
    {
        await using var paper = await EditedPaper.OpenAsync(null, Ferry("harbour"));

        using var answer = await paper.Host.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<(ArticleId Id, StoryId? Story, string Path)> ArticleAsync(EditedPaper paper, string host)
    {
        var article = (await paper.Host.Services.GetRequiredService<Engine.Store.IArticleStore>().FindByUrlAsync(Address(host), Cancel))!;
        return (article.Filed.Id, article.Story, $"/article/{article.Filed.Id}");
    }

    private static Uri Address(string host) => new($"https://{host}.example/ferry");

    private static RawPage Ferry(string host) => new(Address(host), $"""
        <!doctype html><html lang="en"><head><title>Ferry ramps held shut after inspection</title><meta property="og:site_name" content="The {host}">
        <meta property="article:published_time" content="2026-11-12T09:00:00Z"></head><body><article><h1>Ferry ramps held shut after inspection</h1>
        <p>OSTRAD, Kestria - The northern ferry line kept its boats in port on Thursday after an inspector found cracks in two of the loading ramps, and travellers slept in the terminal.</p>
        <p>“The ramps were checked on Tuesday and they were sound,” said Marla Quent, the harbour master. She said the cracks must have come with the frost of the last nights.</p>
        <p>The transport ministry said the line would stay closed until the welds had been tested. Nobody was hurt, and the freight that was on board was brought ashore by crane.</p>
        <p>About four hundred people were waiting in the afternoon, most of them families on their way to the islands for the long weekend of the lantern fair.</p></article></body></html>
        """, Instant.FromUtc(2026, 11, 12, 10, 0));
}
