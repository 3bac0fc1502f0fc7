using NodaTime;

namespace Dateline.Model;

/// <summary>One thing a reader did or was shown, as the log keeps it. All that is known of readers is made from these, in the order of the log.</summary>
/// <param name="At">When.</param>
/// <param name="Visit">The visit it belongs to; ends with the browser's session.</param>
/// <param name="Reader">Who, over visits; <c>null</c> without profile.</param>
public abstract record ReaderEvent(Instant At, string Visit, string? Reader)
{
    private ReaderEvent(Instant at, string visit, string? reader, bool _) : this(at, visit, reader) { }

    /// <summary>The sort of device, as the site tells them apart; <c>null</c> unknown. Never more than a handful of values.</summary>
    public string? Device { get; init; }

    /// <summary>An article was opened.</summary>
    /// <param name="At">When.</param>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reader">Who; <c>null</c> without profile.</param>
    /// <param name="Article">What was opened.</param>
    public sealed record Opened(Instant At, string Visit, string? Reader, ArticleId Article) : ReaderEvent(At, Visit, Reader, true);

    /// <summary>A list of articles was on the screen.</summary>
    /// <param name="At">When.</param>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reader">Who; <c>null</c> without profile.</param>
    /// <param name="Articles">What was shown.</param>
    /// <param name="On">The article beside which it was shown; <c>null</c> for the front page.</param>
    public sealed record Shown(Instant At, string Visit, string? Reader, IReadOnlyList<ArticleId> Articles, ArticleId? On) : ReaderEvent(At, Visit, Reader, true);

    /// <summary>An article opened before was left.</summary>
    /// <param name="At">When.</param>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reader">Who; <c>null</c> without profile.</param>
    /// <param name="Article">What was read.</param>
    /// <param name="Seconds">How long it stood open, at least 0.</param>
    /// <param name="Scrolled">How far down, 0 to 1; <c>null</c> unknown.</param>
    public sealed record Read(Instant At, string Visit, string? Reader, ArticleId Article, double Seconds, double? Scrolled) : ReaderEvent(At, Visit, Reader, true);

    /// <summary>A reader marked an article.</summary>
    /// <param name="At">When.</param>
    /// <param name="Visit">The visit.</param>
    /// <param name="Reader">Who; <c>null</c> without profile.</param>
    /// <param name="Article">What was marked.</param>
    /// <param name="Liked">Whether with favour; a hidden article is <c>false</c>.</param>
    public sealed record Marked(Instant At, string Visit, string? Reader, ArticleId Article, bool Liked) : ReaderEvent(At, Visit, Reader, true);
}
