namespace Dateline.Model;

/// <summary>What became of a reader's event.</summary>
public enum EventOutcome
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>The same visit opened the article before: known of the visit, no more weight for the article.</summary>
    Repeated,

    /// <summary>It speaks of an article that was never published here; nothing moved.</summary>
    UnknownArticle,

    /// <summary>It says it happened more than a minute after it was received; nothing moved.</summary>
    FromFuture,

    /// <summary>It came more than an hour late; nothing moved.</summary>
    TooLate,
}
