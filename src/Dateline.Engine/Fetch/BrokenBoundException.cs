namespace Dateline.Engine.Fetch;

/// <summary>An answer broke a bound; the message names the bound and the figure.</summary>
internal sealed class BrokenBoundException(string message) : Exception(message);
