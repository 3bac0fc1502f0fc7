using Dateline.Engine.Store;

namespace Dateline.Engine.Intake;

/// <summary>What came of adding something.</summary>
/// <param name="Source">Where it is on the list of sources; <c>null</c> when nothing could be taken in.</param>
/// <param name="Accepted">Captures that are new: kept, and to be read.</param>
/// <param name="Known">Captures that were kept already.</param>
/// <param name="Skipped">Files that are no pages and were passed over (images, style sheets).</param>
/// <param name="Faults">What could not be taken in, and why.</param>
public sealed record AddReport(Source? Source, int Accepted, int Known, int Skipped, IReadOnlyList<AddFault> Faults)
{
    /// <summary>Sources a list named that are new; they are visited while the server runs.</summary>
    public int Sources { get; init; }

    /// <summary>Sources a list named that were known already.</summary>
    public int KnownSources { get; init; }
}

/// <summary>Something that could not be taken in. Nothing of it was stored.</summary>
/// <param name="Where">The address or path.</param>
/// <param name="What">What is wrong, one line.</param>
public sealed record AddFault(string Where, string What)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}: {What}";
}

/// <summary>How far adding is.</summary>
/// <param name="Seen">Files or items looked at.</param>
/// <param name="Total">How many there are; <c>null</c> when not known.</param>
/// <param name="Accepted">Captures that are new.</param>
/// <param name="Faults">What could not be taken in.</param>
/// <param name="Current">What was looked at last.</param>
public sealed record AddProgress(int Seen, int? Total, int Accepted, int Faults, string Current);
