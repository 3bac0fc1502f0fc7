namespace Dateline.Model;

/// <summary>Something wrong in a web archive. What stands before and after it is read all the same.</summary>
/// <param name="Offset">Where, in bytes from the start of the archive as stored.</param>
/// <param name="Reason">What is wrong, one line.</param>
/// <param name="Entry">The file inside a WACZ; <c>null</c> in an archive that is one file.</param>
public sealed record WarcWarning(long Offset, string Reason, string? Entry = null)
{
    /// <inheritdoc />
    public override string ToString() => Entry is null ? $"at byte {Offset}: {Reason}" : $"{Entry} at byte {Offset}: {Reason}";
}
