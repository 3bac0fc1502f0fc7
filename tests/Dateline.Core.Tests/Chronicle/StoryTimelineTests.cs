using Dateline.Chronicle;
using Dateline.Model;
using Dateline.Times;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Chronicle;

/// <summary>The days a story's texts name, counted from the day each was published.</summary>
public sealed class StoryTimelineTests
{
    [Fact]
    public void A_day_stands_with_its_sentence_and_its_words_letter_for_letter()
    {
        const string text = "Ferry held in port\nThe ramps were checked on Tuesday. The line opens again on 20 November, the ministry said.";

        var timeline = StoryTimeline.Of([Text("post", text, 12)]);

        Assert.Equal(["2026-11-10 Past Tuesday", "2026-11-20 Announced 20 November"], timeline.Entries.Select(Short));
        Assert.All(timeline.Entries, entry => Assert.Equal((entry.Sentence.Words, entry.Time.Words), (text[entry.Sentence.Start..entry.Sentence.End], text[entry.Time.Start..entry.Time.End])));
        Assert.Equal("The ramps were checked on Tuesday.", timeline.Entries[0].Sentence.Words);
    }

    [Fact]
    public void Nearly_the_same_sentence_of_one_day_stands_once_the_earliest_report_first()
    {
        var timeline = StoryTimeline.Of([
            Text("late", "The loading ramps of the ferry were checked last Tuesday by an inspector.", 13),
            Text("early", "The ramps of the ferry were checked on Tuesday by an inspector.", 12),
            Text("other", "On Tuesday the lantern fair began in the old town.", 12),
        ]);

        Assert.Equal([2, 1], timeline.Entries.Where(entry => entry.From.Day == 10).Select(entry => entry.Places.Count).OrderDescending());
        Assert.Equal(ArticleId.Of("early"), timeline.Entries.First(entry => entry.Places.Count == 2).Places[0].Article);
    }

    [Fact]
    public void Days_are_counted_from_the_day_the_text_is_believed_to_be_of()
    {
        const string text = "The rockets left the plant on Friday.";

        Assert.Equal(new LocalDate(2026, 11, 6), Assert.Single(StoryTimeline.Of([Text("a", text, 9)]).Entries).From);
        Assert.Equal(new LocalDate(2026, 11, 13), Assert.Single(StoryTimeline.Of([Text("a", text, 14)]).Entries).From);
    }

    [Fact]
    public void What_counts_from_an_unknown_day_is_left_out_and_that_is_told()
    {
        var timeline = StoryTimeline.Of([Text("a", "The rockets left on Friday. The plant was built in a hurry and opened on 4 May 2025.", null)]);

        Assert.Equal(["2025-05-04 NotTold 4 May 2025"], timeline.Entries.Select(Short));
        Assert.Equal([ArticleId.Of("a")], timeline.Undated);
    }

    [Fact]
    public void Years_ages_and_habits_are_no_days_and_the_closer_of_two_stands()
    {
        var timeline = StoryTimeline.Of([Text("a", "The captain, 52 years old, has sailed every Monday since 2011. In November, on 13 November, the light failed.", 14)]);

        Assert.Equal(["2026-11-13 Past 13 November"], timeline.Entries.Select(Short));
    }

    [Fact]
    public void What_is_beyond_the_bound_is_counted()
    {
        var texts = Enumerable.Range(0, 40).Select(i => Text($"a{i}", string.Join(' ', Enumerable.Range(1, 28).Select(day => $"Boat {Word(i, day, 'k')} brought {Word(day, i, 'r')} and {Word(i, day, 'z')} ashore on {day} October 2026.")), 14)).ToList();

        var timeline = StoryTimeline.Of(texts);

        Assert.InRange(timeline.Entries.Count, 100, 200);
        Assert.True(timeline.Left > 0);
    }

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var whole = (text ?? "") + "\nOn Monday. " + text + " 3 May 2026";
        var timeline = StoryTimeline.Of([Text("a", whole, 14), Text("b", whole, null)]);
        Assert.All(timeline.Entries, entry => Assert.Equal(whole[entry.Sentence.Start..entry.Sentence.End], entry.Sentence.Words));
    }).QuickCheckThrowOnFailure();

    private static string Word(int a, int b, char end) => $"{(char)('a' + a % 26)}{(char)('a' + b % 26)}{(char)('a' + a / 26)}o{end}";

    private static string Short(TimelineEntry entry) => $"{entry.From:uuuu-MM-dd} {entry.Tense} {entry.Time.Words}";

    private static TimedText Text(string article, string text, int? day)
    {
        var of = day is { } known ? TextDay.Of(new LocalDate(2026, 11, known)) : null;
        return new TimedText(ArticleId.Of(article), text, "en", of, TimeExpressions.Read(text, "en", of));
    }
}
