namespace Dateline.Engine.Work;

/// <summary>Makes sure one process at a time does the desk's work: the indexes in memory must know everything that is filed.</summary>
/// <remarks>The operating system gives the lock back when the process ends, however it ends.</remarks>
internal sealed class WorkLock(string directory) : IDisposable
{
    private FileStream? _held;

    /// <returns><c>true</c> when this process has the lock now.</returns>
    public bool TryTake()
    {
        if (_held is not null)
            return true;
        try
        {
            _held = new FileStream(Path.Combine(directory, "work.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }
}
