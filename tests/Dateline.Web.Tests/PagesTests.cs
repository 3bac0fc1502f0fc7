using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dateline.Web.Tests.Desk;

namespace Dateline.Web.Tests;

public sealed partial class PagesTests(Paper paper) : IClassFixture<Paper>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/section/world")]
    [InlineData("/search?q=river")]
    [InlineData("/search")]
    [InlineData("/latest")]
    [InlineData("/sources")]
    [InlineData("/outlets")]
    [InlineData("/about/lists")]
    [InlineData("/feed.xml")]
    [InlineData("/section/world/feed.xml")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Every_address_of_the_desk_answers(string path)
    {
        var answer = await paper.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_front_page_names_each_story_once_as_an_article()
    {
        var page = await paper.ReadAsync("/");

        var stories = StoryLink().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(21, stories.Length);
        Assert.Equal(stories.Length, stories.Distinct().Count());
        Assert.Equal(stories.Length, Regex.Count(page, "<article class=\"story ", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_lead_shows_its_lede_verbatim_and_its_facts_in_order()
    {
        var page = await paper.ReadAsync("/");

        var lead = page[page.IndexOf("story lead", StringComparison.Ordinal)..page.IndexOf("story second", StringComparison.Ordinal)];
        Assert.Contains(Newsroom.Barrage.Paragraphs[0], lead, StringComparison.Ordinal);
        var facts = new[] { ">HALMAR<", ">Northern Wire<", "14 Mar, 02:10 UTC", "4 reports, 2 copies" };
        var places = facts.Select(fact => lead.IndexOf(fact, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task An_outlet_s_record_says_what_it_copied_and_which_of_its_dates_were_false()
    {
        var page = await paper.ReadAsync("/outlets?name=capital%20mirror%20daily");

        Assert.Contains("<h1><bdi>Capital Mirror Daily</bdi></h1>", page, StringComparison.Ordinal);
        Assert.Contains("had 0 first and copied 1", page, StringComparison.Ordinal);
        Assert.Contains("1 date on its pages is contradicted", page, StringComparison.Ordinal);
        Assert.Contains("6.4 hours after the first", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlet_nobody_knows_is_not_found()
    {
        var answer = await paper.Http.GetAsync(new Uri("/outlets?name=nobody", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_words_that_tell_of_a_time_are_one_click_away_with_their_weight()
    {
        var page = await paper.ReadAsync(await paper.PathOfAsync(Newsroom.Barrage));

        Assert.Contains("<dt>By its words</dt>", page, StringComparison.Ordinal);
        Assert.Contains("said on Saturday", page, StringComparison.Ordinal);
        Assert.Contains("natural logarithms of odds", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_lies_about_its_date_is_told_so_with_the_word()
    {
        var page = await paper.ReadAsync(await paper.PathOfAsync(Newsroom.BarrageMirror));

        Assert.Contains("standing contradicted\">contradicted</strong>", page, StringComparison.Ordinal);
        Assert.Contains("two earlier pages with the same text say 02:10 and 04:02 UTC", page, StringComparison.Ordinal);
        Assert.Contains("A copy of a report by <bdi>Northern Wire</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Swift Horizon</bdi> <span class=\"small\">the page’s claim", page, StringComparison.Ordinal);
        Assert.Contains("“veryGood!” 9 times", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_date_is_never_given_one()
    {
        var found = await paper.ReadAsync("/search?q=%22harbour+master%22+slow");

        Assert.Contains("date not given", found, StringComparison.Ordinal);
        Assert.DoesNotContain("<time datetime=\"2026-03-14T09:30:00Z\">14 Mar, 09:30", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_carry_their_own_language_and_direction()
    {
        var page = await paper.ReadAsync(await paper.PathOfAsync(Newsroom.BarrageArabic));

        Assert.Contains("<div class=\"body\" lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_for_search_engines_says_what_the_text_is_based_on()
    {
        var page = await paper.ReadAsync(await paper.PathOfAsync(Newsroom.BarrageMirror));

        using var record = JsonDocument.Parse(JsonLd().Match(page).Groups[1].Value);
        var root = record.RootElement;
        Assert.Equal("NewsArticle", root.GetProperty("@type").GetString());
        Assert.Equal("2026-03-14T02:10:00Z", root.GetProperty("datePublished").GetString());
        Assert.Equal("Northern Wire", root.GetProperty("sourceOrganization").GetProperty("name").GetString());
        Assert.Equal(Newsroom.BarrageMirror.Url.AbsoluteUri, root.GetProperty("isBasedOn").GetString());
        Assert.False(root.TryGetProperty("author", out _), "a copy's byline is a claim, not an author");
    }

    [Fact]
    public async Task The_feed_is_well_formed_and_dates_no_story_that_has_no_date()
    {
        var feed = XDocument.Parse(await paper.ReadAsync("/feed.xml"));

        var items = feed.Descendants("item").ToArray();
        Assert.Equal(21, items.Length);
        var undated = Assert.Single(items, item => item.Element("pubDate") is null);
        Assert.Contains("harbour master", undated.Element("title")!.Value, StringComparison.Ordinal);
        Assert.Contains(items, item => item.Element("pubDate")?.Value == "Sat, 14 Mar 2026 02:10:00 GMT");
    }

    [Fact]
    public async Task A_story_tells_its_reports_oldest_first_with_their_copies()
    {
        var front = await paper.ReadAsync("/");

        var page = await paper.ReadAsync(StoryLink().Match(front).Groups[1].Value);

        Assert.Contains("4 independent reports, 2 copies of 1 of them", page, StringComparison.Ordinal);
        Assert.Contains("2 copies, 1 changed it", page, StringComparison.Ordinal);
        Assert.Contains("byline changed from Ilse Moran to Swift Horizon", page, StringComparison.Ordinal);
        var order = new[] { Newsroom.Barrage, Newsroom.BarrageJapanese, Newsroom.BarrageArabic, Newsroom.BarrageRadio };
        var reports = page[page.IndexOf("<ol class=\"reports\"", StringComparison.Ordinal)..];
        var places = order.Select(report => reports.IndexOf(report.Headline, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("/article/nothing-of-the-kind")]
    [InlineData("/article/aaaaaaaaaaaaa/a-headline")]
    [InlineData("/story/aaaaaaaaaaaaa")]
    [InlineData("/section/no-such-section")]
    [InlineData("/nowhere/at/all")]
    public async Task What_is_not_there_is_said_in_words(string path)
    {
        using var answer = await paper.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_may_run_a_script_or_send_a_form_elsewhere()
    {
        using var answer = await paper.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_stylesheet_may_be_kept_for_ever_because_its_address_holds_its_hash()
    {
        var page = await paper.ReadAsync("/");

        using var sheet = await paper.Http.GetAsync(new Uri(StyleLink().Match(page).Groups[1].Value, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task One_text_is_one_match_however_many_places_carry_it()
    {
        var page = await paper.ReadAsync("/search?q=barrage");

        Assert.Equal(1, Regex.Count(page, Regex.Escape(Newsroom.Barrage.Headline) + "</a></h2>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("The same text at", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_nothing_known_says_what_to_try()
    {
        var page = await paper.ReadAsync("/search?q=%3Cscript%3Ezeppelin");

        Assert.Contains("No article on file holds", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<h[23] [^>]*><a href="(/story/[^"]+)">""")]
    private static partial Regex StoryLink();

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""")]
    private static partial Regex JsonLd();

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)">""")]
    private static partial Regex StyleLink();
}
