namespace Dateline.Model;

/// <summary>How much of a web archive is held in memory at once.</summary>
public sealed record WarcBounds
{
    /// <summary>The longest block that is held, bytes; a longer record is named and passed over. Default 32 MiB.</summary>
    public int MaxBlockBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The longest payload after its codings are undone, bytes; a longer one is named and not read. Default 32 MiB.</summary>
    public int MaxPayloadBytes { get; init; } = 32 * 1024 * 1024;
}
