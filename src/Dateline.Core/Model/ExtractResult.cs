namespace Dateline.Model;

/// <summary>The outcome of reading one page: an article, or the reason there is none.</summary>
public abstract record ExtractResult
{
    private ExtractResult()
    {
    }

    /// <summary>The page is an article.</summary>
    /// <param name="Article">What it says; has at least one block.</param>
    public sealed record Found(Article Article) : ExtractResult;

    /// <summary>The page is not an article.</summary>
    /// <param name="Reason">Why, to be counted.</param>
    /// <param name="Detail">For a person, e.g. "31 words, 60 needed". Counted and shown, not logged as an error.</param>
    /// <param name="Rest">What could be read all the same: headline, site, lists; of a paywalled page also the words before the request to pay.</param>
    public sealed record Refused(RefusalReason Reason, string Detail, Article Rest) : ExtractResult;
}
