using System.Globalization;
using System.Text;
using Dateline.Extract;
using Dateline.Model;
using Dateline.Pages;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Extract;

public sealed class PageKindTests
{
    private const string Prose = "The harbour council said on Monday that the night ferry would stay for another year, because the villages on the far shore have no other way to work. ";

    [Theory]
    [InlineData("Nur einen Moment", "<script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate\"></script><p>Wir prüfen Ihre Verbindung.</p>", RefusalReason.Challenge)]
    [InlineData("少々お待ちください", "<iframe src=\"https://geo.captcha-delivery.example/captcha/?x=1\"></iframe><p>確認しています。</p>", RefusalReason.Challenge)]
    [InlineData("Errore 404", "<h1>404</h1><p>Qui non c'è nulla.</p>", RefusalReason.ErrorPage)]
    [InlineData("Oldal", "<div class=\"error-page\"><h1>Hoppá</h1><p>Ez az oldal elköltözött.</p></div>", RefusalReason.ErrorPage)]
    [InlineData("Zaloguj", "<form><input type=\"text\"><input type=\"password\"><button>Dalej</button></form><p>Witamy ponownie.</p>", RefusalReason.Login)]
    [InlineData("Súhlas", "<div id=\"didomi-host\"><p>Vážime si vaše súkromie a prosíme o voľbu.</p><button>Áno</button></div>", RefusalReason.CookieWall)]
    [InlineData("Teie valik", "<div class=\"onetrust-pc\"><p>Palun tehke oma valik enne lugemist.</p></div>", RefusalReason.CookieWall)]
    public void A_wall_is_told_by_its_structure_in_any_language(string title, string body, RefusalReason expected)
    {
        var refused = Refused($"<html><head><title>{title}</title></head><body>{body}</body></html>", "https://www.uferbote.example/a/b");

        Assert.Equal(expected, refused.Reason);
        Assert.NotEmpty(refused.Detail);
    }

    [Fact]
    public void A_paywalls_box_is_told_without_its_words_and_the_opening_is_kept()
    {
        var refused = Refused(
            $"<html><head><title>Lodní linka zůstává</title></head><body><article><h1>Lodní linka zůstává</h1><p>{Prose}</p><div class=\"paywall\"><p>Pokračování je pro předplatitele.</p></div></article></body></html>",
            "https://www.noviny.example/lodni-linka");

        Assert.Equal(RefusalReason.Paywall, refused.Reason);
        Assert.NotEmpty(refused.Rest.Paragraphs());
    }

    [Fact]
    public void A_thread_of_posts_is_a_forum_and_keeps_its_text()
    {
        var posts = new StringBuilder();
        for (var i = 0; i < 8; i++)
            posts.Append(CultureInfo.InvariantCulture, $"<div class=\"message thread-post\"><a class=\"username\">sail{i}</a><time>{i + 1}.5.2026 12:3{i}</time><p>{Prose}{i}</p></div>");

        var refused = Refused($"<html><head><title>Which rope for a small boat?</title></head><body><h1>Which rope for a small boat?</h1>{posts}</body></html>", "https://forum.boats.example/threads/which-rope.4471/");

        Assert.Equal(RefusalReason.Forum, refused.Reason);
        Assert.NotEmpty(refused.Rest.Paragraphs());
    }

    [Fact]
    public void A_shops_page_is_told_by_address_and_price()
    {
        var refused = Refused(
            $"<html><head><title>Brass lantern</title><meta property=\"og:type\" content=\"product\"></head><body><div class=\"product\"><h1>Brass lantern</h1><span class=\"price\">€49.90</span><button>Add</button><p>{Prose}{Prose}</p></div></body></html>",
            "https://www.chandler.example/products/brass-lantern");

        Assert.Equal(RefusalReason.Shop, refused.Reason);
    }

    [Fact]
    public void A_manual_is_told_by_address_and_code()
    {
        var sections = string.Concat(Enumerable.Repeat($"<h2>Options</h2><p>{Prose}</p><pre><code>lamp --bright</code></pre>", 4));

        var refused = Refused($"<html><head><title>lamp</title></head><body><div class=\"docs\"><h1>lamp</h1>{sections}</div></body></html>", "https://www.lamp.example/docs/lamp.html");

        Assert.Equal(RefusalReason.Reference, refused.Reason);
    }

    [Fact]
    public void A_section_page_is_a_listing_and_says_what_was_seen()
    {
        var teasers = new StringBuilder();
        for (var i = 0; i < 14; i++)
            teasers.Append(CultureInfo.InvariantCulture, $"<article class=\"teja\"><h2><a href=\"/internacional/{i}.html\">La flota número {i} vuelve al puerto tras la tormenta</a></h2><p>Los barcos llegaron por la noche y el muelle quedó cerrado al paso.</p></article>");

        var refused = Refused($"<html lang=\"es\"><head><title>Internacional</title><meta property=\"og:type\" content=\"website\"></head><body><h1>Internacional</h1>{teasers}</body></html>", "https://www.diario.example/internacional/");

        Assert.Equal(RefusalReason.Listing, refused.Reason);
        Assert.Contains("14 linked cards", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sites_front_page_is_no_report_whatever_it_says()
    {
        var refused = Refused($"<html><head><title>Tidy Harbour Cleaning</title></head><body><h1>We clean boats</h1><p>{Prose}{Prose}{Prose}</p></body></html>", "https://www.tidy.example/");

        Assert.Equal(RefusalReason.Service, refused.Reason);
    }

    [Theory]
    [InlineData("https://www.post.example/community/night-ferry-stays")]
    [InlineData("https://www.post.example/shop-talk/night-ferry-stays")]
    [InlineData("https://www.post.example/topics/2026/03/night-ferry-stays")]
    [InlineData("https://www.post.example/wiki-wars/night-ferry-stays-in-404-villages")]
    public void A_report_is_not_refused_for_its_address(string address)
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>{Prose}In village {i} nobody disagreed with the {i} speakers.</p>"));

        var result = Extract(
            $"<html><head><title>Night ferry stays for 404 villages</title></head><body><article><h1>Night ferry stays for 404 villages</h1><p class=\"byline\">By Ada Holm</p><time>4 March 2026</time>{paragraphs}</article></body></html>", address);

        Assert.IsType<ExtractResult.Found>(result);
    }

    [Fact]
    public void No_page_makes_it_throw()
    {
        Prop.ForAll<string[], NonNull<string>>((texts, path) => Extract(string.Join("<div class='price forum'><h2><a href=x>", texts ?? []), "https://a.example/" + Uri.EscapeDataString(path.Get)) is not null)
            .QuickCheckThrowOnFailure();
    }

    private static ExtractResult.Refused Refused(string html, string url) => Assert.IsType<ExtractResult.Refused>(Extract(html, url));

    private static ExtractResult Extract(string html, string url) =>
        ArticleExtractor.Extract(PageParser.Parse(new RawPage(new Uri(url), html, Instant.FromUtc(2026, 4, 7, 6, 0))));
}
