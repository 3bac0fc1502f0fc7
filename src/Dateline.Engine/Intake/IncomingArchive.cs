using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Engine.Fetch;
using Dateline.Model;
using Dateline.Warc;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Engine.Intake;

/// <summary>Pages out of files that hold many: web archives, and JSON lines with <c>html</c> or <c>text</c>.</summary>
internal sealed class IncomingArchive(int mostBytes, IClock clock)
{
    private static readonly string[] Names = [".warc", ".arc", ".wet", ".wacz", ".jsonl", ".ndjson"];

    // A single page is an archive of one when it is compressed.
    private static readonly string[] Pages = [".html", ".htm", ".txt"];

    /// <summary>Whether a file found in a folder holds many pages, by its name.</summary>
    public static bool IsNamed(string path)
    {
        var isGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(isGzip ? path[..^3] : path);
        return Names.Contains(extension, StringComparer.OrdinalIgnoreCase) || (isGzip && Pages.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file begins as a web archive or a gzip does, whatever its name.</summary>
    public static bool Begins(string path)
    {
        try
        {
            Span<byte> head = stackalloc byte[9];
            using var file = System.IO.File.OpenRead(path);
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            return head.StartsWith("WARC/"u8) || head.StartsWith("filedesc:"u8) || head.StartsWith(new byte[] { 0x1F, 0x8B });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The pages of a file, as <see cref="Stream"/> tells it. What the disk or a damaged gzip throws is a fault of that file.</summary>
    public IEnumerable<GatheredPage> File(string path, string where, Func<byte[], GatheredPage> single)
    {
        using var pages = Opened(path, where, single).GetEnumerator();
        var isBroken = false;
        while (!isBroken)
        {
            GatheredPage? next;
            try
            {
                next = pages.MoveNext() ? pages.Current : null;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                next = new GatheredPage(where, null, fault.Message.ReplaceLineEndings(" "));
                isBroken = true;
            }
            if (next is null)
                yield break;
            yield return next;
        }
    }

    /// <summary>The pages of a stream told by its first bytes: a web archive, JSON lines, or one page.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="where">What to call it.</param>
    /// <param name="mayBeLines">Whether JSON is taken for lines.</param>
    /// <param name="single">Makes the one page of its bytes, which may be one more than are allowed.</param>
    public IEnumerable<GatheredPage> Stream(Stream stream, string where, bool mayBeLines, Func<byte[], GatheredPage> single) => Told(stream, null, where, mayBeLines, single);

    private IEnumerable<GatheredPage> Told(Stream stream, string? path, string where, bool mayBeLines, Func<byte[], GatheredPage> single)
    {
        var opened = OpenedStream.Of(stream);
        return opened.Form switch
        {
            StreamForm.Archive => Records(opened.Whole, path, where),
            StreamForm.JsonLines when mayBeLines => Lines(opened.Whole, where),
            _ => [single(opened.Bytes(mostBytes + 1L))],
        };
    }

    /// <summary>The records of a web archive in order, one in memory at a time; damage comes as faults between them.</summary>
    private IEnumerable<GatheredPage> Records(Stream archive, string? path, string where)
    {
        var bounds = new WarcBounds { MaxBlockBytes = Math.Max(4 * mostBytes, 1024 * 1024), MaxPayloadBytes = mostBytes };
        var warnings = new Queue<WarcWarning>();
        var (count, faults) = (0L, 0L);
        var revisits = new Revisits(path, bounds);
        foreach (var record in WarcReader.Read(archive, bounds, warnings.Enqueue))
        {
            count++;
            while (warnings.TryDequeue(out var warning))
                yield return new GatheredPage(where, null, warning.ToString());
            var origin = new CaptureOrigin { Entry = record.Entry, Offset = record.Offset, Record = record.Id, CapturedAt = record.CapturedAt };
            revisits.Note(record);
            var revisited = revisits.Find(record);
            yield return new GatheredPage(where, null, null) { Origin = origin, Unpack = () => Of(revisited?.Invoke() ?? record, origin, where, bounds) };
        }
        if (revisits.Unfound is { } unfound)
            yield return new GatheredPage(where, null, unfound);
        while (warnings.TryDequeue(out var warning))
        {
            faults++;
            yield return new GatheredPage(where, null, warning.ToString());
        }
        // What is wrong with it has been told.
        if (count == 0 && faults == 0)
            yield return new GatheredPage(where, null, "there is no record in it");
    }

    /// <summary>
    /// The pages of JSON lines, one in memory at a time. Keys of a line: <c>html</c> or <c>text</c>, and if known <c>url</c>, <c>id</c>,
    /// <c>fetchedAt</c> (RFC 3339), <c>contentType</c>.
    /// </summary>
    private IEnumerable<GatheredPage> Lines(Stream lines, string where)
    {
        // A page of ASCII may be written in six bytes a character.
        var reader = new ByteLines(lines, 6L * mostBytes);
        while (reader.Next() is { } line)
        {
            var offset = reader.Offset;
            if (line.Bytes is not { } bytes)
                yield return new GatheredPage(where, null, string.Create(CultureInfo.InvariantCulture, $"at byte {offset}: the line has {line.Length:N0} bytes, {6L * mostBytes:N0} are allowed (Dateline:Desk:MaxPageBytes)"));
            else if (!bytes.AsSpan().Trim(" \t\r\n\uFEFF"u8).IsEmpty)
                yield return new GatheredPage(where, null, null) { Unpack = () => OfLine(bytes, offset, where) };
        }
    }

    private IEnumerable<GatheredPage> Opened(string path, string where, Func<byte[], GatheredPage> single)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.SequentialScan);
        foreach (var page in Told(file, path, where, mayBeLines: true, single))
            yield return page;
    }

    private GatheredPage Of(WarcRecord record, CaptureOrigin origin, string where, WarcBounds bounds)
    {
        var capture = WarcReader.Capture(record, clock.GetCurrentInstant(), bounds);
        var result = new GatheredPage(where, null, null) { Origin = origin };
        if (capture.Kind == WarcCaptureKind.Damaged)
        {
            // Damage of the record itself was told when it was met.
            return record.Damage is not null ? result with { Skipped = "damaged" }
                : result with { Fault = string.Create(CultureInfo.InvariantCulture, $"at byte {record.Offset}: {capture.Detail}") };
        }
        if (capture.Page is not { } page)
            return result with { Skipped = capture.Kind.ToString().ToLowerInvariant() };
        return Incoming.Tell(page.Bytes.Span, page.ContentType, out _) switch
        {
            IncomingKind.Page => result with { Page = page },
            IncomingKind.Feed => result with { Skipped = "feed" },
            _ => result with { Skipped = "other" },
        };
    }

    private GatheredPage OfLine(byte[] line, long offset, string where)
    {
        var result = new GatheredPage(where, null, null) { Origin = new CaptureOrigin { Offset = offset } };
        try
        {
            using var json = JsonDocument.Parse(line.AsMemory());
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return result with { Fault = Fault(offset, "the line is no JSON object") };
            var (html, text) = (Word(root, "html"), Word(root, "text"));
            if ((html ?? text) is not { } words)
                return result with { Fault = Fault(offset, "the line has neither html nor text") };
            var at = Word(root, "fetchedAt") is { } written && OffsetDateTimePattern.Rfc3339.Parse(written) is { Success: true } parsed ? parsed.Value.ToInstant() : (Instant?)null;
            var bytes = Encoding.UTF8.GetBytes(words);
            if (bytes.Length > mostBytes)
                return result with { Fault = Fault(offset, $"the page has {bytes.Length:N0} bytes, {mostBytes:N0} are allowed (Dateline:Desk:MaxPageBytes)") };
            return result with
            {
                Origin = new CaptureOrigin { Offset = offset, Record = Word(root, "id"), CapturedAt = at },
                Page = new RawPage(bytes, at ?? clock.GetCurrentInstant())
                {
                    Url = WebAddress.Of(Word(root, "url")),
                    ContentType = html is null ? "text/plain; charset=utf-8" : "text/html; charset=utf-8",
                    Kind = html is null ? PageKind.Text : PageKind.Html,
                },
            };
        }
        catch (JsonException)
        {
            return result with { Fault = Fault(offset, "the line is no JSON") };
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON lets it be written, no text can hold it.
            return result with { Fault = Fault(offset, "the line holds broken text") };
        }
    }

    private static string Fault(long offset, string what) => string.Create(CultureInfo.InvariantCulture, $"at byte {offset}: {what}");

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;
}
