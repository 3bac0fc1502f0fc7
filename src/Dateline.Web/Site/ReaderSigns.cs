using System.Net;

namespace Dateline.Web.Site;

/// <summary>What a request says of who sent it: a reader who opened a page, or a machine, or a browser that looks ahead.</summary>
internal static class ReaderSigns
{
    // Words by which machines name themselves (RFC 9309 asks crawlers for a product token); lower case.
    private static readonly string[] MachineWords =
        ["bot", "crawl", "spider", "slurp", "fetch", "monitor", "preview", "scan", "curl/", "wget/", "python", "java/", "go-http-client", "okhttp", "libwww", "httpclient", "axios", "node", "feed", "facebookexternalhit", "archiver"];

    /// <summary>Whether a person opened this page, as far as the request shows.</summary>
    public static bool IsReader(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && agent.Length is > 0 and <= 1_000
            && !Array.Exists(MachineWords, word => agent.Contains(word, StringComparison.OrdinalIgnoreCase))
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && request.Headers.AcceptLanguage.Count > 0
            && !IsAhead(request)
            // Fetch Metadata: a page of its own, not a frame or a script's request.
            && request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document";
    }

    /// <summary>Whether the browser fetches ahead of a click (Sec-Purpose, or what browsers sent before it).</summary>
    public static bool IsAhead(HttpRequest request) =>
        request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || request.Headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || request.Headers["X-Moz"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page led here.</summary>
    public static bool HasTrail(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && (from.Scheme == Uri.UriSchemeHttps || from.Scheme == Uri.UriSchemeHttp);

    /// <summary>The address the request came from. Behind a proxy on this machine it is the one the proxy saw: the last of X-Forwarded-For, which the proxy wrote itself.</summary>
    public static IPAddress? Address(HttpContext http)
    {
        var remote = http.Connection.RemoteIpAddress;
        if (remote is null || !IPAddress.IsLoopback(remote) || http.Request.Headers["X-Forwarded-For"] is not [.., { } forwarded])
            return remote;
        var last = forwarded.AsSpan()[(forwarded.LastIndexOf(',') + 1)..].Trim();
        return IPAddress.TryParse(last, out var seen) ? seen : remote;
    }
}
