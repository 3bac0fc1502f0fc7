using NodaTime;

namespace Dateline.Model;

/// <summary>An article on file at this desk, as the group and list stages see it.</summary>
public sealed record FiledArticle
{
    /// <summary>The same through all versions of the article.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Its address; <c>null</c> when it has none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The outlet that shows it: the site's name, else its host, else "unknown outlet".</summary>
    public required string Outlet { get; init; }

    /// <summary>What the page says.</summary>
    public required Article Article { get; init; }

    /// <summary>When it says it was published.</summary>
    public required DateReading Dates { get; init; }

    /// <summary>Whom it names.</summary>
    public required SourceFinding Source { get; init; }

    /// <summary>When this desk first saw it.</summary>
    public required Instant FirstSeen { get; init; }
}
