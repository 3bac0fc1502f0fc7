using System.Buffers.Text;
using System.Security.Cryptography;
using Dateline.Engine.Readers;

namespace Dateline.Web.Site;

/// <summary>The random name of a reader who switched a profile on. There is none before that, and it ends as the profile forgets.</summary>
internal static class ProfileCookie
{
    public const string Name = "profile";
    private const int Bytes = 16;

    /// <summary>The name the browser sent; <c>null</c> without profile.</summary>
    public static string? Read(HttpRequest request, ReaderOptions options) =>
        options.Profiles && request.Cookies[Name] is { Length: 22 } name && Base64Url.IsValid(name) ? name : null;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static void Send(HttpContext http, string name, int days) => http.Response.Cookies.Append(Name, name, new CookieOptions
    {
        HttpOnly = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(days),
        Path = "/",
    });

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Name);
}
