using System.Collections.Concurrent;
using Dateline.Robots;

namespace Dateline.Engine.Fetch;

/// <summary>The robots.txt of each origin, asked for at most once a day (RFC 9309 §2.4).</summary>
internal sealed class RobotsCache(HttpOrigin origin, TimeProvider time)
{
    private const int MostRedirects = 5;
    private const int MostOrigins = 20_000;

    private static readonly TimeSpan Good = TimeSpan.FromHours(24);
    private static readonly TimeSpan Bad = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (RobotsFile File, DateTimeOffset Until)> _files = new(StringComparer.OrdinalIgnoreCase);

    public async Task<RobotsFile> OfAsync(Uri url, CancellationToken cancel)
    {
        var authority = url.GetLeftPart(UriPartial.Authority);
        if (_files.TryGetValue(authority, out var known) && known.Until > time.GetUtcNow())
            return known.File;
        var (file, keep) = await FetchAsync(new Uri(authority + "/robots.txt"), cancel);
        if (_files.Count > MostOrigins)
            _files.Clear();
        _files[authority] = (file, time.GetUtcNow() + keep);
        return file;
    }

    private async Task<(RobotsFile File, TimeSpan Keep)> FetchAsync(Uri url, CancellationToken cancel)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            var answer = await origin.GetAsync(url, new FetchRequest(url, FetchPurpose.Asked), cancel);
            if (answer.Page is { } page)
                return (RobotsFile.Parse(page.Bytes.Span), Good);
            if (answer.Location is not null && Uri.TryCreate(url, answer.Location, out var next) && next.Scheme is "http" or "https")
            {
                url = next;
                continue;
            }
            // No file is no rules; no answer is no permission (§2.3.1.3 and §2.3.1.4).
            return answer.Status is >= 400 and < 500 ? (RobotsFile.AllowAll, Good) : (RobotsFile.DisallowAll, Bad);
        }
        return (RobotsFile.AllowAll, Good);
    }
}
