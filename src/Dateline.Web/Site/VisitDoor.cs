using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Engine;
using Dateline.Engine.Readers;
using Dateline.Model;
using Dateline.Web.Site.Views;
using NodaTime;

namespace Dateline.Web.Site;

/// <summary>
/// Notes what a visit opens and is shown, without a script. A visit is a random first-party cookie that ends with the browser's session or after twelve hours,
/// signed by this desk; the log keeps another name made from it. A first page counts when the browser brings the cookie back. A browser that asks not
/// to be told apart (Global Privacy Control, Do Not Track) has no visit, and nothing is noted of it.
/// </summary>
internal sealed class VisitDoor(ReaderDesk desk, NetworkMarks networks, DeskOptions options, IClock clock)
{
    public const string CookieName = "visit";
    private const string FileName = "visit.key";
    private const int RandomBytes = 12;
    private const int MacBytes = 9;
    private const int Waiting = 20_000;
    private static readonly Duration Life = Duration.FromHours(12);
    private static readonly Duration WaitFor = Duration.FromMinutes(50);

    private static readonly string[] Lists = ["related", "ranking", "recommendation"];

    private readonly Lazy<byte[]> _key = new(() => KeyFile.Load(Path.Combine(options.Folder, FileName)));
    private readonly ConcurrentDictionary<string, ReaderNote> _first = new(StringComparer.Ordinal);

    /// <summary>The visit a request belongs to, by the name the log knows; <c>null</c> when there is none or nothing may be noted of it.</summary>
    public string? Of(HttpContext http) =>
        desk.Options.Note && !ReaderCookie.WantsNone(http.Request) && http.Request.Cookies[CookieName] is { } cookie && IsOurs(cookie) ? NameOf(cookie) : null;

    /// <summary>Whether a request brings a visit's cookie that this desk did not sign, or no longer honours.</summary>
    public bool IsForged(HttpContext http) => http.Request.Cookies[CookieName] is { } cookie && !IsOurs(cookie);

    /// <summary>The mark of the network a request came from; <c>null</c> unknown.</summary>
    public ulong? NetworkOf(HttpContext http) => ReaderSigns.Address(http) is { } address ? networks.Of(address) : null;

    /// <summary>The name of a visit as another site calls it.</summary>
    public string NameOf(string visit) => Base64Url.EncodeToString(Hash("name", visit).AsSpan(0, 8));

    /// <summary>An article was opened.</summary>
    /// <param name="http">The request.</param>
    /// <param name="article">The article.</param>
    /// <param name="from">"related.3": the list and place of the link, as <see cref="Addresses.From"/> wrote it; <c>null</c> for another link.</param>
    public void Opened(HttpContext http, ArticleId article, string? from)
    {
        if (!desk.Options.Note || ReaderCookie.WantsNone(http.Request))
            return;
        var network = NetworkOf(http);
        if (!ReaderSigns.IsReader(http.Request))
        {
            // Asking for no more than the head is no attempt to be counted.
            if (HttpMethods.IsGet(http.Request.Method))
                desk.Refuse(article, EventFate.Machine, network);
            return;
        }
        var (list, place) = ReadFrom(from);
        var hasTrail = list is not null || ReaderSigns.HasTrail(http.Request);
        if (Of(http) is { } visit)
        {
            desk.TakeLater([.. First(visit), NoteOf(visit)]);
            return;
        }
        if (IsForged(http))
            desk.Refuse(article, EventFate.Forged, network);
        var cookie = Begin(http);
        if (_first.Count >= Waiting)
            ForgetFirst();
        _first[NameOf(cookie)] = NoteOf(NameOf(cookie));

        ReaderNote NoteOf(string name) => new(new ReaderEvent.Opened(clock.GetCurrentInstant(), name, null, article), null) { List = list, Place = place, HasTrail = hasTrail, Network = network };
    }

    /// <summary>Lists were shown.</summary>
    public void Shown(HttpContext http, ArticleId? on, params ReadOnlySpan<(string Name, IReadOnlyList<ListedEntry> Entries)> lists)
    {
        if (!desk.Options.Note || !ReaderSigns.IsReader(http.Request) || ReaderCookie.WantsNone(http.Request))
            return;
        if (Of(http) is not { } visit)
        {
            // The front page begins a visit, too: what is opened from it has a trail.
            if (on is null)
                Begin(http);
            return;
        }
        var shown = new Dictionary<string, IReadOnlyList<ArticleId>>(StringComparer.Ordinal);
        foreach (var (name, entries) in lists)
        {
            if (entries.Count > 0)
                shown[name] = [.. entries.Select(entry => entry.Article.Id)];
        }
        if (shown.Count > 0)
            desk.TakeLater([.. First(visit), new ReaderNote(new ReaderEvent.Shown(clock.GetCurrentInstant(), visit, null, [.. shown.Values.SelectMany(ids => ids).Distinct()], on), null) { Lists = shown, Network = NetworkOf(http) }]);
    }

    /// <summary>An article was liked.</summary>
    public void Liked(HttpContext http, ArticleId article)
    {
        if (Of(http) is { } visit)
            desk.TakeLater([.. First(visit), new ReaderNote(new ReaderEvent.Marked(clock.GetCurrentInstant(), visit, null, article, true), null) { Network = NetworkOf(http) }]);
    }

    /// <summary>"related.3" as a list and a place; nothing when it is nothing of ours.</summary>
    public static (string? List, int Place) ReadFrom(string? from) =>
        from is { Length: <= 20 } && from.Split('.') is [var list, var place] && Array.IndexOf(Lists, list) >= 0
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 20 ? (list, number) : (null, 0);

    private ReaderNote[] First(string visit) => _first.TryRemove(visit, out var note) && clock.GetCurrentInstant() - note.Event.At < WaitFor ? [note] : [];

    private void ForgetFirst()
    {
        foreach (var (name, _) in _first.OrderBy(pair => pair.Value.Event.At).Take(Waiting / 4).ToList())
            _first.TryRemove(name, out _);
    }

    // Random, the minute it was made, and the desk's signature.
    private string Begin(HttpContext http)
    {
        Span<byte> made = stackalloc byte[RandomBytes + sizeof(int)];
        RandomNumberGenerator.Fill(made[..RandomBytes]);
        BinaryPrimitives.WriteInt32BigEndian(made[RandomBytes..], MinuteNow);
        var body = Base64Url.EncodeToString(made);
        var cookie = $"{body}.{Base64Url.EncodeToString(Hash("visit", body).AsSpan(0, MacBytes))}";
        http.Response.Cookies.Append(CookieName, cookie, new CookieOptions
        {
            HttpOnly = true,
            // Lax, not Strict: who comes by a link from elsewhere is still in the same visit.
            SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        });
        return cookie;
    }

    private bool IsOurs(string cookie)
    {
        if (cookie.Length > 60 || cookie.Split('.') is not [var body, var mac])
            return false;
        var signed = Base64Url.EncodeToString(Hash("visit", body).AsSpan(0, MacBytes));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signed), Encoding.UTF8.GetBytes(mac)))
            return false;
        // What is signed was made here.
        var made = Base64Url.DecodeFromChars(body);
        return MinuteNow - BinaryPrimitives.ReadInt32BigEndian(made.AsSpan(RandomBytes)) is >= 0 and var minutes && minutes < Life.TotalMinutes;
    }

    private int MinuteNow => (int)(clock.GetCurrentInstant().ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute);

    private byte[] Hash(string purpose, string of) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{purpose}\n{of}"));
}
