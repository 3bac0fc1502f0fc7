using System.Text;
using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Opml;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Lists of subscriptions in and out. The list itself is kept beside the archive, so that folders and the attributes of other programs come out
/// as they went in.</summary>
public sealed class SubscriptionList(ISourceStore sources, DeskOptions options, IClock clock)
{
    private const string FileName = "subscriptions.opml";
    private const int LongestShown = 60;

    private string Kept => Path.Combine(options.Folder, FileName);

    /// <summary>Adds every good feed of a list, OPML or plain text with an address a line; each is visited when the server runs.</summary>
    /// <param name="where">What to call the list in a fault.</param>
    /// <param name="bytes">The list.</param>
    /// <param name="cancel">Stops it; what was added by then stays.</param>
    /// <returns><c>null</c> when it is no list.</returns>
    public async Task<ImportReport?> ImportAsync(string where, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if ((OpmlFile.Read(bytes) ?? Lines(bytes)) is not { } list)
            return null;
        var known = (await sources.AddressesAsync(SourceKind.Feed, cancel)).ToHashSet(StringComparer.Ordinal);
        var (added, had) = (0, 0);
        var faults = list.Faults.Select(fault => new AddFault($"{where}, line {fault.Line}", fault.What)).ToList();
        foreach (var (outline, _) in list.Feeds())
        {
            if (AddressOf(outline) is not { } address)
                continue;   // a fault already
            if (!known.Add(address))
            {
                had++;
                continue;
            }
            await sources.AddAsync(SourceKind.Feed, address, outline.Title, clock.GetCurrentInstant(), cancel);
            added++;
        }
        faults.AddRange(list.Warnings.Take(3).Select(warning => new AddFault(where, warning)));
        await KeepAsync(list, cancel);
        return new ImportReport(added, had, faults);
    }

    /// <summary>All feeds of the desk as OPML 2.0: those that came in a list in their folders, the others after them.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancel)
    {
        var list = await KeptAsync(cancel) ?? new OpmlList { Title = "Dateline" };
        var listed = list.Feeds().Select(feed => AddressOf(feed.Outline)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = (await sources.ListAsync(cancel)).Where(source => source.Kind == SourceKind.Feed && !listed.Contains(source.Address))
            .Select(source => new OpmlOutline { Title = source.Title ?? source.Address, Feed = source.Address });
        return OpmlFile.Write(list with { Outlines = [.. list.Outlines, .. others] });
    }

    private async Task<OpmlList?> KeptAsync(CancellationToken cancel) => File.Exists(Kept) ? OpmlFile.Read(await File.ReadAllBytesAsync(Kept, cancel)) : null;

    // A second list goes beside the first; a feed that is in both stays where it was.
    private async Task KeepAsync(OpmlList list, CancellationToken cancel)
    {
        var before = await KeptAsync(cancel);
        var listed = (before?.Feeds() ?? []).Select(feed => AddressOf(feed.Outline)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var fresh = list.Outlines.Select(outline => Without(outline, listed)).OfType<OpmlOutline>();
        var merged = (before ?? list) with
        {
            Outlines = [.. before?.Outlines ?? [], .. fresh],
            Prefixes = (before?.Prefixes ?? new Dictionary<string, string>()).Concat(list.Prefixes).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal),
        };
        Directory.CreateDirectory(options.Folder);
        var next = Kept + ".new";
        await File.WriteAllBytesAsync(next, OpmlFile.Write(merged), cancel);
        File.Move(next, Kept, overwrite: true);
    }

    // Null when nothing is left of it: a bad feed, a known one, a folder with no other.
    private static OpmlOutline? Without(OpmlOutline outline, HashSet<string> listed)
    {
        if (outline.Feed is not null && (AddressOf(outline) is not { } address || !listed.Add(address)))
            return null;
        var inside = outline.Outlines.Select(child => Without(child, listed)).OfType<OpmlOutline>().ToList();
        return outline.Feed is null && inside.Count == 0 ? null : outline with { Outlines = inside };
    }

    // A plain list begins with an address; lines that are none are faults, empty ones and those after "#" are nothing.
    private static OpmlList? Lines(ReadOnlyMemory<byte> bytes)
    {
        var (outlines, faults, number) = (new List<OpmlOutline>(), new List<OpmlFault>(), 0);
        foreach (var raw in Encoding.UTF8.GetString(bytes.Span).AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim("\uFEFF \t").ToString();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (AddressOf(line) is { } address)
                outlines.Add(new OpmlOutline { Feed = address, Line = number });
            else if (outlines.Count == 0)
                return null;
            else
                faults.Add(new OpmlFault(number, $"\"{(line.Length > LongestShown ? line[..LongestShown] + "…" : line)}\" is no address of a feed"));
        }
        return outlines.Count == 0 ? null : new OpmlList { Outlines = outlines, Faults = faults };
    }

    private static string? AddressOf(OpmlOutline outline) => AddressOf(outline.Feed ?? "");

    // "feed:" stands for http in some lists.
    private static string? AddressOf(string written)
    {
        if (written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            written = written[5..] is var rest && rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? rest : "http:" + rest;
        return Urls.WebUrl.Parse(written) is { Scheme: "http" or "https", Host.Length: > 0 } url ? url.ToString() : null;
    }
}

/// <summary>What came of a list of subscriptions.</summary>
/// <param name="Added">Feeds that are new.</param>
/// <param name="Known">Feeds that were on the list of sources already.</param>
/// <param name="Faults">What could not be taken in, by line.</param>
public sealed record ImportReport(int Added, int Known, IReadOnlyList<AddFault> Faults);
