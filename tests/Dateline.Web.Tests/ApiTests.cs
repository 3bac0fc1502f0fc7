using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed class ApiTests(Paper paper) : IClassFixture<Paper>
{
    [Fact]
    public async Task An_article_comes_with_its_claims_and_the_evidence()
    {
        var id = await paper.Desk.FileAsync(Newsroom.BarrageMirror);

        var article = await JsonAsync($"/api/v1/articles/{id}");

        Assert.Equal(id.Value, article.GetProperty("id").GetString());
        Assert.Equal("contradicted", article.GetProperty("claim").GetProperty("standing").GetString());
        Assert.Equal("2026-03-14T02:10:00Z", article.GetProperty("published").GetProperty("best").GetProperty("earliest").GetString());
        Assert.Equal("Stocks", article.GetProperty("claimedSection").GetString());
        Assert.Equal("world", article.GetProperty("section").GetString());
        Assert.Equal(5, article.GetProperty("paragraphs").EnumerateArray().Count(text => Newsroom.Barrage.Paragraphs.Contains(text.GetString())));
        Assert.False(article.TryGetProperty("standfirst", out _), "what is not known is absent");
    }

    [Fact]
    public async Task Articles_are_listed_page_by_page_without_loss()
    {
        var seen = new List<string>();
        var address = "/api/v1/articles?limit=7";
        while (true)
        {
            var page = await JsonAsync(address);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next))
                break;
            address = $"/api/v1/articles?limit=7&after={Uri.EscapeDataString(next.GetString()!)}";
        }

        Assert.Equal(26, seen.Count);
        Assert.Equal(26, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_story_holds_its_reports_and_their_copies()
    {
        var list = await JsonAsync("/api/v1/stories?limit=1");
        var id = list.GetProperty("items")[0].GetProperty("id").GetString();

        var story = await JsonAsync($"/api/v1/stories/{id}");

        Assert.Equal(4, story.GetProperty("told").GetArrayLength());
        var first = story.GetProperty("told")[0];
        Assert.Equal("Northern Wire", first.GetProperty("origin").GetProperty("name").GetString());
        Assert.Equal(2, first.GetProperty("copies").GetArrayLength());
        Assert.Equal("contradicted", first.GetProperty("copies")[1].GetProperty("claim").GetProperty("standing").GetString());
    }

    [Fact]
    public async Task Every_place_in_a_list_has_its_reason()
    {
        var id = await paper.Desk.FileAsync(Newsroom.Barrage);

        foreach (var address in new[] { "/api/v1/lists/ranking", $"/api/v1/lists/related?article={id}", $"/api/v1/lists/recommendation?article={id}" })
        {
            var places = (await JsonAsync(address)).GetProperty("items").EnumerateArray().ToArray();
            Assert.NotEmpty(places);
            Assert.All(places, place => Assert.NotEmpty(place.GetProperty("reason").GetProperty("sentence").GetString()!));
        }
    }

    [Fact]
    public async Task Search_marks_what_was_searched_for()
    {
        var found = await JsonAsync("/api/v1/search?q=crayfish");

        var hit = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.Contains(hit.GetProperty("excerpt").EnumerateArray(), part => part.GetProperty("isMatch").GetBoolean());
    }

    [Theory]
    [InlineData("/api/v1/articles/aaaaaaaaaaaaa", 404)]
    [InlineData("/api/v1/articles/not-an-id", 400)]
    [InlineData("/api/v1/stories/aaaaaaaaaaaaa", 404)]
    [InlineData("/api/v1/articles?limit=0", 400)]
    [InlineData("/api/v1/articles?limit=many", 400)]
    [InlineData("/api/v1/stories?order=loudest", 400)]
    [InlineData("/api/v1/search?q=", 400)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task Every_refusal_is_a_problem_in_the_standard_form(string address, int status)
    {
        using var answer = await paper.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_read_that_has_not_changed_is_not_sent_again()
    {
        using var first = await paper.Http.GetAsync(new Uri("/api/v1/stories", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/stories", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_resource()
    {
        var description = await JsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = description.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToArray();
        Assert.Equal(
            [
                "/api/v1/add", "/api/v1/articles", "/api/v1/articles/{id}", "/api/v1/articles/{id}/decisions", "/api/v1/articles/{id}/shared", "/api/v1/articles/{id}/statements", "/api/v1/articles/{id}/versions",
                "/api/v1/decisions", "/api/v1/decisions/{number}", "/api/v1/decisions/{number}/undo", "/api/v1/events", "/api/v1/lists/ranking", "/api/v1/lists/recommendation",
                "/api/v1/lists/related", "/api/v1/outlets", "/api/v1/outlets/record", "/api/v1/search", "/api/v1/sources", "/api/v1/speakers", "/api/v1/speakers/{name}", "/api/v1/statements",
                "/api/v1/stories", "/api/v1/stories/{id}", "/api/v1/stories/{id}/decisions", "/api/v1/stories/{id}/statements", "/api/v1/stories/{id}/timeline",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_this_machine_adds_and_no_page_that_had_its_name_point_here()
    {
        using var rebound = Add("http://127.0.0.1:1/");
        rebound.Headers.Host = "desk.elsewhere.example";
        using var forwarded = Add("http://127.0.0.1:1/");
        forwarded.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var one = await paper.Http.SendAsync(rebound, TestContext.Current.CancellationToken);
        using var other = await paper.Http.SendAsync(forwarded, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, one.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Theory]
    [InlineData("not an address", 400)]
    [InlineData("file:///etc/hostname", 422)]
    public async Task What_cannot_be_added_is_said(string url, int status)
    {
        using var request = Add(url);

        using var answer = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task With_the_token_another_machine_may_add()
    {
        await using var host = await PaperHost.StartAsync(paper.Desk.Folder, new FixedClock(InventedDesk.Now), "a-token-of-some-length");
        using var right = Add("file:///etc/hostname");
        right.Headers.Host = "desk.elsewhere.example";
        right.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "a-token-of-some-length");
        using var wrong = Add("file:///etc/hostname");
        wrong.Headers.Host = "desk.elsewhere.example";
        wrong.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "a-token-of-other-length");

        using var let = await host.Http.SendAsync(right, TestContext.Current.CancellationToken);
        using var refused = await host.Http.SendAsync(wrong, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, let.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static HttpRequestMessage Add(string url) =>
        new(HttpMethod.Post, new Uri("/api/v1/add", UriKind.Relative)) { Content = JsonContent.Create(new { url }) };

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var document = JsonDocument.Parse(await paper.ReadAsync(address));
        return document.RootElement.Clone();
    }
}
