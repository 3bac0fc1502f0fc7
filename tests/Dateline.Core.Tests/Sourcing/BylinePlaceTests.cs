using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Sourcing;

/// <summary>The places of a page that name who wrote it. All pages are invented.</summary>
public sealed class BylinePlaceTests
{
    private static readonly Instant Fetched = Instant.FromUtc(2026, 6, 1, 12, 0);

    private const string Story = """
        <p>The harbour board of Tarn kept the night ferry on Tuesday, after a vote that took most of the evening and ended eleven to four.</p>
        <p>Fishermen had asked for the boat because the road along the cliffs is closed in winter, and no bus has run on it after the slide.</p>
        <p>The boat will run twice a night until spring, the board said, at the old fare; a second look at the timetable is promised for May.</p>
        <p>Owners of the two hotels on the northern shore welcomed the vote. One of them said that half of his guests come by the last boat.</p>
        <p>The ferry line lost money in four of the last five winters, and the board will pay the difference from the fund for the new quay.</p>
        """;

    [Theory]
    [InlineData("<p>11.12.2025 - Ada Berg</p>")]
    [InlineData("<small>4.2.2026 | 13:10 Uhr | Ada Berg</small>")]
    [InlineData("<div>Posted on March 4, 2026 by Ada Berg</div>")]
    [InlineData("<p>5.2.2026 - Redaktion: Ada Berg (Harbour desk)</p>")]
    public void A_name_set_off_from_the_day_beside_the_headline(string line) =>
        Assert.Equal(["Ada Berg"], Bylines($"<h1>The night ferry of Tarn stays</h1>{line}{Story}"));

    [Fact]
    public void An_address_in_an_aside_of_the_story_is_its_byline()
    {
        var names = Bylines($"""
            <article><h1>The night ferry of Tarn stays</h1><p>A short word before it all.</p>{string.Concat(Enumerable.Repeat("<i></i>", 40))}
            <aside><address><a rel="author" href="/p/1">Ada Berg</a> and <a rel="author" href="/p/2">Jon Vale</a></address></aside>{Story}</article>
            """);

        Assert.Equal(["Ada Berg", "Jon Vale"], names);
    }

    [Fact]
    public void A_list_of_what_the_page_says_of_itself_names_its_author() =>
        Assert.Equal(["Ada Berg"], Bylines($"<h1>The night ferry of Tarn stays</h1>{Story}<ul><li><strong>Datum</strong> 28.04.2026</li><li><strong>Autorin/Autor</strong> Ada Berg</li></ul>"));

    [Fact]
    public void A_link_whose_address_ends_in_the_name_is_the_authors_page() =>
        Assert.Equal(["Ada Berg"], Bylines($"""<h1>The night ferry of Tarn stays</h1><p class="meta"><a href="/profil/es_detail/A7M7AU/ada-berg?c=9a">Ada Berg</a>, </p>{Story}"""));

    [Fact]
    public void A_subject_linked_by_its_name_is_no_author() =>
        Assert.Empty(Bylines($"""<h1>The night ferry of Tarn stays</h1><p class="meta"><a href="/thema/ada-berg">Ada Berg</a></p>{Story}"""));

    [Fact]
    public void A_person_in_the_byline_is_believed_before_a_society_in_the_page_head() =>
        Assert.Equal(["Ada Berg"], Bylines($"<h1>The night ferry of Tarn stays</h1><p>Von Ada Berg</p>{Story}", """<meta name="author" content="Freunde der Tarner Fähre e.V.">"""));

    [Fact]
    public void Chinese_editors_in_charge_have_names_of_two_signs() =>
        Assert.Equal(["林海", "王晓晴"], Bylines("""
            <h1>塔恩港的夜间渡轮将继续运行到明年春天</h1>
            <p>塔恩港务局星期二晚间投票决定保留夜间渡轮，因为沿海公路在冬季关闭，渔民们多次要求继续运行这条航线。</p>
            <p>港务局表示，渡轮每晚运行两班，票价不变，明年春天将再次审议这条航线的去留，并听取居民的意见。</p>
            <div class="edit">(责编：林海、王晓晴)</div>
            """, language: "zh"));

    private static IReadOnlyList<string> Bylines(string body, string head = "", string language = "de") =>
        PageReader.Read(new RawPage(new Uri("https://tarn.example/ferry"), $"<html lang={language}><head>{head}</head><body>{body}</body></html>", Fetched)).Source.Bylines;
}
