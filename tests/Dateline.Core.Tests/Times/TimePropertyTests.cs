using Dateline.Model;
using Dateline.Times;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Times;

/// <summary>What holds for any text: made of the words of time in any order, and of anything at all.</summary>
public sealed class TimePropertyTests
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "pt", "ru", "ar", "zh", "ja", "ko", "it", ""];

    private static readonly string[] Pieces =
    [
        "the ", "last ", "next ", "this ", "that ", "same ", "following ", "Monday", "Friday", "May ", "March ", "Sept. ", "5", "31", "1999", "2023", "12:30 ", "10 p.m. ", "a.m.", "of ", "in ", "early ",
        "late", "-", "mid-", "end ", "year", "years ", "quarter ", "third", "second ", "ago", "later", "earlier", "ended ", "'", "'90s", "s ", "a ", "few ", "two ", "hundred ", "half ", "and ", "to ", ", ", ". ", ".", "\n", "\n\n",
        "BC", "century ", "every ", "night", "morning ", "yesterday ", "now ", "past ", "more than ", "old ", "Christmas", "year-ago ", "period", "fiscal ", "week ", "day before ", "/", ":", "0", "99999999999999", "31 February 0001",
        "vor ", "drei ", "Tagen", "morgen", "il y a ", "ans", "hace ", "mañana", "年", "月", "日", "上", "周五", "三", "前", "8", "년 ", "월", "지난주", "قبل ", "يومين", "اليوم", "года", "назад", "через ", "\U0001F4F0", "\uD83D", "\u0301", "\0",
    ];

    private static Arbitrary<(string Text, string More, string Language, int Day)> Texts => (
        from text in Gen.Elements(Pieces).ArrayOf()
        from noise in ArbMap.Default.GeneratorFor<string>()
        from more in Gen.Elements(Pieces).ArrayOf()
        from language in Gen.Elements(Languages)
        from day in Gen.Choose(0, 60_000)
        select (string.Concat(text) + noise, string.Concat(more), language, day)).ToArbitrary();

    [Fact]
    public void Every_span_lies_in_the_text_in_order_and_slices_to_words() => Check(one =>
    {
        var end = 0;
        foreach (var time in Read(one.Text, one))
        {
            if (time.Start < end || time.Length < 1 || time.End > one.Text.Length || string.IsNullOrWhiteSpace(one.Text.Substring(time.Start, time.Length)) || time.Value.Length == 0 || time.From > time.To)
                return false;
            end = time.End;
        }
        return true;
    });

    [Fact]
    public void The_same_text_gives_the_same_answer() => Check(one => Read(one.Text, one).SequenceEqual(Read(one.Text, one)));

    [Fact]
    public void A_paragraph_more_changes_nothing_before_it() => Check(one =>
    {
        var before = Read(one.Text, one);

        return Read(one.Text + "\n\n" + one.More, one).Take(before.Count).SequenceEqual(before);
    });

    [Fact]
    public void An_uncertain_day_holds_what_each_of_its_days_gives() => Check(one =>
    {
        var day = new LocalDate(1900, 1, 1).PlusDays(one.Day);

        return TimeExpressions.Read(one.Text, one.Language, new TextDay(day, day.PlusDays(one.More.Length))).All(time => time.From is null || time.To is null || time.From <= time.To);
    });

    private static void Check(Func<(string Text, string More, string Language, int Day), bool> holds) =>
        Prop.ForAll(Texts, one => holds(one)).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static IReadOnlyList<TimeExpression> Read(string text, (string Text, string More, string Language, int Day) one) =>
        TimeExpressions.Read(text, one.Language.Length == 0 ? "xx" : one.Language, TextDay.Of(new LocalDate(1900, 1, 1).PlusDays(one.Day)));
}
