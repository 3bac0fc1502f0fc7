using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Reads one file from disk as a page or a feed, within bounds.</summary>
internal static class IncomingFile
{
    /// <summary>The file's bytes with what is known of where they came from, or what is wrong with it.</summary>
    public static async Task<(RawPage? Page, IncomingKind Kind, string Fault)> ReadAsync(
        string path, CaptureNote? note, int mostBytes, Instant now, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > mostBytes)
                return (null, IncomingKind.NotAPage, $"it has {length:N0} bytes, {mostBytes:N0} are allowed (Dateline:Desk:MaxPageBytes)");
            bytes = await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, IncomingKind.NotAPage, OneLine(fault.Message));
        }
        var kind = Incoming.Tell(bytes, note?.ContentType, out var reason);
        if (kind == IncomingKind.NotAPage)
            return (null, kind, reason);
        var page = new RawPage(bytes, note?.FetchedAt ?? now)
        {
            Url = note?.Url ?? (kind == IncomingKind.Page ? SavedPage.AddressOf(bytes) : null),
            ContentType = note?.ContentType,
            LastModified = note?.LastModified,
            Kind = kind == IncomingKind.Page ? KindByName(path) : PageKind.Unknown,
            Feed = note?.Feed,
        };
        return (page, kind, "");
    }

    /// <summary>Whether a file found in a folder can be a page or a feed, by its name.</summary>
    public static bool IsCandidate(string path) => Path.GetExtension(path).ToLowerInvariant() is
        ".html" or ".htm" or ".xhtml" or ".shtml" or ".txt" or ".xml" or ".rss" or ".atom" or ".rdf" or ".json" or ".php" or ".asp" or ".aspx" or "";

    /// <summary>Whether a file may be a feed, by its name.</summary>
    public static bool MayBeFeed(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".rss" or ".atom" or ".rdf" or ".json" or "";

    private static PageKind KindByName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" or ".shtml" => PageKind.Html,
        ".txt" => PageKind.Text,
        _ => PageKind.Unknown,
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
