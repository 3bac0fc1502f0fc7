using Dateline.Model;

namespace Dateline.Copies;

/// <summary>A group as the index keeps it.</summary>
internal sealed class CopyFile(CopyGroupId id, long serial)
{
    public CopyGroupId Id { get; } = id;

    /// <summary>Order of founding; when groups merge, the elder stays.</summary>
    public long Serial { get; } = serial;

    /// <summary>When it was last placed into, as a count of placements; the longest untouched is dropped first.</summary>
    public long Touched { get; set; }

    /// <summary>Numbers of its texts, in order of placing.</summary>
    public List<int> Texts { get; } = [];

    public Dictionary<ArticleId, string> Reasons { get; } = [];

    /// <summary>What each member changed against the front text, kept while the front stays the same.</summary>
    public Dictionary<ArticleId, (ArticleId Front, double Shared, IReadOnlyList<string> Changes)> Compared { get; } = [];

    /// <summary>What it takes to make one member's text from another's, and which words it has from there.</summary>
    public Dictionary<(ArticleId From, ArticleId To), (double Cost, ulong[] Stands)> Descents { get; } = [];
}
