using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Bench.Gather;

/// <summary>What the hosts of the good origin say, and their ledger.</summary>
internal sealed class OriginHosts(double speed)
{
    // A feed has a new item twice a day of its own time, each at another moment.
    private const double ChangeSeconds = 12 * 3600;

    private static readonly byte[] Missing = Encoding.ASCII.GetBytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<double> _gaps = [];
    private readonly byte[] _page = Whole(InventedPress.Page(0), "Content-Type: text/html; charset=utf-8\r\n");
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _began = DateTimeOffset.UtcNow;
    private long _requests;
    private long _notModified;
    private int _mostAtOnce;

    public static (string Head, string Host) Read(string head)
    {
        var at = head.IndexOf("\r\nHost: ", StringComparison.OrdinalIgnoreCase) + 8;
        var end = head.IndexOfAny([':', '\r'], at);
        return (head, head[at..(end < 0 ? head.Length : end)]);
    }

    public void Begin(string host)
    {
        Interlocked.Increment(ref _requests);
        var known = _hosts.GetOrAdd(host, static _ => new Host());
        lock (known)
        {
            _mostAtOnce = Math.Max(_mostAtOnce, ++known.InFlight);
            if (known.EndedAt != 0)
                _gaps.Enqueue(Stopwatch.GetElapsedTime(known.EndedAt).TotalMilliseconds);
        }
    }

    // Just before the answer leaves: what comes after is the other side's time.
    public void End(string host)
    {
        var known = _hosts[host];
        lock (known)
        {
            known.InFlight--;
            known.EndedAt = Stopwatch.GetTimestamp();
        }
    }

    public ReadOnlyMemory<byte> Answer(string head, string host)
    {
        var path = head[4..head.IndexOf(' ', 4)];
        if (path == "/ledger")
            return Whole(JsonSerializer.Serialize(Total()), "Content-Type: application/json\r\n");
        if (path.StartsWith("/page/", StringComparison.Ordinal))
            return _page;
        if (path.StartsWith("/story/", StringComparison.Ordinal))
            return Whole(InventedPress.Page(StringComparer.Ordinal.GetHashCode(host + path) & 0xFFFFFF), "Content-Type: text/html; charset=utf-8\r\n");
        return path.StartsWith("/feed/", StringComparison.Ordinal) ? Feed(head, host, path) : Missing;
    }

    private ReadOnlyMemory<byte> Feed(string head, string host, string path)
    {
        var number = int.Parse(path.AsSpan("/feed/".Length), CultureInfo.InvariantCulture);
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds * speed;
        // Another phase for each feed: changes are spread evenly.
        var version = (int)((seconds + ChangeSeconds * (number * 0.618 % 1)) / ChangeSeconds);
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        if (head.Contains("If-None-Match: " + etag, StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref _notModified);
            return Encoding.ASCII.GetBytes($"HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n");
        }
        var items = Enumerable.Range(Math.Max(0, version - 1), 2).Select(item => string.Create(CultureInfo.InvariantCulture,
            $"<item><title>Report {item} of feed {number}</title><link>/story/{number}-{item}</link><pubDate>{_began.AddSeconds((item - 1) * ChangeSeconds):R}</pubDate></item>"));
        return Whole($"<rss version=\"2.0\"><channel><title>Feed {number}</title>{string.Concat(items)}</channel></rss>", $"Content-Type: application/rss+xml\r\nETag: {etag}\r\n");
    }

    private Ledger Total()
    {
        var gaps = _gaps.Order().ToArray();
        double At(double share) => gaps.Length == 0 ? 0 : Math.Round(gaps[(int)((gaps.Length - 1) * share)], 1);
        var ledger = new Ledger(_requests, _notModified, _mostAtOnce, [At(0), At(0.01), At(0.5), At(0.95), At(0.99)]);
        // The next is asked of what comes from here on: the floor is not polite.
        _gaps.Clear();
        _mostAtOnce = 0;
        return ledger;
    }

    private static byte[] Whole(string body, string headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {bytes.Length}\r\n\r\n")), .. bytes];
    }

    private sealed class Host
    {
        public int InFlight { get; set; }

        public long EndedAt { get; set; }
    }
}
