using Dateline.Model;

namespace Dateline.Engine.Readers;

/// <summary>One event as it is sent to the desk.</summary>
/// <param name="Event">What happened. Its reader is not kept.</param>
/// <param name="Id">The sender's own name for it, by which it is known when it is sent again; <c>null</c> for what the site itself notes.</param>
public sealed record ReaderNote(ReaderEvent Event, string? Id)
{
    /// <summary>The list an opened article was chosen from: "related", "ranking", "recommendation"; <c>null</c> unknown.</summary>
    public string? List { get; init; }

    /// <summary>The place in that list, from 1.</summary>
    public int Place { get; init; }

    /// <summary>The lists that were shown, by name, each in its order; <c>null</c> when only the articles are known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ArticleId>>? Lists { get; init; }

    /// <summary>Whether a page led to the article: a list here, or a page elsewhere.</summary>
    public bool HasTrail { get; init; }

    /// <summary>The mark of the network it came from (see <see cref="NetworkMarks"/>); <c>null</c> unknown.</summary>
    public ulong? Network { get; init; }
}
