using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Fetch;

/// <summary>What one request brought.</summary>
internal sealed record Answer
{
    /// <summary>The status; 0 when there was no whole answer.</summary>
    public int Status { get; init; }

    public RawPage? Page { get; init; }

    public string? ETag { get; init; }

    public string? Location { get; init; }

    public Duration? RetryAfter { get; init; }

    /// <summary>What else its headers say.</summary>
    public HeaderWord Word { get; init; } = HeaderWord.Silent;

    /// <summary>Whether the same request may well succeed in a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What went wrong, when there was no whole answer.</summary>
    public string? Trouble { get; init; }

    public static Answer Fault(string trouble, bool isTransient = false) => new() { Trouble = trouble, IsTransient = isTransient };
}
