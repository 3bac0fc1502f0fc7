using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Chronicle;

/// <summary>The texts of a story in, its days out: each with the sentence that names it, near-equal sentences once. Pure and repeatable.</summary>
public static class StoryTimeline
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 1;

    // A span longer than a month is no day: "this year", "the nineties".
    private const int LongestSpan = 31;
    private const int MostOfAText = 60;
    private const int MostEntries = 160;
    private const int LongestSentence = 1_200;

    // Two sentences of one day that share so much of the shorter one tell the same.
    private const double NearlyEqual = 0.75;
    private const int RootLength = 6;

    // A longer run is a line of a script without spaces: it is one word, whole.
    private const int LongestWord = 30;

    /// <param name="texts">The texts of the story, copies of one text left out or not. Of texts of one day the first is taken for the earlier.</param>
    /// <returns>What no word dates is not in it.</returns>
    public static Timeline Of(IReadOnlyList<TimedText> texts)
    {
        var days = new Dictionary<(LocalDate, LocalDate), List<Draft>>();
        var left = 0;
        var count = 0;
        foreach (var text in texts.OrderBy(text => text.Day?.From ?? LocalDate.MaxIsoValue))
        {
            foreach (var draft in Drafts(text))
            {
                if (!days.TryGetValue((draft.From, draft.To), out var same))
                    days.Add((draft.From, draft.To), same = []);
                if (same.Find(other => Tells(other, draft)) is { } known)
                {
                    if (!known.Places.Exists(place => place.Article == text.Article))
                        known.Places.Add(new TimelinePlace(text.Article, draft.Time.Start));
                }
                else if (count < MostEntries)
                {
                    same.Add(draft);
                    count++;
                }
                else
                {
                    left++;
                }
            }
        }
        return new Timeline(
            [.. days.Values.SelectMany(same => same).OrderBy(draft => draft.From).ThenBy(draft => draft.To).Select(draft => draft.Write())],
            [.. texts.Where(text => text.Day is null).Select(text => text.Article)],
            left);
    }

    private static IEnumerable<Draft> Drafts(TimedText text)
    {
        var times = text.Times.Where(IsDay).Where(time => time.Start >= 0 && time.End <= text.Text.Length).Take(MostOfAText).ToList();
        if (times.Count == 0)
            yield break;
        var at = 0;
        foreach (var sentence in SentencesOf(text))
        {
            while (at < times.Count && times[at].Start < sentence.Start)
                at++;
            var own = new List<TimeExpression>();
            for (; at < times.Count && times[at].End <= sentence.End; at++)
                own.Add(times[at]);
            // "On Friday, 13 November": one day; "in November, on the 13th": the closer one.
            foreach (var time in own.Where(time => !own.Exists(other => other != time && IsCloser(other, time))).DistinctBy(time => (time.From, time.To)))
                yield return new Draft(text, sentence, time);
        }
    }

    // Sentences stand in their order; each is looked for behind the one before.
    private static IEnumerable<TextSpan> SentencesOf(TimedText text)
    {
        foreach (var range in Sentences.Split(text.Text, text.Language))
        {
            var (start, length) = range.GetOffsetAndLength(text.Text.Length);
            if (length > 0 && length <= LongestSentence)
                yield return new TextSpan(start, start + length, text.Text.Substring(start, length));
        }
    }

    private static bool IsDay(TimeExpression time) =>
        time is { Kind: TimeKind.Date or TimeKind.Time, IsAge: false, From: { } from, To: { } to } && to >= from
        && Period.DaysBetween(from, to) <= LongestSpan && !time.Value.EndsWith("_REF", StringComparison.Ordinal);

    private static bool IsCloser(TimeExpression other, TimeExpression time) =>
        other.From >= time.From && other.To <= time.To && (other.From, other.To) != (time.From, time.To);

    private static bool Tells(Draft one, Draft other)
    {
        var fewer = Math.Min(one.Roots.Count, other.Roots.Count);
        return fewer == 0
            ? string.Equals(one.Sentence.Words, other.Sentence.Words, StringComparison.OrdinalIgnoreCase)
            : one.Roots.Count(other.Roots.Contains) >= NearlyEqual * fewer && fewer * 2 >= Math.Max(one.Roots.Count, other.Roots.Count);
    }

    /// <summary>An entry being gathered.</summary>
    private sealed class Draft(TimedText text, TextSpan sentence, TimeExpression time)
    {
        public LocalDate From { get; } = time.From!.Value;

        public LocalDate To { get; } = time.To!.Value;

        public TextSpan Sentence { get; } = sentence;

        public TextSpan Time { get; } = new(time.Start, time.End, text.Text[time.Start..time.End]);

        public HashSet<string> Roots { get; } = RootsOf(sentence.Words);

        public List<TimelinePlace> Places { get; } = [new TimelinePlace(text.Article, time.Start)];

        public TimelineEntry Write() => new(From, To, Tense, Sentence, Time, time.Reason, Places);

        private TimelineTense Tense => text.Day is not { } day ? TimelineTense.NotTold
            : To <= day.From ? TimelineTense.Past
            : From > day.To ? TimelineTense.Announced
            : TimelineTense.NotTold;

        private static HashSet<string> RootsOf(string words)
        {
            var roots = new HashSet<string>(StringComparer.Ordinal);
            foreach (var range in words.AsSpan().SplitAny(" \u00A0,.;:!?\"“”'’()[]-–—\n\t。、，"))
            {
                var word = words[range].ToLowerInvariant();
                if (word.Length > 0 && !StopWords.Contains(TextWords.HashOf(word)))
                    roots.Add(word.Length > LongestWord ? word : word[..Math.Min(word.Length, RootLength)]);
            }
            return roots;
        }
    }
}
