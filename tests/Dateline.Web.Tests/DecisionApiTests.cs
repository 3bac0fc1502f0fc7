using System.Net;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

/// <summary>A program decides for an editor, by the API.</summary>
public sealed class DecisionApiTests
{
    private const string Token = "a-token-of-the-editors";

    [Fact]
    public async Task A_decision_is_made_found_and_taken_back()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var id = (await paper.ArticleAsync("farm")).Filed.Id;

        var made = await paper.JsonAsync(HttpMethod.Post, $"/api/v1/articles/{id}/decisions", new { kind = "split-copy", note = "A satire of the report.", editor = "I. Moran" });
        var again = await paper.JsonAsync(HttpMethod.Post, $"/api/v1/articles/{id}/decisions", new { kind = "split-copy", note = "A satire of the report." });
        Assert.False(await paper.StandTogetherAsync("farm", "post"));
        var list = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/articles/{(await paper.ArticleAsync("post")).Filed.Id}/decisions");
        var undone = await paper.JsonAsync(HttpMethod.Post, "/api/v1/decisions/1/undo", new { });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created), (made.Status, again.Status, undone.Status));
        Assert.Equal("split-copy", made.Body.GetProperty("kind").GetString());
        Assert.True(made.Body.TryGetProperty("obeyedAt", out _));
        Assert.Equal("an editor (I. Moran) took it out of 2 copies on 21 Nov 2026: A satire of the report.", made.Body.GetProperty("sentence").GetString());
        Assert.Equal(1, list.Body.GetProperty("items")[0].GetProperty("number").GetInt64());
        Assert.Equal("\"1-0\"", list.Tag);
        Assert.True(await paper.StandTogetherAsync("farm", "post"));
        var one = await paper.JsonAsync(HttpMethod.Get, "/api/v1/decisions/1");
        Assert.Equal((false, 2), (one.Body.GetProperty("holds").GetBoolean(), one.Body.GetProperty("undoneBy").GetInt64()));
    }

    [Fact]
    public async Task If_match_keeps_two_editors_apart()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var address = $"/api/v1/articles/{(await paper.ArticleAsync("post")).Filed.Id}/decisions";
        var seen = (await paper.JsonAsync(HttpMethod.Get, address)).Tag!;

        var first = await paper.JsonAsync(HttpMethod.Post, address, new { kind = "set-date", date = "2026-08-14", note = "x" }, ("If-Match", seen));
        var second = await paper.JsonAsync(HttpMethod.Post, address, new { kind = "set-date", date = "2026-08-15", note = "x" }, ("If-Match", seen));
        var third = await paper.JsonAsync(HttpMethod.Post, address, new { kind = "set-date", date = "2026-08-16", note = "x" }, ("If-Match", (await paper.JsonAsync(HttpMethod.Get, address)).Tag!));
        var broken = await paper.JsonAsync(HttpMethod.Post, address, new { kind = "set-date", date = "2026-08-17", note = "x" }, ("If-Match", "W/\"1\""));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.PreconditionFailed, HttpStatusCode.Created, HttpStatusCode.PreconditionFailed), (first.Status, second.Status, third.Status, broken.Status));
        Assert.EndsWith("/changed", second.Body.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_a_problem_with_its_reason()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Engine.Tests.Editors.Quays.Report("post"), Engine.Tests.Editors.Quays.Elsewhere("choir"));
        var id = (await paper.ArticleAsync("post")).Filed.Id;
        var story = (await paper.ArticleAsync("post")).Story;
        (string Path, object Body, int Status)[] cases =
        [
            ($"/api/v1/articles/{id}/decisions", new { kind = "split-copy", note = "x" }, 409), ($"/api/v1/articles/{id}/decisions", new { kind = "burn", note = "x" }, 422),
            ($"/api/v1/articles/{id}/decisions", new { kind = "set-date", note = "x" }, 422), ($"/api/v1/articles/{id}/decisions", new { kind = "set-date", date = "soon", note = "x" }, 422),
            ($"/api/v1/articles/{id}/decisions", new { kind = "set-date", date = "2026-08-14" }, 422), ($"/api/v1/articles/{id}/decisions", new { kind = "merge-copies", with = "https://nowhere.example/", note = "x" }, 422),
            ($"/api/v1/articles/{id}/decisions", new { kind = "set-origin", note = "x" }, 422), ("/api/v1/articles/aaaaaaaaaaaaa/decisions", new { kind = "split-copy", note = "x" }, 404),
            ("/api/v1/articles/no-id/decisions", new { kind = "split-copy", note = "x" }, 400), ($"/api/v1/stories/{story}/decisions", new { kind = "merge-stories", with = story.ToString(), note = "x" }, 409),
            ($"/api/v1/stories/{story}/decisions", new { kind = "merge-stories", with = "/story/aaaaaaaaaaaaa", note = "x" }, 422), ($"/api/v1/stories/{story}/decisions", new { kind = "set-date", note = "x" }, 422),
            ("/api/v1/decisions/7/undo", new { }, 404), ("/api/v1/decisions/seven/undo", new { }, 404),
        ];
        foreach (var (path, body, status) in cases)
        {
            var answer = await paper.JsonAsync(HttpMethod.Post, path, body);
            Assert.Equal((path, body, status), (path, body, (int)answer.Status));
            Assert.StartsWith("https://dateline.invalid/problems/", answer.Body.GetProperty("type").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(404, (int)(await paper.JsonAsync(HttpMethod.Get, "/api/v1/decisions/1")).Status);
        Assert.Equal(404, (int)(await paper.JsonAsync(HttpMethod.Get, "/api/v1/articles/aaaaaaaaaaaaa/decisions")).Status);
    }

    [Theory]
    [InlineData(false, null, null, 201)]
    [InlineData(false, "X-Forwarded-For", "203.0.113.9", 403)]
    [InlineData(false, "X-Real-IP", "203.0.113.9", 403)]
    [InlineData(false, "Host", "news.example", 403)]
    [InlineData(false, "Sec-Fetch-Site", "cross-site", 403)]
    [InlineData(true, null, null, 403)]
    [InlineData(true, "Authorization", "Bearer " + Token, 201)]
    [InlineData(true, "Authorization", "Bearer " + Token + "x", 403)]
    [InlineData(true, "Authorization", "Bearer ", 403)]
    [InlineData(true, "Authorization", Token, 403)]
    public async Task Only_this_machine_or_the_token_decides(bool isPublic, string? header, string? value, int status)
    {
        var settings = isPublic ? new Dictionary<string, string?> { ["Dateline:Web:PublicAddress"] = "https://news.example", ["Dateline:Web:EditorToken"] = Token } : null;
        await using var paper = await EditedPaper.OpenAsync(settings, Engine.Tests.Editors.Quays.Report("post"));

        var answer = await paper.JsonAsync(
            HttpMethod.Post, $"/api/v1/articles/{(await paper.ArticleAsync("post")).Filed.Id}/decisions", new { kind = "set-date", date = "2026-08-14", note = "x" },
            header is null ? [] : [(header, value!)]);

        Assert.Equal(status, (int)answer.Status);
    }
}
