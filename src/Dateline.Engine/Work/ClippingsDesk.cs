using Dateline.Clippings;
using Dateline.Engine.Store;
using Dateline.Lists;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>Keeps the clippings file up to date with the archive, and asks it for the background of an article.</summary>
internal sealed class ClippingsDesk(SqliteClippingStore store) : IDisposable
{
    private const int Kept = 1_000_000;
    private const int SlipsAtOnce = 5_000;
    private const int ArticlesAtOnce = 200;
    private const int Asked = 200;

    private readonly ClippingsFile _file = new(Kept);
    private readonly SemaphoreSlim _looking = new(1, 1);
    private long? _last;

    /// <summary>How many texts are on file.</summary>
    public int Count => _file.Count;

    /// <summary>Takes in what was filed since the last look; at the first, all there is.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        await _looking.WaitAsync(cancel);
        try
        {
            _last ??= await store.BeforeNewestAsync(ClippingsFile.Version, Kept, cancel);
            while (await RecallAsync(cancel) || await CutAsync(cancel))
            {
                // As many at a time as one read or commit bears.
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Where the texts stand that are most like one, best first.</summary>
    public async Task<IReadOnlyList<PlaceRow>> BackgroundAsync(TextPrint print, CancellationToken cancel)
    {
        var found = _file.Like(print, Asked);
        return found.Count == 0 ? [] : await store.PlacesAsync([.. found.Select(clipping => clipping.Number)], cancel);
    }

    /// <inheritdoc />
    public void Dispose() => _looking.Dispose();

    private async Task<bool> RecallAsync(CancellationToken cancel)
    {
        var slips = await store.AfterAsync(ClippingsFile.Version, _last!.Value, SlipsAtOnce, cancel);
        File(slips);
        return slips.Count > 0;
    }

    private async Task<bool> CutAsync(CancellationToken cancel)
    {
        var articles = await store.ArticlesAfterAsync(_last!.Value, ArticlesAtOnce, cancel);
        if (articles.Count == 0)
            return false;
        List<(long Number, byte[] Slip)> slips = [.. articles.Select(article => (article.Number, ClippingsFile.Slip(NewsLists.Print(article.Article)) ?? []))];
        await store.SaveAsync(ClippingsFile.Version, slips, cancel);
        File(slips);
        return true;
    }

    private void File(IReadOnlyList<(long Number, byte[] Slip)> slips)
    {
        foreach (var (number, slip) in slips)
        {
            if (slip.Length == ClippingsFile.SlipLength)
                _file.Add(number, slip);
            _last = number;
        }
    }
}
