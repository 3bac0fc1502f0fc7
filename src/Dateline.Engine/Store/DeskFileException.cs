namespace Dateline.Engine.Store;

/// <summary>The archive cannot be used as it is: not ours, newer, damaged, or not writable. Its message is one line that says what and where.</summary>
/// <remarks>Not for faults of a statement: those are ours and come as they are.</remarks>
public sealed class DeskFileException : IOException
{
    /// <summary>An archive fault.</summary>
    public DeskFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
