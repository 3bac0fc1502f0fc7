using System.Runtime.CompilerServices;
using Dateline.Engine.Fetch;
using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Intake;

/// <summary>Gets pages to be read there and then, without keeping them: a file, a folder, an address.</summary>
public sealed class PageGathering(IPageFetcher fetcher, DeskOptions options, IClock clock)
{
    private readonly IncomingArchive _archives = new(options.MaxPageBytes, clock);

    /// <summary>The pages <paramref name="what"/> names, one at a time, in order: by time of capture in a folder whose list gives it, then by name.</summary>
    /// <param name="what">As a person types it: a path or an http or https address.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Each page, or what is wrong with it; what is wrong never ends the others.</returns>
    public async IAsyncEnumerable<GatheredPage> OfAsync(string what, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (Directory.Exists(what))
        {
            var faults = new List<AddFault>();
            var walk = FolderWalk.Of(Path.GetFullPath(what), faults);
            foreach (var fault in faults)
                yield return new GatheredPage(fault.Where, null, fault.What);
            foreach (var file in walk.Files)
            {
                var where = Path.Combine(what, Path.GetRelativePath(Path.GetFullPath(what), file));
                await foreach (var page in FileAsync(file, where, walk.Captures.Of(file), isAsked: false, cancel))
                    yield return page;
            }
        }
        else if (File.Exists(what))
        {
            await foreach (var page in FileAsync(Path.GetFullPath(what), what, null, isAsked: true, cancel))
                yield return page;
        }
        else if (!what.Contains("://", StringComparison.Ordinal))
        {
            yield return new GatheredPage(what, null, "there is no such file or folder, and it is no address (addresses begin with https:// or http://)");
        }
        else
        {
            yield return await FetchAsync(what, cancel);
        }
    }

    /// <summary>A page given as bytes, e.g. from standard input, held to the same bounds.</summary>
    public GatheredPage OfBytes(byte[] bytes, string where, Uri? url, PageKind kind)
    {
        if (bytes.Length > options.MaxPageBytes)
            return new GatheredPage(where, null, $"it has more than {options.MaxPageBytes:N0} bytes (Dateline:Desk:MaxPageBytes)");
        if (Incoming.Tell(bytes, null, out var reason) == IncomingKind.NotAPage)
            return new GatheredPage(where, null, reason);
        return new GatheredPage(where, new RawPage(bytes, clock.GetCurrentInstant()) { Url = url ?? SavedPage.AddressOf(bytes), Kind = kind }, null);
    }

    /// <summary>The pages of a stream that is told by its first bytes: a web archive, JSON lines, or one page.</summary>
    /// <param name="input">The stream; need not seek.</param>
    /// <param name="where">What to call it: "standard input".</param>
    /// <param name="url">The address of the page, when it is one page.</param>
    /// <param name="kind">What the page is, when the caller knows.</param>
    public IEnumerable<GatheredPage> OfStream(Stream input, string where, Uri? url, PageKind kind)
    {
        return _archives.Stream(input, where, kind == PageKind.Unknown, bytes => OfBytes(bytes, where, url, kind));
    }

    // Nothing for a feed met in a folder: it is no page, and nobody asked for it by name.
    private async IAsyncEnumerable<GatheredPage> FileAsync(
        string path, string where, CaptureNote? note, bool isAsked, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (IncomingArchive.IsNamed(path) || (isAsked && IncomingArchive.Begins(path)))
        {
            foreach (var held in _archives.File(path, where, bytes => OfBytes(bytes, where, note?.Url, PageKind.Unknown)))
            {
                cancel.ThrowIfCancellationRequested();
                yield return held;
            }
            yield break;
        }
        var (page, kind, fault) = await IncomingFile.ReadAsync(path, note, options.MaxPageBytes, clock.GetCurrentInstant(), cancel);
        if (page is null)
            yield return new GatheredPage(where, null, fault);
        else if (kind != IncomingKind.Feed)
            yield return new GatheredPage(where, page, null);
        else if (isAsked)
            yield return new GatheredPage(where, null, "it is a feed, not a page; take it in with: dateline add");
    }

    private async Task<GatheredPage> FetchAsync(string what, CancellationToken cancel)
    {
        if (WebAddress.Of(what) is not { } url)
            return new GatheredPage(what, null, "this is not an http or https address");
        return await fetcher.FetchAsync(new FetchRequest(url, FetchPurpose.Asked), cancel) switch
        {
            FetchResult.Fetched fetched when Incoming.Tell(fetched.Page.Bytes.Span, fetched.Page.ContentType, out var reason) is var kind =>
                kind == IncomingKind.Page ? new GatheredPage(what, fetched.Page, null)
                : new GatheredPage(what, null, kind == IncomingKind.Feed ? "it is a feed, not a page; take it in with: dateline add" : reason),
            FetchResult.Failed failed => new GatheredPage(what, null, failed.Reason),
            _ => new GatheredPage(what, null, "the server answered that nothing has changed, without having been asked"),
        };
    }
}
