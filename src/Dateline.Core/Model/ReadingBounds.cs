namespace Dateline.Model;

/// <summary>How much of readers' doings is kept in memory; beyond it the longest untouched are forgotten.</summary>
public sealed record ReadingBounds
{
    /// <summary>Most articles. Default 100,000.</summary>
    public int Articles { get; init; } = 100_000;

    /// <summary>Most visits at a time. Default 100,000.</summary>
    public int Visits { get; init; } = 100_000;

    /// <summary>Most readers with a profile. Default 100,000.</summary>
    public int Readers { get; init; } = 100_000;

    /// <summary>One of how many opens is learned from for what is opened next. Default 50; smaller costs time.</summary>
    public int LearnEvery { get; init; } = 50;
}
