namespace Dateline.Model;

/// <summary>What editors decided of copies, their dates and their origins.</summary>
public sealed record DecidedCopies
{
    /// <summary>Nothing was decided.</summary>
    public static DecidedCopies None { get; } = new();

    /// <summary>Which articles are one text, and which are not.</summary>
    public DecidedKin Kin { get; init; } = DecidedKin.None;

    /// <summary>When the text of an article was published.</summary>
    public IReadOnlyDictionary<ArticleId, DecidedDate> Dates { get; init; } = new Dictionary<ArticleId, DecidedDate>();

    /// <summary>Whose report the text of an article is.</summary>
    public IReadOnlyDictionary<ArticleId, DecidedOrigin> Origins { get; init; } = new Dictionary<ArticleId, DecidedOrigin>();
}

/// <summary>A date an editor set.</summary>
/// <param name="Finding">The date, with the witness <see cref="DateWitness.Editor"/>.</param>
/// <param name="Sentence">Who set it, when and why, without a full stop.</param>
public sealed record DecidedDate(DateFinding Finding, string Sentence);

/// <summary>An origin an editor set.</summary>
/// <param name="Order">Of two decisions for one group the higher holds.</param>
/// <param name="Finding">The origin, and who set it, when and why.</param>
public sealed record DecidedOrigin(long Order, OriginFinding Finding);
