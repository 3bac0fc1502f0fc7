using NodaTime;

namespace Dateline.Model;

/// <summary>Words of a text that name a time, and the time they mean.</summary>
/// <remarks>Types and values are those of TIMEX3 (ISO-TimeML, ISO 24617-1; guidelines of TempEval-3).</remarks>
/// <param name="Start">Where the words begin, in UTF-16 code units of the text.</param>
/// <param name="Length">How many code units they are.</param>
/// <param name="Kind">A calendar date, a time of day, a span, or a recurring time.</param>
/// <param name="Value">The meaning: <c>2023-08-14</c>, <c>1989-Q3</c>, <c>2023-08-14TEV</c>, <c>P3D</c>, <c>XXXX-WXX-1</c>, <c>PAST_REF</c>. Digits the
/// text and its date leave open are <c>X</c>.</param>
/// <param name="From">First day it can mean; <c>null</c> when no day of the calendar is meant or it is not known.</param>
/// <param name="To">Last day it can mean, inclusive.</param>
/// <param name="Anchor">What the value rests on.</param>
/// <param name="Reason">How the words were read, for a person: "Friday, the one before 15 Aug 1990".</param>
public sealed record TimeExpression(int Start, int Length, TimeKind Kind, string Value, LocalDate? From, LocalDate? To, TimeAnchor Anchor, string Reason)
{
    /// <summary>The code unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is somebody's or something's age ("52 years old"), which TIMEX3 does not mark.</summary>
    public bool IsAge { get; init; }
}

/// <summary>The four kinds of TIMEX3.</summary>
public enum TimeKind
{
    /// <summary>A day, week, month, season, year, decade ..., or now, the past, the future.</summary>
    Date,

    /// <summary>A time of day, exact or a part of it.</summary>
    Time,

    /// <summary>How long: three weeks.</summary>
    Duration,

    /// <summary>How often: every Monday.</summary>
    Set,
}

/// <summary>What the value of a time expression rests on.</summary>
public enum TimeAnchor
{
    /// <summary>The words alone: 17 November 2015.</summary>
    Words,

    /// <summary>The day the text was published.</summary>
    Published,

    /// <summary>A time the text named before.</summary>
    Mentioned,
}

/// <summary>The day a text was published, as far as known.</summary>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day; the same when the day is known.</param>
/// <exception cref="ArgumentException"><paramref name="To"/> is before <paramref name="From"/>.</exception>
public sealed record TextDay(LocalDate From, LocalDate To)
{
    /// <inheritdoc cref="TextDay(LocalDate, LocalDate)" path="/param[@name='To']"/>
    public LocalDate To { get; } = To >= From ? To : throw new ArgumentException($"{To} is before {From}.", nameof(To));

    /// <summary>A known day.</summary>
    public static TextDay Of(LocalDate day) => new(day, day);
}
