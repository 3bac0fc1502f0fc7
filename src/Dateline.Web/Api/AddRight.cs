using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Web.Api;

/// <summary>Who may add: a program on this machine, or whoever sends the token.</summary>
internal static class AddRight
{
    private const string Bearer = "Bearer ";

    public static bool Holds(HttpContext http, string? token) => HasToken(http.Request, token) || IsThisMachine(http);

    // Compared in constant time, so that the answer's time tells nothing of the token (CWE-208).
    private static bool HasToken(HttpRequest request, string? token) =>
        token is not null
        && request.Headers.Authorization.ToString() is { } sent
        && sent.StartsWith(Bearer, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent[Bearer.Length..]), Encoding.UTF8.GetBytes(token));

    // A request through a proxy comes from its address, so one that was forwarded is never taken as ours; and a name other than
    // this machine's own in Host is a page that had its name point here (DNS rebinding).
    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && (string.Equals(http.Request.Host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host));
}
