using System.Security.Cryptography;
using System.Text;
using Dateline.Engine.Intake;

namespace Dateline.Web.Site;

/// <summary>Where a picture is loaded from: the copy saved with its page when there is one, else its outlet.</summary>
internal sealed class Pictures(IReadOnlyDictionary<string, SavedPicture> saved, PictureLoading loading = PictureLoading.Outlet, PictureProxy? proxy = null)
{
    private const string Folder = "/pictures/";

    /// <summary>None is saved.</summary>
    public static Pictures Outside { get; } = new(new Dictionary<string, SavedPicture>());

    /// <returns><c>null</c> when the address is none a picture may be loaded from.</returns>
    public string? Address(Uri? url) =>
        url is { IsAbsoluteUri: true } && saved.ContainsKey(url.AbsoluteUri) ? Folder + Key(url.AbsoluteUri)
        : loading == PictureLoading.None ? null
        : loading == PictureLoading.Proxy && proxy is not null && Addresses.Outside(url) is { } outside ? proxy.AddressOf(outside)
        : Addresses.Picture(url);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(Folder + "{key}", Send);

    private static async Task<IResult> Send(string key, SavedPictures pictures, HttpResponse response, CancellationToken cancel)
    {
        var all = await pictures.ByUrlAsync(cancel);
        if (all.FirstOrDefault(pair => string.Equals(Key(pair.Key), key, StringComparison.Ordinal)).Value is not { } picture)
            return TypedResults.NotFound();
        // An SVG opened by itself is a document: it may style itself and do nothing else.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.PhysicalFile(picture.Path, picture.ContentType);
    }

    private static string Key(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..24];
}
