using Dateline.Web.Site;
using Dateline.Web.Site.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Web.Api;

/// <summary>The one place where a fault becomes an answer: problem details for programs, a written page for readers.</summary>
internal sealed class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => Problems.Of(bad.StatusCode, "bad-request", bad.Message),
            _ => Problems.Of(StatusCodes.Status500InternalServerError, "internal", "The fault is ours and is in the log under this trace id."),
        };
        if (problem.Status == StatusCodes.Status500InternalServerError)
            WebLog.Fault(log, exception, httpContext.Request.Path, httpContext.TraceIdentifier);
        httpContext.Response.StatusCode = problem.Status!.Value;
        if (Faults.IsForReaders(httpContext))
        {
            var frame = httpContext.RequestServices.GetRequiredService<Frames>().Bare(httpContext.Request);
            var page = problem.Status == StatusCodes.Status500InternalServerError
                ? FaultPage.Fault(frame, httpContext.TraceIdentifier)
                : FaultPage.Refused(frame, problem.Detail!);
            await new PageResult(page, problem.Status.Value).ExecuteAsync(httpContext);
            return true;
        }
        problem.Extensions["traceId"] = httpContext.TraceIdentifier;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }
}
