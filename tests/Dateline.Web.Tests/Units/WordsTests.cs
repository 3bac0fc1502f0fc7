using Dateline.Model;
using Dateline.Web.Site;
using Dateline.Web.Site.Words;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Web.Tests.Units;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2023-08-14T02:10:00Z", "14 Aug 2023, 02:10 UTC")]
    [InlineData("2023-08-14T04:10:00+02:00", "14 Aug 2023, 02:10 UTC")]
    [InlineData("2025-04-06T23:35:49", "6 Apr 2025, 23:35, zone not given")]
    [InlineData("2025-04-06", "6 Apr 2025")]
    [InlineData("2025-04", "Apr 2025")]
    public void A_date_is_told_as_exactly_as_it_was_said(string written, string told)
    {
        var at = written.Length > 10 && written[^1] is 'Z' or '0' && written.Contains("02:10", StringComparison.Ordinal) || written.Contains('+', StringComparison.Ordinal)
            ? Instant.FromUtc(2023, 8, 14, 2, 10) : Instant.FromUtc(2025, 4, 6, 0, 0);

        Assert.Equal(told, DateWords.Of(new DateFinding(at, at + Duration.FromSeconds(1), DateWitness.Meta, written, written)));
    }

    [Fact]
    public void The_year_of_the_page_may_be_left_out_and_no_other() =>
        Assert.Equal(
            ["14 Aug, 02:10 UTC", "14 Aug 2023, 02:10 UTC"],
            [DateWords.Of(Instant.FromUtc(2026, 8, 14, 2, 10), 2026), DateWords.Of(Instant.FromUtc(2023, 8, 14, 2, 10), 2026)]);

    [Fact]
    public void No_written_date_makes_the_words_fail() =>
        Prop.ForAll<string>(written =>
        {
            var at = Instant.FromUtc(2026, 1, 1, 0, 0);
            return DateWords.Of(new DateFinding(at, at + Duration.FromDays(1), DateWitness.Meta, written ?? "", written ?? "")).Length > 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 0, "1 report")]
    [InlineData(6, 41, "6 reports, 41 copies")]
    [InlineData(1, 1, "1 report, 1 copy")]
    [InlineData(1204, 9310, "1,204 reports, 9,310 copies")]
    public void Counts_are_told_in_words(int reports, int copies, string told) => Assert.Equal(told, CountWords.Reports(reports, copies));

    [Theory]
    [InlineData("Harbour café opens, at last", "harbour-cafe-opens-at-last")]
    [InlineData("Velden’s grain price", "veldens-grain-price")]
    [InlineData("可動堰、耐える", "可動堰-耐える")]
    [InlineData("!!!", "")]
    [InlineData(null, "")]
    public void A_headline_becomes_the_readable_end_of_an_address(string? headline, string slug) => Assert.Equal(slug, Slug.Of(headline));

    [Fact]
    public void No_headline_makes_an_address_that_leaves_its_path() =>
        Prop.ForAll<string>(headline => Addresses.Article(ArticleId.Of("x"), headline).Skip(1).Count(c => c is '/' or '?' or '#') <= 2)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("javascript:alert(1)", null, null)]
    [InlineData("ftp://a.example/x", null, null)]
    [InlineData("http://a.example/p.jpg", "http://a.example/p.jpg", "https://a.example/p.jpg")]
    [InlineData("data:text/html,x", null, null)]
    [InlineData("data:image/png;base64,AA==", null, "data:image/png;base64,AA==")]
    public void Only_safe_addresses_of_pages_are_linked_or_loaded(string url, string? link, string? picture)
    {
        var uri = new Uri(url);

        Assert.Equal(link, Addresses.Outside(uri));
        Assert.Equal(picture, Addresses.Picture(uri));
    }
}
