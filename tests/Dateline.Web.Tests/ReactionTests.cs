using System.Net;
using System.Text.RegularExpressions;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed partial class ReactionTests(Paper paper) : IClassFixture<Paper>
{
    [Fact]
    public async Task A_reaction_counts_once_per_reader_and_can_be_taken_back()
    {
        var path = await paper.PathOfAsync(Newsroom.Barrage);
        using var first = await SendAsync(path, "very-good", "react", null);
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        using var again = await SendAsync(path, "very-good", "react", cookie);
        var counted = await CountAsync(path);
        using var back = await SendAsync(path, "very-good", "take-back", cookie);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.EndsWith("#reactions", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(1, counted);
        Assert.Equal(0, await CountAsync(path));
    }

    [Fact]
    public async Task The_cookie_is_first_party_and_out_of_scripts_reach()
    {
        using var answer = await SendAsync(await paper.PathOfAsync(Newsroom.BarrageRadio), "doubt", "react", null);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData(null, null)]
    public async Task A_reaction_sent_from_elsewhere_is_refused(string? fetchSite, string? origin)
    {
        using var request = Form(await paper.PathOfAsync(Newsroom.BarragePost), "very-good", "react");
        if (fetchSite is not null)
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var answer = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await CountAsync(await paper.PathOfAsync(Newsroom.BarragePost)));
    }

    [Fact]
    public async Task A_reaction_that_does_not_exist_is_refused()
    {
        using var answer = await SendAsync(await paper.PathOfAsync(Newsroom.Barrage), "<b>adored</b>", "react", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_asks_not_to_be_told_apart_gets_no_cookie()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await paper.PathOfAsync(Newsroom.Barrage), UriKind.Relative));
        request.Headers.Add("Sec-GPC", "1");

        using var answer = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string kind, string wish, string? cookie)
    {
        using var request = Form(path, kind, wish);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage Form(string path, string kind, string wish) => new(HttpMethod.Post, new Uri($"{path}/reactions", UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = kind, ["do"] = wish }),
    };

    private async Task<int> CountAsync(string path) => int.Parse(Count().Match(await paper.ReadAsync(path)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("""data-kind="very-good">Very good <span class="count">(\d+)</span>""")]
    private static partial Regex Count();
}
