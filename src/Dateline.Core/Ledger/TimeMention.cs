using System.Globalization;

namespace Dateline.Ledger;

/// <summary>Words of a text that speak of a time, and what they say of the day the text was published.</summary>
/// <param name="Quote">The words as written.</param>
internal abstract record TimeMention(string Quote)
{
    /// <summary>How much likelier these words are in a text of that day than in one of any day, as a natural logarithm.</summary>
    public abstract double LogOdds(int day);

    /// <summary>What the words ask of the day, for a sentence after the quotation.</summary>
    public abstract string Asks { get; }
}

/// <summary>"Monday": most texts speak of the day before, the same day, or the days before that.</summary>
/// <param name="Quote">The words as written.</param>
/// <param name="Weekday">0 for Monday.</param>
/// <param name="Said">Whether it stands right after a verb of speech, where it is the same day or the day before.</param>
internal sealed record WeekdayMention(string Quote, int Weekday, bool Said) : TimeMention(Quote)
{
    public override double LogOdds(int day) => MentionOdds.LogOfWeekday(Said, (DayCount.WeekdayOf(day) - Weekday + 7) % 7);

    public override string Asks => "fits a page of that day or the day after";
}

/// <summary>"Nov. 17", "Tuesday, Nov. 17": without a year.</summary>
internal sealed record DayMention(string Quote, int Month, int DayOfMonth, int? Weekday) : TimeMention(Quote)
{
    private readonly int _dayOfYear = DayCount.OfYear(Month, DayOfMonth);

    public override double LogOdds(int day)
    {
        var nearest = DayCount.Nearest(_dayOfYear, day);
        var odds = MentionOdds.LogOfDays(nearest - day);
        if (Weekday is not { } weekday)
            return odds;
        var exact = DayCount.In(DayCount.YearOf(Math.Clamp(nearest, 0, DayCount.End - 1)), Month, DayOfMonth);
        return odds + (exact >= 0 && DayCount.WeekdayOf(exact) == weekday ? MentionOdds.WeekdayFits : MentionOdds.WeekdayMisfits);
    }

    public override string Asks => Weekday is null ? "lies near the day of a report" : "fits one year in six";
}

/// <summary>"Nov. 17, 2015".</summary>
internal sealed record DateMention(string Quote, int At) : TimeMention(Quote)
{
    public override double LogOdds(int day) => MentionOdds.LogOfDate(At - day);

    public override string Asks => "is mostly a day near the report's or one gone by";
}

/// <summary>"in November", "last March".</summary>
internal sealed record MonthMention(string Quote, int Month) : TimeMention(Quote)
{
    public override double LogOdds(int day) => MentionOdds.LogOfMonth((Month - DayCount.MonthOf(day) + 12) % 12);

    public override string Asks => "is mostly one of the months before";
}

/// <summary>"March 2016".</summary>
internal sealed record YearMonthMention(string Quote, int Year, int Month) : TimeMention(Quote)
{
    public override double LogOdds(int day) => MentionOdds.LogOfMonths(12 * (Year - DayCount.YearOf(day)) + Month - DayCount.MonthOf(day));

    public override string Asks => "is mostly a month gone by";
}

/// <summary>"2018", "since 2018".</summary>
internal sealed record YearMention(string Quote, int Year, bool Since) : TimeMention(Quote)
{
    public override double LogOdds(int day)
    {
        var ahead = Year - DayCount.YearOf(day);
        return Since && ahead > 0 ? Math.Log(60 * MentionOdds.SinceAhead) : MentionOdds.LogOfYears(ahead);
    }

    public override string Asks => string.Create(CultureInfo.InvariantCulture, $"is {(Since ? "a year gone by" : "seldom a year far ahead")}");
}
