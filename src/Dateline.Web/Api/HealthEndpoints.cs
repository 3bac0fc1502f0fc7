using Dateline.Engine.Store;
using Microsoft.Extensions.Logging;

namespace Dateline.Web.Api;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the store answers too, 503 otherwise.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("alive\n")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(IArticleStore articles, ILogger<ProblemHandler> log, CancellationToken cancel)
    {
        try
        {
            var count = await articles.CountAsync(cancel);
            return TypedResults.Text($"ready, {count} articles\n");
        }
#pragma warning disable CA1031 // Whatever is wrong with the store, the answer is "not ready".
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            WebLog.NotReady(log, error);
            return TypedResults.Text("the store does not answer\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
