using Dateline.Engine.Fetch;
using Dateline.Engine.Store;
using Microsoft.Extensions.Options;

namespace Dateline.Web.Site;

/// <summary>Fetches the pictures of the pages it shows, so that outlets do not learn who reads what. Bounded: signed addresses only, the fetcher's own
/// bounds, some at once, and a cache that holds so many bytes and no more.</summary>
internal sealed class PictureProxy(IPageFetcher fetcher, PictureKey key, IOptions<WebOptions> options) : IDisposable
{
    public const string Path = "/pictures/of/";

    private const int LongestAddress = 4_096;
    private const int AtOnce = 16;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly PictureCache _cache = new(options.Value.PictureCacheMegabytes * 1024L * 1024);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(Path + "{signature}", SendAsync);

    /// <summary>The address on this site that shows a picture.</summary>
    public string AddressOf(string url) => $"{Path}{key.Sign(url)}?u={Uri.EscapeDataString(url)}";

    public void Dispose() => _places.Dispose();

    private static async Task<IResult> SendAsync(string signature, string? u, PictureProxy proxy, IOptions<WebOptions> options, HttpResponse response, CancellationToken cancel)
    {
        if (options.Value.Pictures != PictureLoading.Proxy || u is not { Length: > 0 and <= LongestAddress } || !proxy.IsOurs(u, signature, out var url))
            return TypedResults.NotFound();
        if (await proxy.FindAsync(url, cancel) is not var (bytes, type))
            return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Bytes(bytes, type);
    }

    private bool IsOurs(string u, string signature, out Uri url) =>
        Uri.TryCreate(u, UriKind.Absolute, out url!) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && key.Holds(u, signature);

    private async Task<(ReadOnlyMemory<byte> Bytes, string Type)?> FindAsync(Uri url, CancellationToken cancel)
    {
        if (_cache.Find(url.AbsoluteUri) is { } kept)
            return kept;
        // A reader does not wait in a long line for a picture.
        if (!await _places.WaitAsync(TimeSpan.FromSeconds(5), cancel))
            return null;
        try
        {
            if (await fetcher.FetchAsync(new FetchRequest(url, FetchPurpose.Picture), cancel) is not FetchResult.Fetched { Page.Bytes: var bytes }
                || PictureType.Of(bytes.Span) is not { } type)
                return null;
            _cache.Keep(url.AbsoluteUri, bytes, type);
            return (bytes, type);
        }
        finally
        {
            _places.Release();
        }
    }
}
