using Microsoft.AspNetCore.Mvc;

namespace Dateline.Web.Api;

/// <summary>Problem details (RFC 9457) of this API. The type is stable and made to be compared; the detail is for a person.</summary>
internal static class Problems
{
    private const string Types = "https://dateline.invalid/problems/";

    public static ProblemDetails NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", detail);

    public static ProblemDetails Of(int status, string type, string detail) => new()
    {
        Status = status,
        Type = Types + type,
        Title = type.Replace('-', ' '),
        Detail = detail,
    };

    /// <summary>For a status nobody said more about.</summary>
    public static ProblemDetails OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound("Nothing stands at this address."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method-not-allowed", "This address does not take that method; see the Allow header."),
        StatusCodes.Status415UnsupportedMediaType => Of(status, "unsupported-media-type", "Send application/json."),
        StatusCodes.Status400BadRequest => Of(status, "bad-request", "The request could not be read."),
        _ => Of(status, $"status-{status}", "The request was not answered."),
    };
}
