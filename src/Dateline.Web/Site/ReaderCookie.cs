using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Dateline.Web.Site;

/// <summary>The reader's random token: 128 bits that mean nothing, so that a reaction and a reading count once.</summary>
internal static class ReaderCookie
{
    public const string Name = "reader";
    private const int Bytes = 16;
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>The token the browser sent; <c>null</c> when it sent none or something else.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: 22 } token && Base64Url.IsValid(token) ? token : null;

    /// <summary>The browser's token, or a new one sent along with the answer.</summary>
    public static string Ensure(HttpContext http)
    {
        if (Read(http.Request) is { } known)
            return known;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        http.Response.Cookies.Append(Name, token, new CookieOptions
        {
            HttpOnly = true,
            // Lax, not Strict: a reader who comes by a link from elsewhere is still the same reader.
            SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Life,
            Path = "/",
        });
        return token;
    }

    /// <summary>Whether the browser asks not to be told apart (Global Privacy Control, section 3.1) or only fetches ahead of a click.</summary>
    public static bool WantsNone(HttpRequest request) =>
        request.Headers["Sec-GPC"] == "1" || request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase)
        || request.Headers[HeaderNames.DNT] == "1";
}
