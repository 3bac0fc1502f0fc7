using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Pictures that were saved beside the pages of an added folder: what its <c>captures.jsonl</c> lists as an image. With them a saved page
/// keeps its pictures when their outlet is gone or out of reach.</summary>
public sealed class SavedPictures(ISourceStore sources, IClock clock)
{
    private static readonly Duration Life = Duration.FromMinutes(1);

    private IReadOnlyDictionary<string, SavedPicture> _byUrl = new Dictionary<string, SavedPicture>();
    private Instant _readAt = Instant.MinValue;

    /// <summary>Saved pictures by the address they were saved from. Read again every minute; a list that cannot be read counts as empty.</summary>
    public async Task<IReadOnlyDictionary<string, SavedPicture>> ByUrlAsync(CancellationToken cancel)
    {
        // Two requests that read the lists at once read the same: no lock is needed.
        var now = clock.GetCurrentInstant();
        if (_readAt != Instant.MinValue && now - _readAt < Life)
            return _byUrl;
        var found = new Dictionary<string, SavedPicture>(StringComparer.Ordinal);
        foreach (var folder in await sources.AddressesAsync(SourceKind.Folder, cancel))
        {
            if (Directory.Exists(folder))
                Read(folder, found);
        }
        _byUrl = found;
        _readAt = now;
        return found;
    }

    private static void Read(string folder, Dictionary<string, SavedPicture> into)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var list in Directory.EnumerateFiles(folder, CaptureList.FileName, options))
        {
            var captures = new CaptureList();
            try
            {
                captures.Read(Path.GetDirectoryName(list)!, []);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                continue;
            }
            foreach (var file in captures.Files)
            {
                if (captures.Of(file) is { Url: { } url, ContentType: { } type } && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && File.Exists(file))
                    into[url.AbsoluteUri] = new SavedPicture(file, type);
            }
        }
    }
}

/// <summary>A picture on this machine.</summary>
/// <param name="Path">Its file, absolute.</param>
/// <param name="ContentType">As it was sent: <c>image/...</c>.</param>
public sealed record SavedPicture(string Path, string ContentType);
