namespace Dateline.Ledger;

/// <summary>What a <see cref="TimeContext"/> names.</summary>
internal enum TimeContextKind
{
    /// <summary>"Monday".</summary>
    Weekday,

    /// <summary>"Nov. 17", without a year.</summary>
    Day,

    /// <summary>"2015".</summary>
    Year,

    /// <summary>"November", without day and year.</summary>
    Month,
}
