using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Dating;

/// <summary>Which of several witnesses of one page is believed. All pages are invented.</summary>
public sealed class DateWitnessTests
{
    private static readonly Instant Fetched = Instant.FromUtc(2026, 6, 1, 12, 0);

    private const string Story = """
        <p>The harbour board of Tarn kept the night ferry on Tuesday, after a vote that took most of the evening and ended eleven to four.</p>
        <p>Fishermen had asked for the boat because the road along the cliffs is closed in winter, and no bus has run on it since the slide.</p>
        """;

    [Fact]
    public void The_day_shown_is_believed_where_a_system_wrote_the_last_change_into_both_fields()
    {
        var dates = Read("""
            <meta property="article:published_time" content="2026-05-17T10:33:13Z"><meta property="article:modified_time" content="2026-05-17T10:32:18Z">
            """, $"""<h1>The night ferry of Tarn stays</h1><time datetime="2026-03-09">9 March 2026</time>{Story}""");

        Assert.Equal("2026-03-09", dates.Published?.Written);
    }

    [Fact]
    public void The_page_head_is_believed_where_it_was_written_before_the_last_change()
    {
        var dates = Read("""
            <meta property="article:published_time" content="2026-05-17T10:33:13Z"><meta property="article:modified_time" content="2026-05-19T08:00:00Z">
            """, $"""<h1>The night ferry of Tarn stays</h1><time datetime="2026-03-09">9 March 2026</time>{Story}""");

        Assert.Equal("2026-05-17T10:33:13Z", dates.Published?.Written);
    }

    [Fact]
    public void A_word_of_the_head_that_says_only_date_yields_to_the_day_beside_the_headline()
    {
        var dates = Read("""<meta name="date" content="2026-05-12">""", $"""<h1>The night ferry of Tarn stays</h1><p class="date">5 May 2026</p>{Story}""");

        Assert.Equal("2026-05-05", dates.Published?.Written);
    }

    [Fact]
    public void The_clock_shown_tells_the_outlets_zone()
    {
        var dates = Read("""<meta property="article:published_time" content="2026-03-04T00:44:52Z">""",
            $"""<h1>The night ferry of Tarn stays</h1><p class="date">3 March 2026, 9:44 pm</p>{Story}""");

        Assert.Equal("2026-03-03T21:44:52-03:00", dates.Published?.Written);
    }

    [Fact]
    public void Days_in_a_list_of_other_pages_are_not_the_storys()
    {
        var teasers = string.Concat(Enumerable.Range(11, 6).Select(day => $"<div class=\"card\"><p class=\"infos date\">{day} March 2026</p><a href=\"/{day}\">Another page of the paper, number {day}</a></div>"));
        var dates = Read("", $"""<div><p class="line">21 January 2026</p><h1>The night ferry of Tarn stays</h1>{Story}{teasers}</div>""");

        Assert.Equal("2026-01-21", dates.Published?.Written);
    }

    [Fact]
    public void A_box_called_teaser_that_holds_the_story_is_the_storys()
    {
        var dates = Read("", $"""<h2>The night ferry of Tarn stays</h2><div class="teaserWide single"><span class="blue">1 February 2026</span><br>{Story}</div>""");

        Assert.Equal("2026-02-01", dates.Published?.Written);
    }

    [Theory]
    [InlineData("<footer class=\"asset-footer\"><p>By Ada Berg on 3 May 2026, 11:51 | 0 comments</p></footer>", "2026-05-03T11:51")]
    [InlineData("<p class=\"footer-line\">Last change: 31.10.2025<br>Published on: 01.11.2025<br>Readings: 61</p>", "2025-11-01")]
    [InlineData("<footer><p>Harvest fair 3 May 2026</p></footer>", null)]
    public void The_foot_counts_where_it_says_what_day_it_names(string foot, string? written)
    {
        var dates = Read("", $"<h1>The night ferry of Tarn stays</h1>{Story}{foot}", "de");

        Assert.Equal(written, dates.Published?.Written);
    }

    [Fact]
    public void A_day_in_brackets_opens_a_story_as_a_dateline_does()
    {
        var dates = Read("", "<h1>The night ferry of Tarn stays</h1><p>(21 May 2026) The harbour board of Tarn kept the night ferry after a vote that took most of the evening and ended eleven to four, and the mayor said that it was the last of its kind. Fishermen had asked for the boat because the road along the cliffs is closed in winter, and no bus has run on it since the slide two years before.</p>");

        Assert.Equal("2026-05-21", dates.Published?.Written);
    }

    [Fact]
    public void When_something_takes_place_is_not_when_it_was_reported()
    {
        var dates = Read("", $"""<h1>The night ferry of Tarn stays</h1>{Story}<div class="field-date">19.1.26, 10:00-11:30 Uhr</div>""", "de");

        Assert.Null(dates.Published);
    }

    [Fact]
    public void A_post_set_into_the_story_has_its_own_time()
    {
        var dates = Read("", $"""<h1>The night ferry of Tarn stays</h1>{Story}<blockquote>The boat stays! <time datetime="2025-04-21T23:47:18Z">Apr 21, 2025</time></blockquote>""");

        Assert.Null(dates.Published);
    }

    [Fact]
    public void Linked_data_broken_off_half_way_still_names_its_day()
    {
        var dates = Read("""
            <script type="application/ld+json">{"@type": "Organization", "name": "Tarn Post"}</script>
            <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-02-06T18:10:00+01:00", "author": {"name": "Ada</script>
            """, $"<h1>The night ferry of Tarn stays</h1>{Story}");

        Assert.Equal("2026-02-06T18:10:00+01:00", dates.Published?.Written);
    }

    private static DateReading Read(string head, string body, string language = "en") =>
        PageReader.Read(new RawPage(new Uri("https://tarn.example/ferry"), $"<html lang={language}><head>{head}</head><body>{body}</body></html>", Fetched)).Dates;
}
