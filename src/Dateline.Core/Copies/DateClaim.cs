using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>One member's claim of a date, and what speaks against it.</summary>
internal sealed record DateClaim(CopyText Text, DateFinding Finding)
{
    /// <summary>Why it is not believed, for the sentence; <c>null</c> while nothing speaks against it.</summary>
    public string? Against { get; set; }

    /// <summary>Who set it, when and why; <c>null</c> for what a page claims. Nothing speaks against what an editor set.</summary>
    public string? Decided { get; init; }

    /// <summary>How many outlets beside this one claim a time within <see cref="DateLedger.Near"/> of it.</summary>
    public int Agreeing { get; set; }

    /// <summary>How many kinds of witness on its own page name the same day.</summary>
    public int Witnesses { get; set; }

    /// <summary>The middle of the span: a day without a zone would else always look earlier than the same day's minute.</summary>
    public Instant At { get; } = Finding.Middle();

    /// <summary>Whether two findings may mean the same time, and neither names another day.</summary>
    public static bool MayBeOne(DateFinding a, DateFinding b) =>
        a.Earliest < b.Latest && b.Earliest < a.Latest && string.Equals(DayText.Of(a), DayText.Of(b), StringComparison.Ordinal);

    /// <summary>The time between the two spans; zero when they overlap.</summary>
    public static Duration Gap(DateFinding a, DateFinding b)
    {
        if (a.Earliest < b.Latest && b.Earliest < a.Latest)
            return Duration.Zero;
        return a.Earliest >= b.Latest ? a.Earliest - b.Latest : b.Earliest - a.Latest;
    }
}
