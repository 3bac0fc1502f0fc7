using Dateline.Model;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Api;

/// <summary>A date with its evidence.</summary>
internal sealed record DateView
{
    /// <summary>First possible instant, RFC 3339, UTC, inclusive.</summary>
    public required string Earliest { get; init; }

    /// <summary>Last possible instant, RFC 3339, UTC, exclusive.</summary>
    public required string Latest { get; init; }

    /// <summary>Which part of the page, or of the world around it, said so.</summary>
    public required DateWitness Witness { get; init; }

    /// <summary>The words it was read from.</summary>
    public required string Quote { get; init; }

    /// <summary>ISO 8601 with exactly what was said.</summary>
    public required string Written { get; init; }

    public static DateView? From(DateFinding? found) => found is null ? null : new()
    {
        Earliest = DateWords.Machine(found.Earliest),
        Latest = DateWords.Machine(found.Latest),
        Witness = found.Witness,
        Quote = found.Quote,
        Written = found.Written,
    };
}

/// <summary>A best date and how the page's claim stands against it.</summary>
internal sealed record VerdictView
{
    /// <summary>The best supported date; absent when nothing is known.</summary>
    public DateView? Best { get; init; }

    /// <summary>How the page's claim stands.</summary>
    public required DateStanding Standing { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Sentence { get; init; }

    public static VerdictView From(DateVerdict verdict) =>
        new() { Best = DateView.From(verdict.Best), Standing = verdict.Standing, Sentence = verdict.Sentence };
}
