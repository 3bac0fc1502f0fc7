using Dateline.Ledger;
using Dateline.Text;
using NodaTime;

namespace Dateline.Core.Tests.Ledger;

public sealed class TimeContextsTests
{
    private const int Days = 20_000;

    [Fact]
    public void A_weekday_to_come_is_told_from_one_gone_by()
    {
        var read = Read("The council of Amsel will meet Monday. It had met last Friday.");

        Assert.Equal([new(TimeContextKind.Weekday, 3, 0), new(TimeContextKind.Weekday, 4, 4)], read);
    }

    [Fact]
    public void A_year_is_heard_once_for_each_way_it_stands()
    {
        var read = Read("Since 2014 the lock is shut; since 2014 nobody has paid. The 2016 election and the plan for 2020 are far, as in March 2013.");

        Assert.Equal(
            [
                new(TimeContextKind.Year, 0, 2014), new(TimeContextKind.Year, 2, 2016), new(TimeContextKind.Year, 1, 2020), new(TimeContextKind.Year, 5, 2013),
            ],
            read);
    }

    [Fact]
    public void Days_and_months_without_a_year_are_heard_and_those_with_one_left_to_it()
    {
        Assert.Equal([new(TimeContextKind.Day, 0, 10, 9), new(TimeContextKind.Month, 0, 3)], Read("The ferry sank on Oct. 9 as it had done in March."));
        Assert.Equal([new(TimeContextKind.Year, 5, 2015)], Read("It sank on October 9, 2015."));
    }

    [Fact]
    public void A_word_of_speech_right_before_a_weekday_is_heard()
    {
        Assert.Equal([new(TimeContextKind.Weekday, 0, 2)], Read("The harbour office said Wednesday."));
        Assert.Equal([new(TimeContextKind.Weekday, 1, 2)], Read("On Wednesday the harbour office closed."));
    }

    [Fact]
    public void Other_languages_have_no_contexts() => Assert.Empty(TimeContexts.Read(TextWords.Read(["Am Montag, seit 2014"]), "de"));

    [Fact]
    public void Each_band_has_a_weight_of_its_own()
    {
        var names = TimeContexts.Names.ToList();
        var bands = TimeContexts.Bands(TextWords.Read(["In March, on Oct. 9 and since 2014 the council met; it meets on Monday."]), "en", Days, 0).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4, bands.Count);
        var day = DayCount.Of(new LocalDate(2015, 10, 12));
        Assert.Equal(
            ["day-told-4", "month-in-5", "weekday-lead-0", "year-since-10"],
            bands.Select(band => names[band.FirstWeight + band.Bands.Span[day]]).Order(StringComparer.Ordinal));
        Assert.All(bands, band => Assert.Equal(1, band.Factor));
    }

    [Fact]
    public void Four_weekdays_count_as_two()
    {
        var bands = TimeContexts.Bands(TextWords.Read(["He spoke on Monday, and again on Monday, Monday and Monday."]), "en", Days, 0);

        Assert.Equal(2, Assert.Single(bands).Factor);
    }

    private static List<TimeContext> Read(string text) => TimeContexts.Read(TextWords.Read([text]), "en");
}
