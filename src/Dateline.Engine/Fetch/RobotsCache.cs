using System.Collections.Concurrent;
using Dateline.Robots;

namespace Dateline.Engine.Fetch;

/// <summary>The robots.txt of each origin, asked for at most once a day (RFC 9309 §2.4).</summary>
internal sealed class RobotsCache(HttpOrigin origin, FetchOptions options, TimeProvider time)
{
    private const int MostRedirects = 5;
    private const int MostOrigins = 20_000;

    // RFC 9309 §2.5 asks for 500 KiB; what comes after is not asked for.
    private const int MostBytes = 512 * 1024;

    // For as long as it says itself, within these (§2.4 asks for a day at most).
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Bad = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Kept> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of an origin, when they are known and still fresh.</summary>
    public RobotsRead? Known(Uri url) =>
        _files.TryGetValue(url.GetLeftPart(UriPartial.Authority), out var known) && time.GetElapsedTime(known.At) < known.For ? known.Read : null;

    /// <summary>Asks an origin for its rules.</summary>
    public async Task<RobotsRead> AskAsync(Uri url, CancellationToken cancel)
    {
        var authority = url.GetLeftPart(UriPartial.Authority);
        var read = await FetchAsync(new Uri(authority + "/robots.txt"), cancel);
        // An origin that cannot be asked for a while is held to what it said before (§2.4).
        if (read.Trouble is not null && _files.TryGetValue(authority, out var before) && before.Read.Trouble is null)
            read = before.Read with { Trouble = null, For = Bad };
        if (_files.Count > MostOrigins)
            _files.Clear();
        _files[authority] = new Kept(read, time.GetTimestamp(), read.Trouble is not null ? Bad : read.For ?? Longest);
        return read;
    }

    private async Task<RobotsRead> FetchAsync(Uri url, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (WebFetcher.Objection(url) is not null)
                return new RobotsRead(RobotsFile.AllowAll, null);
            var left = TimeSpan.FromSeconds(options.TotalSeconds) - time.GetElapsedTime(start);
            var answer = await origin.GetAsync(url, new FetchRequest(url, FetchPurpose.Asked), left, MostBytes, cancel);
            if (answer.Page is { } page)
                return new RobotsRead(RobotsFile.Parse(page.Bytes.Span), null) { For = KeptFor(answer) };
            if (WebAddress.Any(answer.Location, url) is { } next)
            {
                url = next;
                continue;
            }
            // No file is no rules; no answer is no permission (§2.3.1.3 and §2.3.1.4).
            return answer.Status is >= 300 and < 500
                ? new RobotsRead(RobotsFile.AllowAll, null)
                : new RobotsRead(RobotsFile.DisallowAll, answer.Trouble ?? $"the server answered {answer.Status}");
        }
        return new RobotsRead(RobotsFile.AllowAll, null);
    }

    private static TimeSpan? KeptFor(Answer answer) =>
        answer.Word.MaxAge is { } age ? TimeSpan.FromSeconds(Math.Clamp(age.TotalSeconds, Shortest.TotalSeconds, Longest.TotalSeconds)) : null;

    private sealed record Kept(RobotsRead Read, long At, TimeSpan For);
}

/// <summary>Rules, and why there are none when the origin could not be asked.</summary>
internal sealed record RobotsRead(RobotsFile File, string? Trouble)
{
    /// <summary>How long they may be kept; <c>null</c> when they do not say.</summary>
    public TimeSpan? For { get; init; }
}
