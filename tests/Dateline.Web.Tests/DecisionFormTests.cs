using System.Net;
using Dateline.Model;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

/// <summary>An editor decides by the forms of the site; nobody else does.</summary>
public sealed class DecisionFormTests
{
    private const string Token = "a-token-of-the-editors";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_sets_a_date_and_every_reader_is_told_who_and_why()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var path = await paper.PathAsync("mail");

        using var answer = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "set-date", ["date"] = "2026-08-14", ["time"] = "02:10", ["note"] = "The <first> edition says so." });

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith("#decisions", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var (html, _) = await paper.OpenPageAsync(await paper.PathAsync("farm"));
        Assert.Contains("An editor (<bdi>R. Ardel</bdi>) set the date of", html, StringComparison.Ordinal);
        Assert.Contains("14 Aug 2026, 02:10 UTC", html, StringComparison.Ordinal);
        Assert.Contains("The &lt;first&gt; edition says so.", html, StringComparison.Ordinal);
        Assert.Contains("set by an editor of this desk", html, StringComparison.Ordinal);
        Assert.Contains("contradicted", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_takes_an_article_out_of_its_copies_and_puts_it_back()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var path = await paper.PathAsync("farm");

        using var split = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "split-copy" });
        Assert.False(await paper.StandTogetherAsync("farm", "post"));
        using var undo = await paper.SendAsync("/decisions", "/decisions/1/undo", new() { ["note"] = "" });

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (split.StatusCode, undo.StatusCode));
        Assert.True(await paper.StandTogetherAsync("farm", "post"));
        var (html, _) = await paper.OpenPageAsync("/decisions");
        Assert.Contains("taken back", html, StringComparison.Ordinal);
        Assert.Contains("took back <a href=\"/decisions#decision-1\">decision 1</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Texts_are_put_together_by_the_address_of_the_other(int form)
    {
        await using var paper = await EditedPaper.OpenAsync();
        var other = await paper.PathAsync("choir");
        var with = form switch { 0 => $"{paper.Host.Root}{other[1..]}/any-slug#decisions", 1 => other["/article/".Length..], _ => "https://choir.example/harbour" };
        var path = await paper.PathAsync("post");

        using var answer = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "merge-copies", ["with"] = with });

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.True(await paper.StandTogetherAsync("choir", "post"));
    }

    [Fact]
    public async Task Reports_are_taken_out_of_a_story_and_stories_put_together_and_former_addresses_still_lead_there()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var (strike, choir, gulf) = (await paper.StoryPathAsync("post"), await paper.StoryPathAsync("choir"), await paper.PathAsync("gulf"));

        using var split = await paper.SendAsync(strike, $"{gulf}/decisions", new() { ["kind"] = "split-story" });
        using var merge = await paper.SendAsync(strike, $"{strike}/decisions", new() { ["kind"] = "merge-stories", ["with"] = choir });
        using var again = await paper.SendAsync(choir, $"{choir}/decisions", new() { ["kind"] = "merge-stories", ["with"] = strike });

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (split.StatusCode, merge.StatusCode));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.NotEqual(await paper.StoryPathAsync("gulf"), await paper.StoryPathAsync("post"));
        Assert.Equal(await paper.StoryPathAsync("choir"), await paper.StoryPathAsync("post"));
        var (html, _) = await paper.OpenPageAsync(choir);
        Assert.Contains("put the stories of", html, StringComparison.Ordinal);
        Assert.Contains("2 independent reports", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_editors_with_the_same_page_open_the_second_is_told_to_look_again()
    {
        await using var paper = await EditedPaper.OpenAsync();
        var path = await paper.PathAsync("farm");
        using var first = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "set-origin", ["name"] = "Coast Press" });

        using var second = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "set-origin", ["name"] = "Gulf Press", ["seen"] = "0" });

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        Assert.Contains("look again", await second.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token", "00", 403)]
    [InlineData("token", null, 403)]
    [InlineData("kind", "burn", 400)]
    [InlineData("seen", "x", 400)]
    [InlineData("seen", null, 400)]
    [InlineData("date", "tomorrow", 422)]
    [InlineData("date", null, 422)]
    [InlineData("date", "2031-01-01", 422)]
    [InlineData("note", " ", 422)]
    public async Task A_form_that_is_forged_or_broken_decides_nothing(string field, string? value, int status)
    {
        await using var paper = await EditedPaper.OpenAsync(null, Engine.Tests.Editors.Quays.Report("post"));
        var path = await paper.PathAsync("post");
        var fields = new Dictionary<string, string?> { ["kind"] = "set-date", ["date"] = "2026-08-14", [field] = value };

        using var answer = await paper.SendAsync(path, $"{path}/decisions", fields);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(0, (await paper.JsonAsync(HttpMethod.Get, "/api/v1/decisions")).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_form_sent_from_elsewhere_or_without_the_cookie_it_was_made_for_decides_nothing()
    {
        await using var paper = await EditedPaper.OpenAsync(null, Engine.Tests.Editors.Quays.Report("post"));
        var path = await paper.PathAsync("post");
        var fields = new Dictionary<string, string?> { ["kind"] = "set-date", ["date"] = "2026-08-14" };

        using var crossed = await paper.SendAsync(path, $"{path}/decisions", fields, site: "cross-site");
        using var bare = await paper.SendAsync(path, $"{path}/decisions", fields, site: null);
        using var foreign = await paper.SendAsync(path, $"{path}/decisions", new(fields) { ["token"] = new string('a', 64) });
        var (html, _) = await paper.OpenPageAsync(path);
        using var other = await paper.PostAsync(
            $"{path}/decisions", new(fields) { ["token"] = System.Text.RegularExpressions.Regex.Match(html, "name=\"token\" value=\"([0-9a-f]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value, ["seen"] = "0", ["note"] = "x" },
            $"editor={new string('b', 22)}");

        Assert.All(new[] { crossed, bare, foreign, other }, answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(0, (await paper.JsonAsync(HttpMethod.Get, "/api/v1/decisions")).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_reader_of_a_public_paper_sees_no_form_and_sits_down_with_the_token_alone()
    {
        await using var paper = await EditedPaper.OpenAsync(
            new() { ["Dateline:Web:PublicAddress"] = "https://news.example", ["Dateline:Web:EditorToken"] = Token }, Engine.Tests.Editors.Quays.Report("post"));
        var path = await paper.PathAsync("post");
        var (before, cookie) = await paper.OpenPageAsync(path);
        using var wrong = await paper.PostAsync("/editor/sit", new() { ["token"] = Token + "x" }, null);
        using var crossed = await paper.PostAsync("/editor/sit", new() { ["token"] = Token }, null, "cross-site");
        using var sat = await paper.PostAsync("/editor/sit", new() { ["token"] = Token }, null);

        var set = sat.Headers.GetValues("Set-Cookie").Single();
        var seat = set.Split(';')[0];
        using var decided = await paper.SendAsync(path, $"{path}/decisions", new() { ["kind"] = "set-date", ["date"] = "2026-08-14" }, seat);
        var parts = seat.Split('.');
        var (forged, _) = await paper.OpenPageAsync(path, $"{parts[0]}.{parts[1]}9.{parts[2]}");

        Assert.DoesNotContain("For the editor", before, StringComparison.Ordinal);
        Assert.Null(cookie);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.SeeOther), (wrong.StatusCode, crossed.StatusCode, sat.StatusCode));
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, set, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        Assert.DoesNotContain("For the editor", forged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_shows_which_passages_are_its_own_and_not_by_colour_alone()
    {
        await using var paper = await EditedPaper.OpenAsync();

        var (html, _) = await paper.OpenPageAsync(await paper.PathAsync("farm"));
        var shared = (await paper.JsonAsync(HttpMethod.Get, $"/api/v1/articles/{(await paper.ArticleAsync("farm")).Filed.Id}/shared")).Body;
        var none = await paper.JsonAsync(HttpMethod.Get, $"/api/v1/articles/{(await paper.ArticleAsync("choir")).Filed.Id}/shared");

        Assert.Contains("<mark class=\"own\"><span class=\"hidden\" lang=\"en\">its own: </span>Our readers have voted the walkout of the week.", html, StringComparison.Ordinal);
        Assert.Contains("1 passage is its own", html, StringComparison.Ordinal);
        var last = shared.GetProperty("paragraphs").EnumerateArray().Last();
        Assert.False(last.GetProperty("passages")[0].GetProperty("shared").GetBoolean());
        Assert.Contains(shared.GetProperty("of").GetString(), new[] { (await paper.ArticleAsync("post")).Filed.Id.Value, (await paper.ArticleAsync("mail")).Filed.Id.Value });
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }
}
