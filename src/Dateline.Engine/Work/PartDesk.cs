using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Engine.Work;

/// <summary>Makes one reading of the pages one article was published on: those just read, and those kept before.</summary>
internal sealed class PartDesk(IPageStore pages)
{
    /// <summary>The readings with every article in parts joined, at the place of its first page read; what is on one page stays as it is.</summary>
    /// <remarks>Parts are joined from the first as far as none is missing: the third alone would be a hole told as a text.</remarks>
    public async Task<List<(WorkItem Item, PageReading Reading)>> JoinAsync(List<(WorkItem Item, PageReading Reading)> found, CancellationToken cancel)
    {
        if (found.TrueForAll(read => read.Reading.Part is null))
            return found;
        var joined = new List<(WorkItem, PageReading)>(found.Count);
        var done = new HashSet<(Uri, string?)>();
        foreach (var (item, reading) in found)
        {
            if (reading.Part is not { } part)
            {
                joined.Add((item, reading));
                continue;
            }
            if (!done.Add(KeyOf(reading)))
                continue;
            var together = found.Where(other => other.Reading.Part is not null && KeyOf(other.Reading) == KeyOf(reading)).ToList();
            var whole = Whole([.. together.Select(other => other.Reading), .. await KeptAsync(reading, cancel)]);
            if (whole is not null)
                joined.Add((item, whole));
            // What did not fit (an older capture, a part behind a gap) is filed as the page it is.
            joined.AddRange(together.Where(other => whole is null || !whole.Article.Parts.Any(place => place.Number == other.Reading.Part!.Number)));
        }
        return joined;
    }

    // Numbered addresses may be different articles: parts of one have its headline.
    private static (Uri, string?) KeyOf(PageReading reading) => (reading.Part!.Whole, reading.Article.Headline);

    private async Task<IEnumerable<PageReading>> KeptAsync(PageReading of, CancellationToken cancel)
    {
        var kept = await pages.PartsAsync(of.Part!.Whole, cancel);
        return kept.Select(capture => PageReader.Read(capture.Page)).Where(reading => reading is { Result: ExtractResult.Found, Part: not null } && KeyOf(reading) == KeyOf(of));
    }

    private static PageReading? Whole(List<PageReading> parts)
    {
        var inOrder = parts.OrderByDescending(part => part.Page.FetchedAt).DistinctBy(part => part.Part!.Number).OrderBy(part => part.Part!.Number).ToList();
        var withoutGap = inOrder.TakeWhile((part, index) => part.Part!.Number == index + 1).ToList();
        return withoutGap.Count < 2 ? null : ArticleParts.Join(withoutGap).Whole;
    }
}
