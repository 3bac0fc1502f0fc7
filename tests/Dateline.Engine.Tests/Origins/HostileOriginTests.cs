using NodaTime;

namespace Dateline.Engine.Tests.Origins;

/// <summary>No origin can hurt the desk or those it visits beside it; each gets one clear line on its source.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class HostileOriginTests(HostileRun run) : IClassFixture<HostileRun>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<string> Names =>
    [
        .. HostileOrigin.All.Select(behaviour => behaviour.Name).Where(name => name != "b28-moved"),
        "b15-rebinding", "b15-mixed", "b15-zero", "b39-plain-http", "b39-self-signed", "b39-expired", "b39-other-host",
    ];

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_origin_gets_one_clear_line_on_its_source(string name)
    {
        var source = run.Sources[name];

        var expected = HostileOrigin.All.FirstOrDefault(behaviour => behaviour.Name == name)?.Expect
            ?? (name switch { "b15-rebinding" or "b15-zero" => "not a public address", _ when name.StartsWith("b39", StringComparison.Ordinal) => "no secure connection", _ => null });
        if (expected is null)
        {
            Assert.Null(source.Trouble);
            Assert.NotNull(source.LastSuccess);
        }
        else if (expected.Length == 0)
        {
            Assert.True(source.Trouble is not null || source.LastSuccess is not null, "it was never visited");
        }
        else
        {
            Assert.Contains(expected.Split('|'), words => source.Trouble?.Contains(words, StringComparison.Ordinal) == true);
        }
        Assert.DoesNotContain('\n', source.Trouble ?? "");
        Assert.True((source.Trouble?.Length ?? 0) <= 600, source.Trouble);
        Assert.DoesNotContain("Smuggled", source.Title ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("root:", source.Title ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_good_feed_that_is_due_is_visited_in_its_round()
    {
        Assert.True(run.GoodDue > 0);
        Assert.Equal(0, run.GoodMissed);
    }

    [Fact]
    public void Memory_stays_within_bounds() => Assert.True(run.GrownMegabytes < 64, $"the process held {run.GrownMegabytes:0} MiB more");

    [Fact]
    public void Every_visit_is_over_by_its_deadline() => Assert.True(run.FreedAfterSeconds < 60, $"the last visit took {run.FreedAfterSeconds:0.0} s more");

    [Fact]
    public void Nothing_of_one_origin_is_told_to_another()
    {
        var other = run.Plain.Requests.First(request => request.Path == "/feed16");

        Assert.DoesNotContain("Cookie:", other.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization:", other.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Referer:", other.Head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("User-Agent: Dateline/", other.Head, StringComparison.Ordinal);
    }

    [Fact]
    public void No_entity_of_a_document_is_fetched() => Assert.DoesNotContain(run.Plain.Requests, request => request.Host == "b91-trap.test");

    [Fact]
    public async Task A_move_for_good_is_followed_and_remembered()
    {
        var moves = await run.Desk.Sources.MovesAsync(run.Sources["/moved"].Id, Cancel);

        Assert.Null(run.Sources["/moved"].Trouble);
        var move = Assert.Single(moves);
        Assert.Contains("b28-moved", move.Former, StringComparison.Ordinal);
    }

    [Fact]
    public void Gone_for_good_is_never_visited_again() => Assert.True(run.Sources["b28-gone"].HasEnded);

    [Fact]
    public void Nobody_can_send_us_away_for_longer_than_a_day()
    {
        var now = run.Desk.Clock.GetCurrentInstant();

        foreach (var name in (string[])["b27-later-far", "b27-later-huge", "b27-later-seconds", "b30-age-of-ten-years", "b30-age-of-a-second"])
            Assert.InRange(run.Sources[name].NextDue!.Value, now - Duration.FromHours(1), now + Duration.FromHours(24));
    }

    [Fact]
    public async Task A_feed_cannot_put_words_into_anothers_story()
    {
        await run.Desk.Desk.DrainAsync(null, Cancel);

        var story = await run.Desk.Articles.FindByUrlAsync(new Uri("http://b92-victim.test/story"), Cancel);

        Assert.Equal((1, "The ferry runs"), (story!.Versions, story.Filed.Article.Headline));
    }

    [Fact]
    public void A_validator_of_ten_kilobytes_is_not_kept() => Assert.Null(run.Sources["b29-etag-10kb"].ETag);
}
