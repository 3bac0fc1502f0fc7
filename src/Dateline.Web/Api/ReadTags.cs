using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dateline.Web.Api;

/// <summary>ETag on every successful read of the API, made from the answer itself (RFC 9110 §8.8.3), and 304 when the caller has it already.</summary>
internal sealed class ReadTags(RequestDelegate next)
{
    private const int TagBytes = 15;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !HttpMethods.IsGet(http.Request.Method))
        {
            await next(http);
            return;
        }
        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            // An endpoint whose answer has a number of its own is tagged by that.
            var tag = http.Response.Headers.ETag.ToString() is { Length: > 0 } own ? own : $"\"{Base64Url.EncodeToString(SHA256.HashData(kept.ToArray()).AsSpan(0, TagBytes))}\"";
            http.Response.Headers.ETag = tag;
            http.Response.Headers.CacheControl = "private, no-cache";
            if (Has(http.Request.Headers.IfNoneMatch, tag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentType = null;
                http.Response.ContentLength = null;
                return;
            }
        }
        kept.Position = 0;
        await kept.CopyToAsync(body, http.RequestAborted);
    }

    private static bool Has(StringValues known, string tag) =>
        EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
