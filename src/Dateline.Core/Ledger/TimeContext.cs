namespace Dateline.Ledger;

/// <summary>A word of time and how it stands in its sentence.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Place">How it stands there: one of the contexts of its kind in <see cref="TimeContexts"/>.</param>
/// <param name="Value">The weekday (0 for Monday), the month or the year.</param>
/// <param name="DayOfMonth">The day of a day without a year; else 0.</param>
internal readonly record struct TimeContext(TimeContextKind Kind, int Place, int Value, int DayOfMonth = 0);
