using System.Diagnostics;
using Dateline.Model;
using Dateline.Times;
using NodaTime;

namespace Dateline.Core.Tests.Times;

public sealed class TimeExpressionsTests
{
    private static readonly LocalDate Wednesday = new(2023, 8, 16);

    [Theory]
    [InlineData("The lock was shut, the office said Monday.", "Monday", "2023-08-14")]
    [InlineData("The pilots will meet Monday.", "Monday", "2023-08-21")]
    [InlineData("The road stays closed until Friday.", "Friday", "2023-08-18")]
    [InlineData("The ferry is expected on Tuesday.", "Tuesday", "2023-08-22")]
    [InlineData("The rulings are due on Friday.", "Friday", "2023-08-18")]
    [InlineData("The bridge is closed, the office said on Tuesday.", "Tuesday", "2023-08-15")]
    [InlineData("The council planned a vote on Saturday.", "Saturday", "2023-08-19")]
    public void A_weekday_follows_the_verb(string text, string words, string value) => Reads(text, words, value);

    [Theory]
    [InlineData("It fell in the spring of 1962.", "the spring of 1962", "1962-SP")]
    [InlineData("Profit fell in fiscal 2021.", "fiscal 2021", "2021")]
    [InlineData("It was the worst since the early 1990s.", "the early 1990s", "199")]
    [InlineData("They met in the late 18th century.", "the late 18th century", "17")]
    [InlineData("Rome was at war in 264 BC.", "264 BC", "BC0264")]
    [InlineData("Profit rose in this year's second quarter.", "this year's second quarter", "2023-Q2")]
    [InlineData("They expect it in the second half of 2024.", "the second half of 2024", "2024-H2")]
    [InlineData("It came two days ago.", "two days ago", "2023-08-14")]
    [InlineData("It came the day before yesterday.", "the day before yesterday", "2023-08-14")]
    [InlineData("He left 18 months ago.", "18 months ago", "2022-02")]
    [InlineData("She was born on 29 February 1896.", "29 February 1896", "1896-02-29")]
    [InlineData("It opened on 2019-03-04.", "2019-03-04", "2019-03-04")]
    [InlineData("It opened on 3/4/2019.", "3/4/2019", "2019-03-04")]
    public void A_date_is_read_as_fine_as_it_is_named(string text, string words, string value) => Reads(text, words, value);

    [Theory]
    [InlineData("She waited half an hour.", "half an hour", "PT30M")]
    [InlineData("It took 2 1/2 years.", "2 1/2 years", "P2Y6M")]
    [InlineData("A 30-year bond was sold.", "30-year", "P30Y")]
    [InlineData("It lasted nearly two decades.", "nearly two decades", "P20Y")]
    [InlineData("It lasted several weeks.", "several weeks", "PXW")]
    [InlineData("It lasted twenty-five days.", "twenty-five days", "P25D")]
    public void A_span_is_read_with_its_unit(string text, string words, string value)
    {
        var found = Reads(text, words, value);

        Assert.Equal(TimeKind.Duration, found.Kind);
        Assert.Null(found.From);
    }

    [Theory]
    [InlineData("You may march in, the second man said, and the prices fall.")]
    [InlineData("Sun shone on the March of the bakers; Ms. May saw it.")]
    [InlineData("He bought 2000 soldiers and 1,984 horses for $1999.")]
    [InlineData("The index closed at 1990.43 points, 0.8300 up.")]
    [InlineData("Three-quarters of the town read it last.")]
    public void Words_that_only_look_like_times_are_left(string text) => Assert.Empty(TimeExpressions.Read(text, "en", TextDay.Of(Wednesday)));

    [Fact]
    public void An_age_is_marked_as_one()
    {
        var found = Assert.Single(TimeExpressions.Read("A 54-year-old baker won.", "en", TextDay.Of(Wednesday)));

        Assert.True(found.IsAge);
        Assert.Equal("P54Y", found.Value);
    }

    [Fact]
    public void A_history_counts_from_the_times_it_names()
    {
        const string Text = "The war of the two ferries began in 1871. On 4 March the Senn fleet sailed; three days later it was gone. The following month peace was signed, and in May of that year the docks reopened.";

        var values = TimeExpressions.Read(Text, "en", TextDay.Of(Wednesday)).Select(one => one.Value);

        Assert.Equal(["1871", "1871-03-04", "1871-03-07", "1871-04", "1871-05"], values);
    }

    [Fact]
    public void Without_a_day_to_count_from_the_digits_stay_open()
    {
        var found = TimeExpressions.Read("The lock was shut on Monday, and yesterday it opened.", "en");

        Assert.Equal(["XXXX-WXX-1", "XXXX-XX-XX"], found.Select(one => one.Value));
        Assert.All(found, one => Assert.Null(one.From));
    }

    [Fact]
    public void An_uncertain_day_is_carried_into_what_is_counted_from_it()
    {
        var found = Assert.Single(TimeExpressions.Read("The mill burnt yesterday.", "en", new TextDay(new LocalDate(2023, 8, 14), new LocalDate(2023, 8, 16))));

        Assert.Equal(new LocalDate(2023, 8, 13), found.From);
        Assert.Equal(new LocalDate(2023, 8, 15), found.To);
        Assert.Equal("2023-08-1X", found.Value);
    }

    [Fact]
    public void A_time_says_what_it_rests_on()
    {
        var found = TimeExpressions.Read("On 3 May 2021 it sank. The next day it was raised, the office said Tuesday.", "en", TextDay.Of(Wednesday));

        Assert.Equal([TimeAnchor.Words, TimeAnchor.Mentioned, TimeAnchor.Published], found.Select(one => one.Anchor));
        Assert.Equal("counted from the text's day, 16 Aug 2023: the one before", found[2].Reason);
    }

    [Fact]
    public void The_language_is_told_by_the_text_when_nobody_names_it()
    {
        var found = TimeExpressions.Read("Der Rat der Stadt hat am Dienstag getagt und die Brücke ist seit gestern gesperrt, sagte der Vogt.", null, TextDay.Of(Wednesday));

        Assert.Equal(["2023-08-15", "2023-08-15"], found.Select(one => one.Value));
    }

    [Theory]
    [InlineData("Mit dem Bericht rechnet der Rat am Dienstag.", "2023-08-22")]
    [InlineData("Der Prozess beginnt am Montag.", "2023-08-21")]
    [InlineData("Der Rat hat am Dienstag getagt.", "2023-08-15")]
    public void A_german_weekday_follows_its_verb(string text, string value)
    {
        Assert.Equal(value, Assert.Single(TimeExpressions.Read(text, "de", TextDay.Of(Wednesday))).Value);
    }

    [Theory]
    [InlineData("about ")]
    [InlineData("the end of ")]
    [InlineData("1-")]
    [InlineData("early in the ")]
    [InlineData("Monday ")]
    [InlineData("one hundred and ")]
    [InlineData("last next this ")]
    [InlineData("May 5, ")]
    [InlineData("'90")]
    [InlineData("年")]
    [InlineData("for (var i = 0; i < 2000; i++) ")]
    public void An_endless_paragraph_costs_time_in_proportion(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));
        var start = Stopwatch.GetTimestamp();

        TimeExpressions.Read(text, unit == "年" ? "zh" : "en", TextDay.Of(Wednesday));

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
    }

    private static TimeExpression Reads(string text, string words, string value)
    {
        var found = Assert.Single(TimeExpressions.Read(text, "en", TextDay.Of(Wednesday)));
        Assert.Equal(words, text.Substring(found.Start, found.Length));
        Assert.Equal(value, found.Value);
        return found;
    }
}
