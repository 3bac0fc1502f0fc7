using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Web.Api;

/// <summary>Who may write: a program on this machine, or whoever sends the token.</summary>
internal static class WriteRight
{
    private const string Bearer = "Bearer ";

    // What proxies add; one is enough to know that the request was not made here.
    private static readonly string[] OfProxies = ["X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static bool Holds(HttpContext http, string? token) => HasToken(http.Request, token) || IsThisMachine(http);

    // Compared in constant time, so that the answer's time tells nothing of the token (CWE-208).
    public static bool HasToken(HttpRequest request, string? token) =>
        request.Headers.Authorization.ToString() is { } sent && sent.StartsWith(Bearer, StringComparison.Ordinal) && IsToken(sent[Bearer.Length..], token);

    /// <summary>Whether what was sent is the token; never when none is set.</summary>
    public static bool IsToken(string? sent, string? token) =>
        sent is not null && token is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    // A request through a proxy comes from its address, so one that was forwarded is never taken as ours; and a name other than
    // this machine's own in Host is a page that had its name point here (DNS rebinding).
    public static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !Array.Exists(OfProxies, http.Request.Headers.ContainsKey)
        && (string.Equals(http.Request.Host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host));
}
