namespace Dateline.Model;

/// <summary>What readers do, as a list may use it.</summary>
public sealed record ListSignals
{
    /// <summary>Nothing is known of readers.</summary>
    public static ListSignals None { get; } = new();

    /// <summary>How much readers' doings may weigh against reports and texts: 0 nothing is known, towards 1 very much is.</summary>
    public double Trust { get; init; }

    /// <summary>What readers' doings say for an article; articles that are not named have nothing for them.</summary>
    public IReadOnlyDictionary<ArticleId, ReadingPull> Pulls { get; init; } = new Dictionary<ArticleId, ReadingPull>();

    /// <summary>Articles the reader's profile remembers, newest first; empty without profile.</summary>
    public IReadOnlyList<ArticleId> Remembered { get; init; } = [];

    /// <summary>Sections the reader wants more of (<c>true</c>) or none of (<c>false</c>); empty without profile.</summary>
    public IReadOnlyDictionary<string, bool> Sections { get; init; } = new Dictionary<string, bool>();
}

/// <summary>What readers' doings say for one article in one list.</summary>
/// <param name="Strength">0 to 1, 1 the most of all.</param>
/// <param name="Why">Gives the same for a person, true by itself; asked of what is shown only.</param>
public sealed record ReadingPull(double Strength, Func<ListReason> Why)
{
    /// <summary>One whose reason is at hand.</summary>
    public ReadingPull(double strength, ListReason reason)
        : this(strength, () => reason)
    {
    }

    /// <summary>The same for a person.</summary>
    public ListReason Reason => Why();
}
