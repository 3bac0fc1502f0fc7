using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Sourcing;

/// <summary>Page in, people, agency and dateline out.</summary>
public static class SourceReader
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 1;

    /// <summary>Who is behind <paramref name="page"/>, as it says itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What the extractor read of it: its head lines hold the byline, its first paragraph the dateline.</param>
    public static SourceFinding Read(ParsedPage page, Article article) => SourceFinding.Unknown;
}
