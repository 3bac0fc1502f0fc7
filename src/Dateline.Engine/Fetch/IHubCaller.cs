namespace Dateline.Engine.Fetch;

/// <summary>Sends a form to a hub. An edge of the process: tests put their own hub here.</summary>
internal interface IHubCaller
{
    /// <summary>Sends it, within all bounds; never throws for what the other side does.</summary>
    /// <returns>What went wrong, one line; <c>null</c> when the hub took it.</returns>
    Task<string?> CallAsync(Uri hub, IReadOnlyDictionary<string, string> form, CancellationToken cancel);
}
