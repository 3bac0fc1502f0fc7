using Dateline.Engine.Store;
using Dateline.Urls;

namespace Dateline.Engine.Fetch;

/// <summary>Addresses as feeds, headers and people write them, read as browsers read them (WHATWG URL Standard): slashes the wrong way round, line breaks,
/// hosts in any script.</summary>
internal static class WebAddress
{
    /// <summary>An http or https address; <c>null</c> when it is none.</summary>
    /// <param name="written">As it was written.</param>
    /// <param name="against">The base of a relative one.</param>
    public static Uri? Of(string? written, Uri? against = null) => Any(written, against) is { } url && ArticleAddress.IsWeb(url) && url.Host.Length > 0 ? url : null;

    /// <summary>An address of any scheme; <c>null</c> when browsers would not take it either.</summary>
    /// <inheritdoc cref="Of"/>
    public static Uri? Any(string? written, Uri? against = null)
    {
        if (written is null)
            return null;
        var page = against is null ? null : WebUrl.Parse(against.AbsoluteUri);
        return WebUrl.Parse(written, page) is { } url && Uri.TryCreate(url.ToString(), UriKind.Absolute, out var absolute) ? absolute : null;
    }
}
