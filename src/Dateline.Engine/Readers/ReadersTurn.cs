namespace Dateline.Engine.Readers;

/// <summary>
/// One at a time: those who write do it in small parts, and between two of them those who ask come first. A bare lock may give one who writes without end the next
/// turn again and again.
/// </summary>
internal sealed class ReadersTurn
{
    // So long a writer stands back for those who ask; then it goes on beside them.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly Lock _turn = new();
    private int _asking;

    /// <summary>Asks, when no part of a writer's work is being done.</summary>
    public T Ask<T>(Func<T> question)
    {
        Interlocked.Increment(ref _asking);
        _turn.Enter();
        Interlocked.Decrement(ref _asking);
        try
        {
            return question();
        }
        finally
        {
            _turn.Exit();
        }
    }

    /// <summary>Does one small part of what there is to write.</summary>
    public void Write(Action part)
    {
        if (Volatile.Read(ref _asking) > 0)
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            var spin = default(SpinWait);
            while (Volatile.Read(ref _asking) > 0 && System.Diagnostics.Stopwatch.GetElapsedTime(since) < Patience)
                spin.SpinOnce(-1);
        }
        lock (_turn)
            part();
    }
}
