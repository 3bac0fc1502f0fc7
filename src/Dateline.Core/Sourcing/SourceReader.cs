using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Sourcing;

/// <summary>Page in, people, agency and dateline out.</summary>
public static class SourceReader
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 2;

    /// <summary>Who is behind <paramref name="page"/>, as it says itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What the extractor read of it: its head lines hold the byline, its first paragraph the dateline.</param>
    /// <param name="about">The page's day, whose year a dateline's day takes; <c>null</c> when not known.</param>
    public static SourceFinding Read(ParsedPage page, Article article, LocalDate? about = null)
    {
        var bylines = new BylineReader();
        bylines.Read(page, article);
        var opening = Opening(article, about);
        var (agency, quote) = opening?.Agency is { } stated ? (stated, opening.Quote)
            : bylines.Best is { Agencies: [var named, ..] } ? (NewsAgencies.Of(named), named)
            : bylines.OtherAgency is { } other ? (NewsAgencies.Of(other), other)
            : CreditLines.Read(article) is { } credit ? (credit.Agency, credit.Quote)
            : (null, (string?)null);
        return new SourceFinding
        {
            Bylines = bylines.Best?.Names ?? [],
            BylineAgencies = bylines.Best?.Agencies ?? [],
            BylineQuote = bylines.Best?.Quote,
            Agency = agency,
            AgencyQuote = agency is null ? null : quote,
            Dateline = opening?.Line,
        };
    }

    // The dateline opens the report; a summary, a credit or an editor's note may stand before it.
    private static DatelineOpening? Opening(Article article, LocalDate? about)
    {
        var seen = 0;
        foreach (var block in article.Blocks)
        {
            if (block is not Paragraph { Text: var text })
                continue;
            if (DatelineOpening.Read(text, about) is { } opening)
                return opening;
            if (++seen == 4)
                break;
        }
        return article.Standfirst is { } standfirst ? DatelineOpening.Read(standfirst, about) : null;
    }
}
