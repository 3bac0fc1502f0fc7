using Dateline.Engine.Fetch;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Engine.Intake;

/// <summary>Fetches the other pages of an article that goes over several: of the same host, as robots.txt allows, each at its host's turn.</summary>
internal sealed class PartFetching(IPageFetcher fetcher, FetchOptions options)
{
    /// <summary>The parts of <paramref name="page"/> beside itself, in order: the first when this is a later one, then each by the link to the next.</summary>
    /// <returns>As many as could be had; empty for an article on one page.</returns>
    public async Task<IReadOnlyList<RawPage>> OthersAsync(RawPage page, CancellationToken cancel)
    {
        if (!options.Enabled || options.MaxParts < 2 || PageReader.Read(page) is not { Result: ExtractResult.Found, Part: { } part } reading)
            return [];
        var others = new List<RawPage>();
        var asked = new HashSet<string>(StringComparer.Ordinal) { page.Url!.AbsoluteUri };
        // A page that says "2 of 3" at an address without a number is its own beginning as far as addresses tell.
        var next = part.Number > 1 && part.Whole != page.Url ? part.Whole : part.Next;
        while (next is not null && others.Count < options.MaxParts - 1)
        {
            if (next.AbsoluteUri == page.Url.AbsoluteUri)
            {
                next = part.Next;
                continue;
            }
            if (!asked.Add(next.AbsoluteUri) || next.Host != page.Url.Host || await FetchAsync(next, reading, cancel) is not { } other)
                break;
            others.Add(other.Page);
            next = other.Part!.Next;
        }
        return others;
    }

    private async Task<PageReading?> FetchAsync(Uri address, PageReading of, CancellationToken cancel)
    {
        if (await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Page), cancel) is not FetchResult.Fetched { Page: var page }
            || Incoming.Tell(page.Bytes.Span, page.ContentType, out _) != IncomingKind.Page)
            return null;
        // What answers may be another article, a list, a wall: a part has the address, the headline and a number of its own.
        var reading = PageReader.Read(page);
        return reading is { Result: ExtractResult.Found, Part: { } part } && part.Whole == of.Part!.Whole && part.Number != of.Part.Number
            && reading.Article.Headline == of.Article.Headline ? reading : null;
    }
}
