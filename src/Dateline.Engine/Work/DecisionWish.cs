using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>What an editor wants decided.</summary>
public abstract record DecisionWish
{
    private DecisionWish()
    {
    }

    /// <summary>The article is no copy of the texts it stands with.</summary>
    public sealed record SplitCopy(ArticleId Article) : DecisionWish;

    /// <summary>The texts of two articles are one.</summary>
    public sealed record MergeCopies(ArticleId Article, ArticleId With) : DecisionWish;

    /// <summary>Whose report the article's text is.</summary>
    /// <param name="Article">Any copy of the text.</param>
    /// <param name="Name">The agency or outlet; <c>null</c> takes the outlet of <paramref name="Origin"/>.</param>
    /// <param name="Origin">The copy that stands nearest to the origin; <c>null</c> when none does.</param>
    public sealed record SetOrigin(ArticleId Article, string? Name, ArticleId? Origin) : DecisionWish;

    /// <summary>When the article's text was published.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Written">A month (<c>2023-08</c>), a day, or a minute or second with its zone (<c>2023-08-14T02:10Z</c>).</param>
    public sealed record SetDate(ArticleId Article, string Written) : DecisionWish;

    /// <summary>The report an article stands in does not belong to its story.</summary>
    public sealed record SplitStory(ArticleId Article) : DecisionWish;

    /// <summary>Two stories tell of one event.</summary>
    public sealed record MergeStories(StoryId Story, StoryId With) : DecisionWish;

    /// <summary>A decision is taken back.</summary>
    public sealed record Undo(long Number) : DecisionWish;
}

/// <summary>A wish, whose it is and why.</summary>
/// <param name="Wish">What is wanted.</param>
/// <param name="Editor">The editor's name; empty when not given. At most 80 characters.</param>
/// <param name="Note">Why, for readers. At most 500 characters; may be empty only when a decision is taken back.</param>
/// <param name="Seen">The newest decision about the same articles that the editor knew of, 0 for none; <c>null</c> when they do not say.</param>
public sealed record DecisionRequest(DecisionWish Wish, string Editor, string Note, long? Seen = null);

/// <summary>What became of a wish.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <param name="Decision">The decision that holds now.</param>
    /// <param name="IsNew">Whether it was made by this wish; <c>false</c> when the same had been decided before.</param>
    public sealed record Decided(EditorDecision Decision, bool IsNew) : DecisionOutcome;

    /// <param name="Reason">What kind of refusal it is.</param>
    /// <param name="Detail">Why, for a person.</param>
    public sealed record Refused(DecisionRefusal Reason, string Detail) : DecisionOutcome;
}

/// <summary>Why a wish was not granted.</summary>
public enum DecisionRefusal
{
    /// <summary>What it is about is not on file.</summary>
    NotFound,

    /// <summary>What was given cannot be read or is out of bounds.</summary>
    Unusable,

    /// <summary>It does not fit what stands: there is nothing to part, or it is one already.</summary>
    Conflict,

    /// <summary>Another editor decided about the same since this one looked.</summary>
    Changed,
}
