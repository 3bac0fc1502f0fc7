using System.Text.Json;
using Dateline.Model;
using Dateline.Readership;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Readership;

public sealed class ReadingStateTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 6, 0);
    private static readonly ArticleId[] Paper = [.. Enumerable.Range(0, 40).Select(number => ArticleId.Of($"https://kestrel-post.example/{number}"))];

    [Fact]
    public void What_is_read_now_stands_before_what_was_read_more_hours_ago()
    {
        var state = Published();
        for (var visit = 0; visit < 200; visit++)
            Open(state, Start, $"early{visit}", Paper[0]);
        for (var visit = 0; visit < 40; visit++)
            Open(state, Start + Duration.FromHours(5), $"late{visit}", Paper[1]);

        var ranking = state.Ranking(Start + Duration.FromHours(5) + Duration.FromMinutes(1));

        Assert.Equal([Paper[1], Paper[0]], ranking.Select(entry => entry.Article));
        Assert.Equal("readers-now", ranking[0].Reason.Code);
        Assert.Equal("opened by 40 visits since 10:05 UTC", ranking[0].Reason.Sentence);
    }

    [Fact]
    public void One_visit_that_opens_an_article_again_and_again_counts_once()
    {
        var state = Published();
        Open(state, Start, "one", Paper[0]);
        Open(state, Start, "two", Paper[0]);
        for (var again = 0; again < 500; again++)
            Assert.Equal(again == 0 ? EventOutcome.Counted : EventOutcome.Repeated, Open(state, Start, "flood", Paper[1]));

        var ranking = state.Ranking(Start + Duration.FromMinutes(1));

        Assert.Equal(Paper[0], ranking[0].Article);
        Assert.Equal(499, state.Outcomes[EventOutcome.Repeated]);
    }

    [Fact]
    public void Events_of_unknown_articles_from_the_future_and_hours_late_move_nothing()
    {
        var state = Published();
        Open(state, Start, "one", Paper[0]);
        var before = Lists(state, Start + Duration.FromMinutes(1));

        var unknown = Open(state, Start, "two", ArticleId.Of("https://elsewhere.example/"));
        var future = state.Note(new ReaderEvent.Opened(Start + Duration.FromDays(900), "three", null, Paper[1]), Start);
        var late = state.Note(new ReaderEvent.Opened(Start - Duration.FromHours(2), "four", null, Paper[1]), Start);

        Assert.Equal((EventOutcome.UnknownArticle, EventOutcome.FromFuture, EventOutcome.TooLate), (unknown, future, late));
        Assert.Equal(before, Lists(state, Start + Duration.FromMinutes(1)));
    }

    [Fact]
    public void Related_is_what_readers_open_right_after_and_says_how_often()
    {
        var state = Published();
        for (var visit = 0; visit < 12; visit++)
        {
            Open(state, Start + Duration.FromMinutes(visit), $"v{visit}", Paper[0]);
            Open(state, Start + Duration.FromMinutes(visit), $"v{visit}", Paper[visit < 9 ? 1 : 2]);
        }

        var related = state.Related(Paper[0], Start + Duration.FromMinutes(20));

        Assert.Equal([Paper[1], Paper[2]], related.Take(2).Select(entry => entry.Article));
        Assert.DoesNotContain(related, entry => entry.Article == Paper[0]);
        Assert.Empty(state.Related(ArticleId.Of("https://elsewhere.example/"), Start));
    }

    [Fact]
    public void What_few_open_after_an_article_has_its_turn_in_the_tenth_place()
    {
        // Twelve articles are opened after the first by many and stay the busiest; eight more were opened after it by one reader each.
        var state = new ReadingState(new ReadingBounds { LearnEvery = 1 });
        var busy = Enumerable.Range(0, 70).Select(number => ArticleId.Of($"https://harbour-mail.example/busy/{number}")).ToArray();
        foreach (var article in Paper.Concat(busy))
            state.Publish(article, Start);
        for (var seldom = 20; seldom < 28; seldom++)
        {
            Open(state, Start, $"seldom{seldom}", Paper[0]);
            Open(state, Start, $"seldom{seldom}", Paper[seldom]);
        }
        for (var visit = 0; visit < 240; visit++)
        {
            Open(state, Start + Duration.FromHours(1), $"v{visit}", Paper[0]);
            Open(state, Start + Duration.FromHours(1), $"v{visit}", Paper[1 + visit % 12]);
            Open(state, Start + Duration.FromHours(1), $"v{visit}", busy[visit % 70]);
        }
        var tenth = new HashSet<ArticleId>();

        for (var open = 0; open < 100; open++)
        {
            var at = Start + Duration.FromMinutes(65) + Duration.FromSeconds(open);
            Open(state, at, $"next{open}", Paper[0]);
            tenth.Add(state.Related(Paper[0], at)[9].Article);
        }

        Assert.Superset(Paper[20..28].ToHashSet(), tenth);
    }

    [Fact]
    public void A_recommendation_leaves_out_what_was_opened_or_hidden()
    {
        var state = Published();
        for (var visit = 0; visit < 10; visit++)
        {
            foreach (var article in Paper.Take(5))
                Open(state, Start, $"v{visit}", article);
        }
        Open(state, Start, "mine", Paper[0]);
        state.Note(new ReaderEvent.Marked(Start, "mine", null, Paper[1], Liked: false), Start);

        var list = state.Recommendation("mine", null, null, Start + Duration.FromMinutes(1));

        Assert.Equal(Paper[2..5].Order(ById), list.Select(entry => entry.Article).Order(ById));
    }

    [Fact]
    public void A_profile_can_be_seen_carried_over_and_forgotten()
    {
        var state = Published();
        state.Note(new ReaderEvent.Opened(Start, "v", "ada", Paper[3]), Start);
        state.Note(new ReaderEvent.Opened(Start, "w", null, Paper[4]), Start);
        var other = Published();

        other.Import("ada", state.Profile("ada"), Start);

        Assert.Equal([Paper[3]], other.Profile("ada"));
        Assert.True(state.Forget("ada"));
        Assert.Empty(state.Profile("ada"));
        Assert.False(state.Forget("ada"));
    }

    [Fact]
    public void The_same_log_gives_the_same_lists_to_the_last_byte()
    {
        var first = Lists(Replayed(), Start + Duration.FromHours(30));

        var second = Lists(Replayed(), Start + Duration.FromHours(30));

        Assert.Equal(first, second);
    }

    [Fact]
    public void It_learns_what_readers_choose_from_lists()
    {
        // Of every list the reader takes the one published last, whichever it is.
        var state = Replayed();
        var shown = Paper[20..26];

        var appeal = state.Appeal(shown, "new", null, null, null, Start + Duration.FromHours(30));

        Assert.Equal(5, Enumerable.Range(0, 6).MaxBy(place => appeal[place]));
    }

    [Fact]
    public void Memory_is_bounded_and_the_longest_unread_are_forgotten()
    {
        var state = new ReadingState(new ReadingBounds { Articles = 16, Visits = 16, Readers = 16 });
        for (var number = 0; number < 40; number++)
        {
            var at = Start + Duration.FromMinutes(number);
            state.Publish(Paper[number], at);
            state.Note(new ReaderEvent.Opened(at, $"v{number}", $"r{number}", Paper[number]), at);
        }

        var ranking = state.Ranking(Start + Duration.FromMinutes(41), 100);

        Assert.InRange(ranking.Count, 1, 16);
        Assert.Equal(Paper[39], ranking[0].Article);
        Assert.Empty(state.Profile("r0"));
        Assert.Equal([Paper[39]], state.Profile("r39"));
    }

    [Fact]
    public void No_event_in_any_order_makes_it_throw()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(int Kind, int Article, int Minute, string? Visit)[]>(), events =>
        {
            var state = Published();
            foreach (var (kind, article, minute, visit) in events)
            {
                var at = Start + Duration.FromMinutes(minute % 10_000);
                var id = Paper[(article & int.MaxValue) % Paper.Length];
                ReaderEvent happening = (kind & 3) switch
                {
                    0 => new ReaderEvent.Opened(at, visit ?? "", visit, id),
                    1 => new ReaderEvent.Shown(at, visit ?? "", visit, [id, Paper[1], Paper[1]], id),
                    2 => new ReaderEvent.Read(at, visit ?? "", visit, id, minute, null),
                    _ => new ReaderEvent.Marked(at, visit ?? "", visit, id, article > 0),
                };
                state.Note(happening, Start + Duration.FromMinutes(kind % 10_000));
            }
            state.Learn(Start);
            return Lists(state, Start).Length > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_learned_is_held_against_what_was_in_use_and_both_are_told()
    {
        var state = Replayed();
        var appeal = state.Trials.Single(trial => trial.List == "appeal");
        var other = Published();

        // Of six the last was always opened: its place is one in six by chance, the first by what was learned.
        Assert.InRange(appeal.Judged, 100, 150);
        Assert.Equal(appeal.Plain, appeal.InUse);
        Assert.InRange(appeal.InUse, 0.2, 0.6);
        Assert.InRange(appeal.New, 0.9, 1);
        Assert.True(appeal.IsTaken);
        Assert.Contains(state.Trials, trial => trial.List == "ranking" && trial.New is > 0 and <= 1);
        Assert.Empty(other.Trials);
        Assert.True(other.Adopt(state.Study(Start + Duration.FromHours(30))()));
        Assert.Equal(state.Trials, other.Trials);
    }

    [Fact]
    public void Only_the_lists_named_are_learned_for()
    {
        var state = Replayed(learn: false);
        var other = Replayed(learn: false);

        state.Learn(Start + Duration.FromHours(30), new HashSet<string> { "appeal" });
        other.Learn(Start + Duration.FromHours(30));

        Assert.Equal(["appeal"], state.Learned.Learned);
        Assert.Contains("ranking", other.Learned.Learned);
        var at = Start + Duration.FromHours(30);
        Assert.Equal(other.Appeal(Paper[20..26], "new", null, null, null, at), state.Appeal(Paper[20..26], "new", null, null, null, at));
    }

    [Fact]
    public void The_device_a_visit_was_told_to_be_on_is_known_when_it_asks_without_telling()
    {
        // On a phone the first of two is always opened, on a desk the second.
        var state = Published();
        for (var step = 0; step < 900; step++)
        {
            var at = Start + Duration.FromSeconds(20 * step);
            var draw = ((uint)step + 1) * 2_654_435_761u;
            var device = (draw >> 13 & 1) == 0 ? "phone" : "desk";
            var (first, second) = (Paper[(int)(draw >> 16) % 20], Paper[20 + (int)(draw >> 24) % 20]);
            state.Note(new ReaderEvent.Shown(at, $"v{step}", null, [first, second], null) { Device = device }, at);
            state.Note(new ReaderEvent.Opened(at, $"v{step}", null, device == "phone" ? first : second) { Device = device }, at);
        }
        var now = Start + Duration.FromHours(5);
        state.Learn(now);

        state.Note(new ReaderEvent.Opened(now, "on a phone", null, Paper[0]) { Device = "phone" }, now);
        state.Note(new ReaderEvent.Opened(now, "at a desk", null, Paper[0]) { Device = "desk" }, now);

        var (phone, desk) = (Told("on a phone"), Told("at a desk"));

        Assert.True(phone[0] > phone[1]);
        Assert.True(desk[1] > desk[0]);
        IReadOnlyList<float> Told(string visit) => state.Appeal([Paper[3], Paper[23]], visit, null, null, null, now);
    }

    [Fact]
    public void Kinds_are_counted_apart_and_what_is_told_late_has_faded()
    {
        var counts = new KindBlocks(2, [100, 1000]).New();
        counts.Add(0, 0, 0, 1);
        counts.Add(1, 0, 100, 1);

        Assert.Equal(0.5f, counts.Of(0, 100, 0), 0.001f);
        Assert.Equal(0.5f, counts.Of(1, 100, 0), 0.001f);
        Assert.Equal(0.25f + 0.25f, counts.All(200, 0), 0.001f);
        Assert.Equal(2 * 0.933f, counts.All(100, 1), 0.001f);
    }

    private static readonly Comparer<ArticleId> ById = Comparer<ArticleId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    private static ReadingState Published()
    {
        var state = new ReadingState(new ReadingBounds { LearnEvery = 1 });
        foreach (var article in Paper)
            state.Publish(article, Start);
        return state;
    }

    private static EventOutcome Open(ReadingState state, Instant at, string visit, ArticleId article) =>
        state.Note(new ReaderEvent.Opened(at, visit, null, article), at);

    // Thirty hours of an invented paper: an article an hour, lists of six, the newest opened.
    private static ReadingState Replayed(bool learn = true)
    {
        var state = new ReadingState(new ReadingBounds { LearnEvery = 1 });
        for (var number = 0; number < Paper.Length; number++)
            state.Publish(Paper[number], Start + Duration.FromMinutes(30 * number - 900));
        for (var step = 0; step < 600; step++)
        {
            var at = Start + Duration.FromMinutes(3 * step);
            var first = step * 7 % 34;
            state.Note(new ReaderEvent.Shown(at, $"v{step}", $"r{step % 9}", [.. Paper[first..(first + 6)]], null), at);
            state.Note(new ReaderEvent.Opened(at, $"v{step}", $"r{step % 9}", Paper[first + 5]), at);
            state.Note(new ReaderEvent.Opened(at, $"v{step}", $"r{step % 9}", Paper[(first + 9) % 40]), at);
        }
        if (learn)
            state.Learn(Start + Duration.FromHours(30));
        return state;
    }

    private static string Lists(ReadingState state, Instant at) => JsonSerializer.Serialize(new
    {
        Ranking = state.Ranking(at),
        Related = state.Related(Paper[7], at),
        Recommendation = state.Recommendation("v1", "r1", null, at),
        Appeal = state.Appeal(Paper[3..9], "v1", "r1", null, null, at),
    });
}
