using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>How the lists fare.</summary>
public sealed record ReaderReport
{
    /// <summary>Readers' events taken in so far.</summary>
    public long Events { get; init; }

    /// <summary>Of them, since the last lesson.</summary>
    public long EventsSinceLesson { get; init; }

    /// <summary>When a lesson ended last; <c>null</c> never.</summary>
    public Instant? LearnedAt { get; init; }

    /// <summary>When a lesson began last; <c>null</c> never.</summary>
    public Instant? StudiedAt { get; init; }

    /// <summary>The lists that go by what was learned.</summary>
    public IReadOnlyList<string> Learned { get; init; } = [];

    /// <summary>How often something learned did worse on the newest events than what was in use, and was not put to use.</summary>
    public int Refused { get; init; }

    /// <summary>How the last lesson did beside what was in use before it, both on the newest events.</summary>
    public IReadOnlyList<LessonTrial> Trials { get; init; } = [];

    /// <summary>Today's lists (UTC).</summary>
    public IReadOnlyList<ListDay> Today { get; init; } = [];

    /// <summary>Yesterday's lists.</summary>
    public IReadOnlyList<ListDay> Yesterday { get; init; } = [];

    /// <summary>What was refused or held back, most first.</summary>
    public IReadOnlyList<HeldBack> Held { get; init; } = [];
}
