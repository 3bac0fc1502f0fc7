namespace Dateline.Web.Site;

/// <summary>Whether a request that changes something was sent by a page of this site (OWASP, verifying origin with standard headers).</summary>
internal static class SameOrigin
{
    /// <returns><c>true</c> only when the browser says so: by <c>Sec-Fetch-Site</c> (W3C Fetch Metadata) where it sends it, else by
    /// <c>Origin</c> (RFC 6454). A request with neither was not sent by a form of ours.</returns>
    public static bool Holds(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return string.Equals(site, "same-origin", StringComparison.Ordinal);
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && HostString.FromUriComponent(origin) == request.Host
            && string.Equals(origin.Scheme, request.Scheme, StringComparison.Ordinal);
    }
}
