using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Engine;
using Dateline.Web.Api;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>Who may decide as an editor, by program or by form; and the tokens that show that a form was sent from a page of ours.</summary>
/// <remarks>A form counts when the browser says it comes from this site, brings the editor's cookie (SameSite=Strict) back, and the form holds the token made
/// from that cookie (OWASP, synchronizer token). The cookie of an editor on another machine is signed, and ends after twelve hours.</remarks>
internal sealed class EditorSeat(DeskOptions desk, IOptions<WebOptions> options, IClock clock)
{
    public const string CookieName = "editor";
    private const string FileName = "editor.key";
    private const int CookieBytes = 16;
    private static readonly Duration Shift = Duration.FromHours(12);

    private readonly Lazy<byte[]> _key = new(() => KeyFile.Load(Path.Combine(desk.Folder, FileName)));

    /// <summary>Whether anyone may take the seat from another machine.</summary>
    public bool TakesToken => options.Value.EditorToken is not null;

    /// <summary>Whether a program may decide; a page of another site, in a browser on this machine, may not.</summary>
    public bool MayProgram(HttpContext http) =>
        WriteRight.HasToken(http.Request, options.Value.EditorToken)
        || IsHere(http) && http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    /// <summary>Whether the reader may decide.</summary>
    public bool MaySit(HttpContext http) => IsHere(http) || IsSigned(http.Request.Cookies[CookieName]);

    /// <summary>Whether forms may be shown on a page that was opened to be read: not where they would need a first cookie in a browser that asks for none. Such
    /// an editor opens <c>/editor</c> first.</summary>
    public bool MayShow(HttpContext http) => MaySit(http) && (http.Request.Cookies.ContainsKey(CookieName) || !ReaderCookie.WantsNone(http.Request));

    /// <summary>The token forms of this reader hold; makes the cookie it goes with, when there is none.</summary>
    public string FormToken(HttpContext http)
    {
        var cookie = http.Request.Cookies[CookieName];
        if (cookie is not { Length: >= 22 and <= 200 })
        {
            cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CookieBytes));
            Send(http, cookie);
        }
        return Mac("form", cookie);
    }

    /// <summary>Whether a form was sent by an editor, from a page of this site.</summary>
    public bool Holds(HttpContext http, string? token) =>
        MaySit(http) && SameOrigin.Holds(http.Request) && http.Request.Cookies[CookieName] is { Length: >= 22 and <= 200 } cookie && token is { Length: <= 200 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Mac("form", cookie)));

    /// <summary>Lets a reader who knows the token sit down.</summary>
    /// <returns>Whether they did.</returns>
    public bool TakeSeat(HttpContext http, string? token)
    {
        if (!SameOrigin.Holds(http.Request) || !WriteRight.IsToken(token, options.Value.EditorToken))
            return false;
        var end = (clock.GetCurrentInstant() + Shift).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var seat = $"{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CookieBytes))}.{end}";
        Send(http, $"{seat}.{Mac(Seat, seat)}");
        return true;
    }

    /// <summary>Gives the seat up.</summary>
    public static void LeaveSeat(HttpContext http) => http.Response.Cookies.Delete(CookieName);

    // A new token ends every seat taken with the one before.
    private string Seat => $"seat {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.EditorToken ?? "")))}";

    private bool IsHere(HttpContext http) => options.Value.PublicAddress is null && WriteRight.IsThisMachine(http);

    private bool IsSigned(string? cookie)
    {
        if (!TakesToken || cookie is not { Length: <= 200 } || cookie.Split('.') is not [var id, var end, var mac])
            return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mac), Encoding.UTF8.GetBytes(Mac(Seat, $"{id}.{end}")))
            && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && clock.GetCurrentInstant().ToUnixTimeSeconds() < seconds;
    }

    private string Mac(string purpose, string of) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{purpose}\n{of}")));

    private static void Send(HttpContext http, string cookie) => http.Response.Cookies.Append(CookieName, cookie, new CookieOptions
    {
        HttpOnly = true,
        SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
    });
}
