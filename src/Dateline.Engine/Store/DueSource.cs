namespace Dateline.Engine.Store;

/// <summary>As much of a source that is due as tells whether there is a place for its visit.</summary>
/// <param name="Id">The source.</param>
/// <param name="Address">Its address.</param>
/// <param name="Faults">How many of its visits failed in a row.</param>
public readonly record struct DueSource(long Id, string Address, int Faults);
