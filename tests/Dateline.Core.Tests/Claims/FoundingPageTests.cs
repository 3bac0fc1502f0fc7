using Dateline.Claims;
using Dateline.Ledger;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Times;
using NodaTime;

namespace Dateline.Core.Tests.Claims;

/// <summary>An invented page of the kind the house was founded for: a wire story on a crawled copy with a false date. Who says what in it, and which days its words mean.</summary>
public sealed class FoundingPageTests
{
    private const string Case = "norvane-rockets";
    private static readonly LocalDate False = new(2025, 3, 30);
    private static readonly LocalDate True = new(2023, 8, 14);

    [Fact]
    public void Its_statements_and_its_times_under_both_days_are_those_of_the_golden_file()
    {
        var article = Article();
        var text = ClaimReader.TextOf(article);

        var said = ClaimReader.Read(article);
        var times = Times(text, False).Zip(Times(text, True), (a, b) => $"{text.Substring(a.Start, a.Length)}: {a.Value} under the page's date, {b.Value} under the true one");

        Golden.Matches("founding", Case, new
        {
            statements = said.Select(Told).ToList(),
            times = times.ToList(),
            claimed = new TextDating().Read(article, Page().FetchedAt, False)!.Sentence,
            @true = new TextDating().Read(article, Page().FetchedAt, True)!.Sentence,
        });
    }

    [Fact]
    public void Every_source_is_found_with_its_words()
    {
        var said = ClaimReader.Read(Article());

        Assert.Contains(said, one => Source(one) == "state media" && Holds(one, "ordered managers to double the output"));
        Assert.Contains(said, one => one.Speaker.Name == "Norvane Central Dispatch" && Holds(one, "on Friday and Saturday"));
        Assert.Contains(said, one => one.Speaker.Name == "Han Sok Tal" && Holds(one, "A front is only as strong as the lathe behind it"));
        Assert.Contains(said, one => Source(one) == "the report" && Holds(one, "launch trucks of a newer type"));
        Assert.Contains(said, one => Source(one) == "Sarrow’s military" && Holds(one, "had followed the tour"));
        Assert.Contains(said, one => Source(one) == "Many experts" && Holds(one, "hopes to trade limits"));
        Assert.Contains(said, one => one.Speaker.Name == "White Hall" && Holds(one, "Liranese intelligence officials had determined"));
        Assert.Contains(said, one => one.Speaker.Name == "Norvane" && one.Stance == Stance.Denies && Holds(one, "Liranese claims"));
    }

    [Fact]
    public void The_words_mean_other_days_under_the_pages_date_than_under_the_true_one()
    {
        var text = ClaimReader.TextOf(Article());

        Assert.Equal(["2025-03-24", "2025-03-28", "2025-03-29", "2025-03", "2025-02"], Meant(text, False, "Monday", "Friday", "Saturday", "Earlier this month", "last month"));
        Assert.Equal(["2023-08-14", "2023-08-11", "2023-08-12", "2023-08", "2023-07"], Meant(text, True, "Monday", "Friday", "Saturday", "Earlier this month", "last month"));
        Assert.Equal(["2025-03"], Meant(text, False, "later this month"));
        Assert.Equal(["2023-08"], Meant(text, True, "later this month"));
    }

    [Fact]
    public void The_pages_date_cannot_be_because_the_weekday_fits_another_year()
    {
        var page = Page();
        var article = Article();

        var claimed = new TextDating().Read(article, page.FetchedAt, False)!;
        var honest = new TextDating().Read(article, page.FetchedAt, True)!;

        Assert.Contains(claimed.Claim, new[] { DateStanding.Doubtful, DateStanding.Contradicted });
        Assert.Contains(claimed.Evidence, one => one.Quote == "Monday, Aug. 21" && one.ForClaim < 0);
        Assert.True(honest.Doubt < claimed.Doubt);
    }

    private static RawPage Page() => Golden.Page("founding", Case);

    private static Article Article() => ((ExtractResult.Found)PageReader.Read(Page()).Result).Article;

    private static IReadOnlyList<TimeExpression> Times(string text, LocalDate day) => TimeExpressions.Read(text, "en", TextDay.Of(day));

    private static List<string> Meant(string text, LocalDate day, params string[] words)
    {
        var times = Times(text, day);
        return [.. words.Select(each => times.First(one => text.Substring(one.Start, one.Length) == each).Value)];
    }

    private static string Source(Statement one) => string.Join(" … ", one.Source.Select(span => span.Words));

    private static bool Holds(Statement one, string words) => one.Content.Any(span => span.Words.Contains(words, StringComparison.Ordinal));

    private static string Told(Statement one) =>
        $"{one.Number}: {one.Speaker.Name ?? Source(one)} ({one.Stance}, \"{one.Cue[0].Words}\"): {string.Join(" … ", one.Content.Select(span => span.Words))}"
        + (one.Within is { } outer ? $" [within {outer}]" : "") + (one.Denies is { } denied ? $" [denies {denied}]" : "");
}
