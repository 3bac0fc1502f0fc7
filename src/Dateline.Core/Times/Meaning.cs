namespace Dateline.Times;

/// <summary>What a word can be in a time expression. A word can be several things: "second" is an ordinal and a unit.</summary>
[Flags]
internal enum Role : long
{
    None = 0,
    Month = 1L << 0,
    Weekday = 1L << 1,
    Unit = 1L << 2,
    Number = 1L << 3,
    Ordinal = 1L << 4,
    Season = 1L << 5,
    DayPart = 1L << 6,

    /// <summary>today, yesterday, tomorrow: a day counted from the text's own.</summary>
    DayWord = 1L << 7,
    Last = 1L << 8,
    This = 1L << 9,
    Next = 1L << 10,

    /// <summary>following, previous, same: counted from the time named before, not from the text's day.</summary>
    Told = 1L << 11,
    The = 1L << 12,
    A = 1L << 13,

    /// <summary>early, late, mid, later, earlier.</summary>
    Part = 1L << 14,

    /// <summary>end, beginning, middle, start: what stands before "of".</summary>
    Edge = 1L << 15,
    Approx = 1L << 16,
    Vague = 1L << 17,
    Ago = 1L << 18,
    Hence = 1L << 19,
    Later = 1L << 20,
    Earlier = 1L << 21,
    Each = 1L << 22,
    Often = 1L << 23,
    Reference = 1L << 24,
    Zone = 1L << 25,
    Meridiem = 1L << 26,
    Holiday = 1L << 27,
    Of = 1L << 28,
    And = 1L << 29,

    /// <summary>in, since, until: what a year or a month's name follows.</summary>
    Lead = 1L << 30,
    Will = 1L << 31,
    Did = 1L << 32,
    Fiscal = 1L << 33,
    Half = 1L << 34,

    /// <summary>A word between number and unit: consecutive, more, full.</summary>
    Filler = 1L << 35,
    Plural = 1L << 36,

    /// <summary>Stands before the span it puts into the past: vor drei Tagen, hace tres días.</summary>
    AgoFirst = 1L << 37,
    HenceFirst = 1L << 38,
    Old = 1L << 39,
    To = 1L << 40,
    Times = 1L << 41,
    Era = 1L << 42,
    Per = 1L << 43,
    Hour = 1L << 44,
    At = 1L << 45,

    /// <summary>Scales a number before it: hundred, thousand.</summary>
    Scaling = 1L << 46,

    /// <summary>A title or the like that carries a full stop inside a sentence.</summary>
    Stopped = 1L << 47,

    /// <summary>A word that is something else unless the context says it is a time: may, march, sun, fall.</summary>
    Doubtful = 1L << 48,
    Period = 1L << 49,

    /// <summary>Chinese, Japanese, Korean: the sign after the number of a year, month or day of a date.</summary>
    DateSign = 1L << 50,
    Clock = 1L << 51,
    Long = 1L << 52,
    Currency = 1L << 53,
    That = 1L << 54,

    /// <summary>A word the grammar knows by its letters: latest, very.</summary>
    Known = 1L << 55,
}

/// <summary>A word's senses with their figures.</summary>
internal sealed record Meaning(Role Roles)
{
    public static readonly Meaning None = new(Role.None);

    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>1 for Monday to 7.</summary>
    public int Weekday { get; init; }
    public Scale Unit { get; init; }
    public int Number { get; init; }
    public int Ordinal { get; init; }

    /// <summary>0 for spring to 3.</summary>
    public int Season { get; init; }

    /// <summary>Days, months or years on, for words that count from the text's day.</summary>
    public int Shift { get; init; }

    /// <summary>The letters of TIMEX3: <c>MO</c>, <c>PAST_REF</c>, <c>P1W</c>, the month and day of a holiday.</summary>
    public string? Text { get; init; }

    public bool Is(Role role) => (Roles & role) != 0;

    /// <summary>Both words in one: senses add up.</summary>
    public Meaning With(Meaning other) => new(Roles | other.Roles)
    {
        Month = Math.Max(Month, other.Month),
        Weekday = Math.Max(Weekday, other.Weekday),
        Unit = Unit == Scale.None ? other.Unit : Unit,
        Number = Math.Max(Number, other.Number),
        Ordinal = Math.Max(Ordinal, other.Ordinal),
        Season = Math.Max(Season, other.Season),
        Shift = Shift == 0 ? other.Shift : Shift,
        Text = Text ?? other.Text,
    };
}
