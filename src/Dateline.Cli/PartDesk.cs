using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli;

/// <summary>Holds the parts of articles until all of one are there, and joins them; a bounded number, the longest held go first.</summary>
internal sealed class PartDesk
{
    private const int MostHeld = 256;

    private readonly Dictionary<(Uri Whole, string? Headline), List<ReadPage>> _held = [];
    private readonly Queue<(Uri Whole, string? Headline)> _order = [];
    private int _count;

    /// <summary>What can be given out now that <paramref name="page"/> is there: itself, a joined article, or nothing yet.</summary>
    public IEnumerable<ReadPage> Take(ReadPage page)
    {
        if (page.Part?.Part is not { } part)
            return [page];
        // Numbered addresses may be different articles: parts of one have its headline.
        var key = (part.Whole, page.Answer?.Headline);
        if (!_held.TryGetValue(key, out var parts))
        {
            _held[key] = parts = [];
            _order.Enqueue(key);
        }
        // The bytes are done with, and would be most of what is held.
        var raw = page.Part.Page;
        parts.Add(page with { Part = page.Part with { Page = new RawPage(default, raw.FetchedAt) { Url = raw.Url } } });
        _count++;
        if (ArticleParts.AreAll([.. parts.Select(held => held.Part!.Part!)]))
            return Release(key);
        return _count > MostHeld ? Release(_order.Peek()) : [];
    }

    /// <summary>What is held at the end of the run, joined as far as it came.</summary>
    public IEnumerable<ReadPage> Rest()
    {
        while (_order.TryPeek(out var whole))
        {
            foreach (var page in Release(whole))
                yield return page;
        }
    }

    private List<ReadPage> Release((Uri Whole, string? Headline) whole)
    {
        while (_order.TryPeek(out var oldest) && (oldest == whole || !_held.ContainsKey(oldest)))
            _order.Dequeue();
        if (!_held.Remove(whole, out var parts))
            return [];
        _count -= parts.Count;
        if (parts.Count == 1)
            return parts;
        var (reading, places) = ArticleParts.Join(parts.Select(part => part.Part!));
        var first = parts.First(part => part.Part!.Part!.Number == places[0].Number);
        return [first with { Answer = PageAnswer.From(reading, first.Page.Where, first.Page.Origin) with { Part = null, Parts = places } }];
    }
}
