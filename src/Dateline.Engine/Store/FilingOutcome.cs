using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>What filing an article did.</summary>
/// <param name="Id">The article.</param>
/// <param name="Kind">Whether it was new.</param>
public sealed record FilingOutcome(ArticleId Id, FilingKind Kind);

/// <summary>What filing an article did.</summary>
public enum FilingKind
{
    /// <summary>The article was not known before.</summary>
    New,

    /// <summary>A known article with a changed text: a new version.</summary>
    NewVersion,

    /// <summary>A known article with the text it had.</summary>
    Unchanged,
}
