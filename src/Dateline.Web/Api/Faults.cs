using Dateline.Web.Site;
using Dateline.Web.Site.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Web.Api;

/// <summary>Answers for requests that ended in a bare status: no route, wrong method, unreadable input.</summary>
internal static class Faults
{
    /// <summary>Programs get problem details, readers a page.</summary>
    public static bool IsForReaders(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !http.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    public static async Task AnswerAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        if (!IsForReaders(http))
        {
            var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
            await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = Problems.OfStatus(status) });
            return;
        }
        var frame = http.RequestServices.GetRequiredService<Frames>().Bare(http.Request);
        var page = status == StatusCodes.Status404NotFound ? FaultPage.NotFound(frame) : FaultPage.Refused(frame, Problems.OfStatus(status).Detail!);
        await new PageResult(page, status).ExecuteAsync(http);
    }
}
