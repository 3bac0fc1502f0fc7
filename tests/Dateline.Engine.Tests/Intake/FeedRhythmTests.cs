using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Engine.Tests.Intake;

public sealed class FeedRhythmTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 12, 0);   // a Friday
    private static readonly FeedOptions Options = new();

    [Fact]
    public void A_feed_seen_once_with_two_items_is_visited_at_the_usual_pace()
    {
        var rhythm = FeedRhythm.Observe(null, [Now - Duration.FromHours(3), Now - Duration.FromHours(27)], Now);

        Assert.Null(rhythm.PerDay);
        Assert.Equal(Now + Duration.FromMinutes(15), VisitTimes.Next(Now, rhythm, SourcePace.Silent, false, Options));
    }

    [Fact]
    public void A_busy_feed_is_visited_often_by_day_and_seldom_by_night()
    {
        var rhythm = FeedRhythm.Observe(null, Daily(28, 7, 18), Now);

        var byDay = VisitTimes.Next(Now, rhythm, SourcePace.Silent, false, Options) - Now;
        var night = Instant.FromUtc(2026, 11, 20, 22, 0);
        var byNight = VisitTimes.Next(night, rhythm, SourcePace.Silent, false, Options) - night;

        Assert.InRange(byDay.TotalMinutes, 15, 35);
        Assert.InRange(byNight.TotalMinutes, 60, 360);
        Assert.Contains("12 items a day", rhythm.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_seldom_publishes_is_visited_a_few_times_a_day()
    {
        var rhythm = FeedRhythm.Observe(null, [Now - Duration.FromDays(25), Now - Duration.FromDays(11)], Now);

        Assert.Equal(Now + Duration.FromMinutes(360), VisitTimes.Next(Now, rhythm, SourcePace.Silent, false, Options));
    }

    [Fact]
    public void Seeing_the_same_items_again_adds_nothing()
    {
        var items = Daily(28, 7, 18).ToList();
        var once = FeedRhythm.Observe(null, items, Now);

        var twice = FeedRhythm.Observe(once, items, Now);

        Assert.Equal(once.ToText(), twice.ToText());
    }

    [Fact]
    public void A_rhythm_is_read_back_as_it_was_written()
    {
        var rhythm = FeedRhythm.Observe(null, Daily(20, 5, 21), Now);

        Assert.Equal(rhythm.ToText(), FeedRhythm.Parse(rhythm.ToText())!.ToText());
    }

    [Theory]
    [InlineData(60, null, null, 60)]
    [InlineData(null, 120, null, 120)]
    [InlineData(null, null, 7200.0, 120)]
    [InlineData(5, null, 1.0, 15)]
    [InlineData(100_000_000, null, 315_360_000.0, 24 * 60)]
    public void What_a_feed_asks_for_is_kept_within_a_day(int? ttl, int? period, double? age, int expectedMinutes)
    {
        var pace = new SourcePace { TtlMinutes = ttl, PeriodMinutes = period, MaxAgeSeconds = age };

        Assert.Equal(Now + Duration.FromMinutes(expectedMinutes), VisitTimes.Next(Now, null, pace, false, Options));
    }

    [Fact]
    public void Hours_and_days_that_are_slept_through_are_passed_over()
    {
        var hours = new SourcePace { SkipHours = [12, 13, 14] };
        var days = new SourcePace { SkipDays = [5, 6] };
        var always = new SourcePace { SkipHours = [.. Enumerable.Range(0, 24)] };

        Assert.Equal(Instant.FromUtc(2026, 11, 20, 15, 0), VisitTimes.Next(Now, null, hours, false, Options));
        Assert.Equal(Instant.FromUtc(2026, 11, 22, 0, 0), VisitTimes.Next(Now, null, days, false, Options));
        Assert.Equal(Now + Duration.FromMinutes(15), VisitTimes.Next(Now, null, always, false, Options));
    }

    [Fact]
    public void Failures_back_off_to_a_day_and_not_all_at_the_same_time()
    {
        var pauses = Enumerable.Range(0, 12).Select(faults => VisitTimes.Again(Now, faults, null, 7, Options) - Now).ToList();

        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.Equal(Duration.FromHours(24), pauses[^1]);
        Assert.True(Enumerable.Range(0, 50).Select(source => VisitTimes.Again(Now, 0, null, source, Options)).Distinct().Count() > 40);
        Assert.Equal(Now + Duration.FromHours(2), VisitTimes.Again(Now, 0, Duration.FromHours(2), 7, Options));
    }

    [Fact]
    public void No_dates_make_it_throw() => Prop.ForAll<long[]>(ticks =>
    {
        var dates = (ticks ?? []).Select(tick => Instant.FromUnixTimeSeconds(tick % 100_000_000_000)).ToList();
        var rhythm = FeedRhythm.Observe(FeedRhythm.Observe(null, dates, Now), dates, Now + Duration.FromDays(1));
        var next = VisitTimes.Next(Now, rhythm, SourcePace.Silent, false, Options);
        return next > Now && next <= Now + Duration.FromHours(24) && FeedRhythm.Parse(rhythm.ToText()) is not null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_stored_text_makes_it_throw() => Prop.ForAll<string>(text =>
    {
        FeedRhythm.Parse(text);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Links_of_a_header_are_found_by_their_relation()
    {
        var url = new Uri("https://courier.example/feed.xml");

        Assert.Equal("https://hub.example/", LinkHeader.Find(["<https://other.example/a,b>; rel=\"next prev\", <https://hub.example/>; title=\"a, b\"; rel=\"hub\""], "hub", url)?.AbsoluteUri);
        Assert.Equal("https://courier.example/self", LinkHeader.Find(["</self>; rel=self"], "self", url)?.AbsoluteUri);
        Assert.Null(LinkHeader.Find(["<javascript:alert(1)>; rel=hub", "<", "rel=hub"], "hub", url));
    }

    // One item an hour between two hours of each day.
    private static IEnumerable<Instant> Daily(int days, int first, int last) =>
        Enumerable.Range(0, days)
            .SelectMany(day => Enumerable.Range(first, last - first + 1).Select(hour => Instant.FromUtc(2026, 11, 20, hour, 20) - Duration.FromDays(day)))
            .Where(at => at <= Now);
}
