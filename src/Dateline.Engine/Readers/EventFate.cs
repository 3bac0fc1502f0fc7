namespace Dateline.Engine.Readers;

/// <summary>What became of an event that was sent.</summary>
public enum EventFate
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>The visit opened the article before: known, without more weight.</summary>
    Repeated,

    /// <summary>It speaks of an article that is not on file.</summary>
    UnknownArticle,

    /// <summary>It says it happened more than a minute after it came.</summary>
    FromFuture,

    /// <summary>It came more than an hour after it happened.</summary>
    TooLate,

    /// <summary>An event with its id was taken before.</summary>
    Replayed,

    /// <summary>Its visit, or its network, sends more than is taken.</summary>
    TooMany,

    /// <summary>Too much of what the article was opened comes from its network.</summary>
    OneNetwork,

    /// <summary>The article is opened by very many who came from nowhere: no list showed it to them and no page led there.</summary>
    NoTrail,

    /// <summary>One of a crowd from networks that read nothing else here: it counts after five minutes, unless its network goes on about the article.</summary>
    Waiting,

    /// <summary>It lacks what its kind needs, or a figure is out of bounds.</summary>
    Unusable,

    /// <summary>It names a visit this site did not begin.</summary>
    Forged,

    /// <summary>The sender says it is a machine, or asks ahead of a reader.</summary>
    Machine,

    /// <summary>More waits to be written than can be held. It may be sent again.</summary>
    Busy,
}
