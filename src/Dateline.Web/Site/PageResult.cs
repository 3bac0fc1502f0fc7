using System.Text;
using Dateline.Web.Markup;

namespace Dateline.Web.Site;

/// <summary>A page of the site as an answer.</summary>
internal sealed class PageResult(Html page, int status = StatusCodes.Status200OK, string ancestors = "'none'") : IResult
{
    // Only itself and its pictures: no script, no frame, no style or form from elsewhere (CSP Level 3).
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.ContentSecurityPolicy = Policy + ancestors;
        // A page shows the reader's own reactions: it may be kept by that reader's browser, and is asked for again each time.
        response.Headers.CacheControl = "private, no-cache";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
