using Dateline.Model;

namespace Dateline.Web.Site;

/// <summary>Every address of the site, made in one place. Paths are percent-encoded (RFC 3986).</summary>
internal static class Addresses
{
    public static string Article(ArticleId id, string? headline) => WithSlug($"/article/{id.Value}", headline);

    public static string Story(StoryId id, string? headline) => WithSlug($"/story/{id.Value}", headline);

    public static string Outlet(string name) => $"/outlets?name={Uri.EscapeDataString(name)}";

    public static string Said(ArticleId id) => $"/article/{id.Value}/said";

    public static string Said(StoryId id) => $"/story/{id.Value}/said";

    public static string Timeline(StoryId id) => $"/story/{id.Value}/timeline";

    /// <summary>The page of a source, by its key.</summary>
    public static string Source(string key, string? about = null, string? after = null)
    {
        var query = string.Join('&', new[] { about is null ? null : $"about={Uri.EscapeDataString(about)}", after is null ? null : $"after={Uri.EscapeDataString(after)}" }.OfType<string>());
        return $"/source/{Uri.EscapeDataString(key)}{(query.Length == 0 ? "" : $"?{query}")}";
    }

    public static string SaidBy(string name) => Search($"said:\"{name.Replace('"', ' ')}\"");

    public static string Section(string slug) => $"/section/{Uri.EscapeDataString(slug)}";

    public static string Search(string words, string? after = null) =>
        $"/search?q={Uri.EscapeDataString(words)}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}";

    public static string After(string path, string cursor) => $"{path}?after={Uri.EscapeDataString(cursor)}";

    /// <summary>An address from a page that may be linked to: http or https only; <c>null</c> for everything else.</summary>
    public static string? Outside(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url.AbsoluteUri : null;

    /// <summary>An address from a page that a picture may be loaded from: https (http is asked for over https) or data.</summary>
    public static string? Picture(Uri? url) => url switch
    {
        { IsAbsoluteUri: true } when url.Scheme == Uri.UriSchemeHttps => url.AbsoluteUri,
        { IsAbsoluteUri: true } when url.Scheme == Uri.UriSchemeHttp && url.IsDefaultPort => "https" + url.AbsoluteUri[4..],
        { IsAbsoluteUri: true, Scheme: "data" } when url.OriginalString.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) => url.OriginalString,
        _ => null,
    };

    /// <summary>An article's address as a list links to it.</summary>
    public static string From(string article, string list, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{article}?from={list}.{place}");

    private static string WithSlug(string path, string? headline)
    {
        var slug = Slug.Of(headline);
        return slug.Length == 0 ? path : $"{path}/{Uri.EscapeDataString(slug)}";
    }
}
