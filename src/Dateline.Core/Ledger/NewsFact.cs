namespace Dateline.Ledger;

/// <summary>A thing of the news and the days on which it was news: an office held, an event, a make.</summary>
/// <param name="Spans">Its spans of days, the last day counted; <see cref="DayCount.End"/> for what is still so.</param>
internal sealed record NewsFact(IReadOnlyList<(int From, int To)> Spans)
{
    /// <summary>The day from which a text can name it.</summary>
    public int First => Spans[0].From;

    /// <summary>Whether it has ceased to be news of the day.</summary>
    public bool IsOver => Spans[^1].To < DayCount.End;

    /// <summary>How many days its spans have.</summary>
    public int Days => Spans.Sum(span => span.To - span.From + 1);

    /// <summary>Whether a day lies in one of its spans.</summary>
    public bool Holds(int day)
    {
        foreach (var (from, to) in Spans)
        {
            if (day >= from && day <= to)
                return true;
        }
        return false;
    }

    /// <summary>The fact in words, for a person.</summary>
    public string Told() => IsOver
        ? $"was news of {string.Join(" and ", Spans.Select(span => $"{Month(span.From)} to {(span.To < DayCount.End ? Month(span.To) : "now")}"))}"
        : $"is news since {Month(First)}";

    private static string Month(int day) => day == 0 ? "before 1970" : NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu").Format(DayCount.DateOf(day));
}
