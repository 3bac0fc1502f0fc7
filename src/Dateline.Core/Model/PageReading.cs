namespace Dateline.Model;

/// <summary>Everything the page stages found on one page.</summary>
/// <param name="Page">The page as received.</param>
/// <param name="Result">The article, or the reason there is none.</param>
/// <param name="Dates">The page's dates.</param>
/// <param name="Source">Outlet, people and agency.</param>
public sealed record PageReading(RawPage Page, ExtractResult Result, DateReading Dates, SourceFinding Source)
{
    /// <summary>Its place among the parts of one article; <c>null</c> for an article on one page.</summary>
    public PagePart? Part { get; init; }

    /// <summary>The article, or what could be read of a refused page.</summary>
    public Article Article => Result switch
    {
        ExtractResult.Found found => found.Article,
        ExtractResult.Refused refused => refused.Rest,
        _ => throw new InvalidOperationException("ExtractResult is a closed pair."),
    };
}
