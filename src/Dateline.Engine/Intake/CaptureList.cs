using System.Text.Json;
using Dateline.Engine.Fetch;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Engine.Intake;

/// <summary>
/// <c>captures.jsonl</c> of a folder: one line a file with the address it was saved from and when. Keys: <c>file</c> (relative to the
/// folder), <c>url</c>, <c>fetchedAt</c> (RFC 3339), <c>contentType</c>, <c>lastModified</c>, <c>feed</c> (address of the feed that named it).
/// </summary>
internal sealed class CaptureList
{
    public const string FileName = "captures.jsonl";

    private readonly Dictionary<string, CaptureNote> _notes = new(StringComparer.Ordinal);

    /// <summary>The note on a file; <c>null</c> when there is none.</summary>
    public CaptureNote? Of(string path) => _notes.GetValueOrDefault(path);

    /// <summary>Files that are named, absolute paths.</summary>
    public IEnumerable<string> Files => _notes.Keys;

    /// <summary>Reads the list of <paramref name="folder"/>; a line that cannot be read becomes a fault and the others still count.</summary>
    public void Read(string folder, List<AddFault> faults)
    {
        var list = Path.Combine(folder, FileName);
        var number = 0;
        foreach (var line in File.ReadLines(list))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                Add(folder, line);
            }
            catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or UnparsableValueException)
            {
                faults.Add(new AddFault($"{list}:{number}", $"the line cannot be read: {fault.Message}"));
            }
        }
    }

    private void Add(string folder, string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var path = Path.GetFullPath(Path.Combine(folder, root.GetProperty("file").GetString()!));
        // A list speaks of its own folder only.
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new FormatException("the file lies outside the folder.");
        _notes[path] = new CaptureNote(
            Word(root, "url") is { } url ? WebAddress.Of(url) ?? throw new FormatException($"\"{url}\" is no http or https address.") : null,
            Word(root, "fetchedAt") is { } at ? OffsetDateTimePattern.Rfc3339.Parse(at).GetValueOrThrow().ToInstant() : null,
            Word(root, "contentType"),
            Word(root, "lastModified"),
            WebAddress.Of(Word(root, "feed")) is { } feed ? new FeedWord { Feed = feed } : null);
    }

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;
}

/// <summary>What is known of a saved file.</summary>
internal sealed record CaptureNote(Uri? Url, Instant? FetchedAt, string? ContentType, string? LastModified, FeedWord? Feed);
