using Dateline.Engine.Fetch;
using Dateline.Engine.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dateline.Web.Api;

/// <summary><c>/websub/{token}</c>: where hubs verify that we asked, and send what is new (W3C WebSub §5.3 and §7).</summary>
internal static class HubEndpoints
{
    private const string Path = "/websub/";

    public static void MapHubs(this IEndpointRouteBuilder routes)
    {
        // Hubs need an address that reaches us from outside; without one none is asked.
        if (routes.ServiceProvider.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress is { } address && routes.ServiceProvider.GetService<HubDesk>() is { } desk)
            desk.ListenAt(new Uri(address, Path));
        routes.MapGet(Path + "{token:length(32)}", Verify).ExcludeFromDescription();
        routes.MapPost(Path + "{token:length(32)}", Receive).ExcludeFromDescription().DisableAntiforgery();
    }

    private static async Task<IResult> Verify(string token, HttpRequest request, HubDesk hubs, CancellationToken cancel)
    {
        var query = request.Query;
        return await hubs.VerifyAsync(token, query["hub.mode"], query["hub.topic"], query["hub.challenge"], query["hub.lease_seconds"], cancel) is { } answer
            ? TypedResults.Text(answer, "text/plain")
            : TypedResults.NotFound();
    }

    private static async Task<IResult> Receive(string token, HttpRequest request, HubDesk hubs, FetchOptions bounds, CancellationToken cancel)
    {
        if (request.ContentLength > bounds.MaxBodyBytes)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > bounds.MaxBodyBytes)
                return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            body.Write(buffer, 0, read);
        }
        return await hubs.ReceiveAsync(token, request.Headers["X-Hub-Signature"], body.ToArray(), request.ContentType, cancel)
            ? TypedResults.Accepted((string?)null)
            : TypedResults.StatusCode(StatusCodes.Status410Gone);
    }
}
