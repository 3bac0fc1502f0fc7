using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Pages as received, compressed, under their SHA-256. Nothing here is ever changed or dropped.</summary>
public interface IPageStore
{
    /// <summary>Keeps <paramref name="page"/>. When the task ends the page survives a kill of the process.</summary>
    /// <returns><c>true</c> when this capture (these bytes at this address) is new.</returns>
    Task<bool> KeepAsync(RawPage page, CancellationToken cancel);

    /// <summary>The page with its newest capture's address and headers; <c>null</c> when there is none.</summary>
    Task<RawPage?> FindAsync(PageId id, CancellationToken cancel);
}
