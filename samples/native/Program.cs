using System.Globalization;
using Dateline.Feeds;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Warc;
using NodaTime;

// The library in a program compiled ahead of time: every file named is read as a page, an archive or a feed, and answered with lines of JSON.
var now = Instant.FromUtc(2026, 11, 21, 0, 0);
foreach (var path in args)
{
    if (path.Contains(".warc", StringComparison.Ordinal))
    {
        using var archive = File.OpenRead(path);
        foreach (var record in WarcReader.Read(archive))
        {
            if (WarcReader.Capture(record, now).Page is { } captured)
                Console.WriteLine(PageAnswer.From(PageReader.Read(captured), path).ToJson());
        }
        continue;
    }
    var page = new RawPage(File.ReadAllBytes(path), now) { Kind = path.EndsWith(".txt", StringComparison.Ordinal) ? PageKind.Text : PageKind.Unknown };
    if (FeedReader.Read(page.Bytes, null, null) is { } feed)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"feed\":\"{feed.Title}\",\"items\":{feed.Items.Count}}}"));
    else
        Console.WriteLine(PageAnswer.From(PageReader.Read(page), path).ToJson());
}
