using Dateline.Core.Tests.Reading;
using Dateline.Dating;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Dating;

public sealed class DateRecoveryTests
{
    private static readonly Instant Fetched = Instant.FromUtc(2026, 6, 1, 12, 0);

    public static TheoryData<string> Cases => AnswerCase.Cases("dating");

    [Theory, MemberData(nameof(Cases))]
    public void Reads_the_date_a_person_reads(string name) => AnswerCase.Matches("dating", name);

    [Theory]
    [InlineData("March 4, 2026", "en", "2026-03-04")]
    [InlineData("Wednesday, Mar. 4th 2026 at 3:45 p.m. ET", "en", "2026-03-04T15:45-05:00")]
    [InlineData("4. März 2026, 17:20 Uhr", "de", "2026-03-04T17:20")]
    [InlineData("Publié le 4 mars 2026 à 10h30", "fr", "2026-03-04T10:30")]
    [InlineData("4 de marzo de 2026", "es", "2026-03-04")]
    [InlineData("4 марта 2026 г.", "ru", "2026-03-04")]
    [InlineData("2026年3月4日 09時05分", "ja", "2026-03-04T09:05")]
    [InlineData("2026년 3월 4일", "ko", "2026-03-04")]
    [InlineData("4 مارس 2026", "ar", "2026-03-04")]
    [InlineData("٤ مارس ٢٠٢٦", "ar", "2026-03-04")]
    [InlineData("4 มีนาคม 2569", "th", "2026-03-04")]
    [InlineData("2026 m. kovo 4 d.", "lt", "2026-03-04")]
    [InlineData("2026. március 4.", "hu", "2026-03-04")]
    [InlineData("ngày 4 tháng 3 năm 2026", "vi", "2026-03-04")]
    [InlineData("04.03.26", "de", "2026-03-04")]
    public void A_date_in_words_is_read_in_its_language(string text, string language, string written)
    {
        var found = DateWords.Find(text, new DateHabit(language, DayOrder.DayFirst));

        Assert.Equal([written], found.Select(date => date.Date.Written()));
    }

    [Fact]
    public void The_same_moment_is_told_in_the_outlets_zone()
    {
        var dates = PageReader.Read(new RawPage(new Uri("https://tarn.example/ferry"), """
            <meta property="article:published_time" content="2026-03-03T22:04:00Z">
            <meta name="date" content="Wed, 4 Mar 2026 00:04:00 +0200">
            <h1>The night ferry of Tarn stays</h1><p>The council kept the boat.</p>
            """, Fetched)).Dates;

        Assert.Equal("2026-03-04T00:04:00+02:00", dates.Published?.Written);
    }

    [Fact]
    public void A_days_folder_in_the_address_is_not_told_when_no_zone_had_that_day()
    {
        var dates = PageReader.Read(new RawPage(new Uri("https://tarn.example/2026/03/03/ferry"), """
            <meta property="article:published_time" content="2026-03-04T10:04:00Z">
            <h1>The night ferry of Tarn stays</h1><p>The council kept the boat.</p>
            """, Fetched)).Dates;

        Assert.NotEqual("2026-03-03", dates.PageDate?.Written);
    }

    [Theory]
    [InlineData("2 hours ago")]
    [InlineData("version 1.2.3.4")]
    [InlineData("call 1-800-555-0199")]
    [InlineData("31 February 2026")]
    [InlineData("in March, 20 of them")]
    public void What_is_no_date_is_not_read_as_one(string text) =>
        Assert.Empty(DateWords.Find(text, new DateHabit("en", DayOrder.Unknown)));

    [Fact]
    public void Two_numbers_that_could_both_be_the_day_are_not_guessed()
    {
        Assert.Empty(DateWords.Find("03/04/2026", new DateHabit(null, DayOrder.Unknown)));
        Assert.Equal("2026-04-03", Assert.Single(DateWords.Find("03/04/2026", new DateHabit("en", DayOrder.DayFirst))).Date.Written());
        Assert.Equal("2026-03-04", Assert.Single(DateWords.Find("03/04/2026", new DateHabit("en", DayOrder.MonthFirst))).Date.Written());
    }

    [Fact]
    public void A_day_without_a_zone_spans_that_day_everywhere_on_earth()
    {
        var finding = new SaidDate(2026, 3, 4).Finding(DateWitness.VisibleText, "4 March 2026");

        Assert.Equal(Instant.FromUtc(2026, 3, 3, 10, 0), finding.Earliest);
        Assert.Equal(Instant.FromUtc(2026, 3, 5, 12, 0), finding.Latest);
    }

    [Fact]
    public void A_date_after_the_fetch_is_claimed_but_not_believed()
    {
        var page = new RawPage(new Uri("https://tidal.example/2031/05/06/story"), "<h1>A story of the sea</h1><p>Words.</p>", Fetched);

        var dates = PageReader.Read(page).Dates;

        Assert.Null(dates.Published);
        Assert.Equal("2031-05-06", dates.PageDate?.Written);
    }

    [Fact]
    public void An_archives_day_of_capture_is_not_the_pages_date()
    {
        var page = new RawPage(new Uri("https://archive.example/web/20240226054445/http://tidal.example/story"), "<h1>A story of the sea</h1><p>Words.</p>", Fetched);

        Assert.Null(PageReader.Read(page).Dates.Published);
    }

    [Fact]
    public void Each_month_has_a_name_in_every_language_of_the_table()
    {
        string[] thirds = ["march", "märz", "mars", "marzo", "março", "maart", "marts", "maaliskuuta", "marca", "března", "ožujka", "március", "martie", "mart", "марта", "березня", "март", "μαρτίου", "مارس", "מרץ", "मार्च", "มีนาคม", "kovo", "märts"];

        foreach (var name in thirds)
            Assert.Equal(3, MonthNames.Of(name, null));
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        Prop.ForAll<string>(text =>
        {
            DateWords.Find($"2026 {text} 4 March", new DateHabit(null, DayOrder.Unknown));
            MachineDates.Read(text ?? "", new DateHabit("en", DayOrder.MonthFirst));
            var page = new RawPage(null, $"<h1>{text}</h1><time datetime=\"{text}\">{text}</time><script type=\"application/ld+json\">{text}</script><meta name=date content=\"{text}\">", Fetched);
            return PageReader.Read(page).Dates is not null;
        }).QuickCheckThrowOnFailure();
    }
}
