using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dateline.Engine.Readers;
using Dateline.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Web.Tests;

/// <summary>What is noted of readers, and what is not.</summary>
public sealed class ReadersTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly InventedDesk _desk = new();
    private PaperHost? _host;

    private PaperHost Host => _host!;

    private ReaderDesk Readers => Host.Services.GetRequiredService<ReaderDesk>();

    public async ValueTask InitializeAsync()
    {
        await Newsroom.FillAsync(_desk);
        _host = await PaperHost.StartAsync(_desk.Folder, new FixedClock(InventedDesk.Now), settings: new Dictionary<string, string?>
        {
            ["Dateline:Web:EventToken"] = "a-token-of-the-town-paper", ["Dateline:Web:EmbedSites"] = "https://town.example",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task A_first_page_counts_when_the_browser_brings_its_visit_back()
    {
        var path = await PathAsync(Newsroom.Barrage);
        using var first = await GetAsync(path);
        var cookie = CookieOf(first, "visit");
        var alone = await OpensAsync();

        using var second = await GetAsync(await PathAsync(Newsroom.BarrageRadio), cookie);

        Assert.Equal(0, alone);
        Assert.Equal(2, await OpensAsync());
        Assert.False(BeginsVisit(second));
    }

    [Fact]
    public async Task A_link_of_a_list_is_noted_with_its_place_and_leads_to_the_plain_address()
    {
        var cookie = await VisitAsync();
        using var answer = await GetAsync($"{await PathAsync(Newsroom.BarrageRadio)}?from=related.2", cookie);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.DoesNotContain("from=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await Readers.WhenNotedAsync();
        Assert.Equal(1, Assert.Single(Readers.Report().Today, list => list.List == "related").Opened[1]);
    }

    [Fact]
    public async Task Lists_on_a_page_name_themselves_and_their_places_in_their_links()
    {
        var page = await (await GetAsync(await PathAsync(Newsroom.Barrage))).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("?from=related.1\"", page, StringComparison.Ordinal);
        Assert.Contains("?from=ranking.1\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-GPC", "1")]
    [InlineData("DNT", "1")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("User-Agent", "Examplebot/2.0 (+https://search.example/bot)")]
    public async Task Nobody_is_told_apart_who_asks_not_to_be_or_is_a_machine(string header, string value)
    {
        var path = await PathAsync(Newsroom.Barrage);
        using var answer = await GetAsync(path, null, (header, value));
        using var again = await GetAsync(path, await VisitAsync(), (header, value));

        Assert.False(BeginsVisit(answer));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(0, await OpensAsync());
    }

    [Theory]
    [InlineData("visit=AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAA")]
    [InlineData("visit=!!!!.????")]
    [InlineData("visit=a.b.c")]
    [InlineData("visit=%ff%fe.aa")]
    public async Task A_visit_this_site_did_not_begin_is_forged_and_counts_nothing(string cookie)
    {
        using var answer = await GetAsync(await PathAsync(Newsroom.Barrage), cookie);
        using var events = await PostAsync([new { id = "1", type = "open", article = (await _desk.FileAsync(Newsroom.Barrage)).Value }], cookie, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await OpensAsync());
        Assert.Equal(HttpStatusCode.Forbidden, events.StatusCode);
        Assert.Equal("https://dateline.invalid/problems/forged", (await JsonAsync(events)).GetProperty("type").GetString());
        Assert.Contains(Readers.Report().Held, held => held.Fate == EventFate.Forged);
    }

    [Fact]
    public async Task Events_of_a_page_of_ours_are_answered_one_by_one()
    {
        var article = (await _desk.FileAsync(Newsroom.Barrage)).Value;
        var other = (await _desk.FileAsync(Newsroom.BarrageRadio)).Value;
        object[] events =
        [
            new { id = "1", type = "open", article, list = "ranking", place = 1 },
            new { id = "1", type = "open", article },
            new { id = "2", type = "impression", article, articles = new[] { other }, list = "related" },
            new { id = "3", type = "read", article, seconds = 42.5 },
            new { id = "4", type = "scroll", article, depth = 0.8 },
            new { id = "5", type = "reaction", article },
            new { id = "6", type = "hide", article = other },
            new { id = "7", type = "open", article = "aaaaaaaaaaaaa" },
            new { id = "8", type = "open", article, at = "2031-01-01T00:00:00Z" },
            new { type = "open", article },
            new { id = "9", type = "dance", article },
        ];

        using var answer = await PostAsync(events, await VisitAsync(), ("Sec-Fetch-Site", "same-origin"));

        var view = await JsonAsync(answer);
        Assert.Equal(
            ["counted", "replayed", "counted", "counted", "counted", "counted", "counted", "unknown-article", "from-future", "unusable", "unusable"],
            view.GetProperty("outcomes").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()));
        Assert.Equal(6, view.GetProperty("counted").GetInt32());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Authorization", "Bearer a-token-of-the-town-paper", HttpStatusCode.OK)]
    public async Task A_site_that_is_not_ours_needs_the_token(string header, string value, HttpStatusCode expected)
    {
        using var answer = await PostAsync(
            [new { id = "1", type = "open", visit = "town-visit-1", address = "198.51.100.7", article = (await _desk.FileAsync(Newsroom.Barrage)).Value }], null, (header, value), ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, await OpensAsync());
    }

    [Fact]
    public async Task A_profile_is_off_until_it_is_switched_on_and_can_be_seen_changed_taken_along_and_erased()
    {
        var path = await PathAsync(Newsroom.Barrage);
        var off = await ReadAsync("/profile", null);
        using var on = await ProfileAsync(null, ("do", "on"));
        var cookie = CookieOf(on, "profile");
        using var opened = await GetAsync(path, cookie);
        var shown = await ReadAsync("/profile", cookie);
        using var more = await ProfileAsync(cookie, ("do", "more"), ("section", "world"));
        var export = JsonDocument.Parse(await ReadAsync("/profile/export", cookie)).RootElement;
        using var removed = await ProfileAsync(cookie, ("do", "remove"), ("article", (await _desk.FileAsync(Newsroom.Barrage)).Value));
        var emptied = await ReadAsync("/profile", cookie);
        using var erased = await ProfileAsync(cookie, ("do", "erase"));

        Assert.Contains("There is none.", off, StringComparison.Ordinal);
        Assert.Contains(Newsroom.Barrage.Headline, shown, StringComparison.Ordinal);
        Assert.Equal("world", export.GetProperty("moreOf")[0].GetString());
        Assert.Equal(1, export.GetProperty("opened").GetArrayLength());
        Assert.DoesNotContain(Newsroom.Barrage.Headline, emptied, StringComparison.Ordinal);
        Assert.Contains("profile=;", erased.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("world</span>", await ReadAsync("/profile/export", cookie), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_not_wanted_is_recommended_no_more()
    {
        using var on = await ProfileAsync(null, ("do", "on"));
        var cookie = CookieOf(on, "profile");
        using var none = await ProfileAsync(cookie, ("do", "none"), ("section", "business"));
        using var more = await ProfileAsync(cookie, ("do", "more"), ("section", "science"));

        var page = await (await GetAsync(await PathAsync(Newsroom.Barrage), cookie)).Content.ReadAsStringAsync(Cancel);

        var list = page[page.IndexOf("aria-labelledby=\"recommendation\"", StringComparison.Ordinal)..];
        list = list[..list.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.DoesNotContain("grain price", list, StringComparison.Ordinal);
        Assert.Contains("you follow science", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_not_changed_from_elsewhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/profile", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("do", "on")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await Host.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Rankings_are_had_by_span_outlet_and_section_and_in_a_frame_of_a_named_site()
    {
        var outlet = JsonDocument.Parse(await ReadAsync("/api/v1/lists/ranking?span=week&outlet=Sella%20Post", null)).RootElement.GetProperty("items");
        using var wrong = await GetAsync("/api/v1/lists/ranking?span=year");
        using var frame = await GetAsync("/embed/ranking?section=world&limit=3");

        Assert.NotEqual(0, outlet.GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("frame-ancestors https://town.example", frame.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(frame.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_operator_sees_the_lists_and_what_was_held_back_and_nobody_else_does()
    {
        using var machine = await GetAsync(await PathAsync(Newsroom.Barrage), null, ("User-Agent", "Examplebot/2.0"));
        var page = await ReadAsync("/operator/lists", null);
        using var elsewhere = await GetAsync("/operator/lists", null, ("X-Forwarded-For", "203.0.113.9"));

        Assert.Contains("named itself a machine", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    private async Task<string> PathAsync(Report report) => $"/article/{(await _desk.FileAsync(report)).Value}";

    private static bool BeginsVisit(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("visit=", StringComparison.Ordinal));

    private async Task<string> VisitAsync()
    {
        using var front = await GetAsync("/");
        return CookieOf(front, "visit");
    }

    private static string CookieOf(HttpResponseMessage answer, string name) => answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpResponseMessage> GetAsync(string path, string? cookie = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        var all = new Dictionary<string, string> { ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/150.0", ["Accept"] = "text/html", ["Accept-Language"] = "en" };
        foreach (var (name, value) in headers)
            all[name] = value;
        if (cookie is not null)
            all["Cookie"] = cookie;
        foreach (var (name, value) in all)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Http.SendAsync(request, Cancel);
    }

    private async Task<string> ReadAsync(string path, string? cookie)
    {
        using var answer = await GetAsync(path, cookie);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<HttpResponseMessage> PostAsync(object[] events, string? cookie, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/events", UriKind.Relative)) { Content = JsonContent.Create(new { events }) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Host.Http.SendAsync(request, Cancel);
    }

    private async Task<HttpResponseMessage> ProfileAsync(string? cookie, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/profile", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Host.Http.SendAsync(request, Cancel);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

    private async Task<long> OpensAsync()
    {
        await Readers.ReadyAsync(Cancel);
        await Readers.WhenNotedAsync();
        return Readers.OpensSince(NodaTime.Duration.FromDays(1)).Opens.Values.Sum();
    }
}
