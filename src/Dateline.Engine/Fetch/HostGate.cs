using System.Collections.Concurrent;

namespace Dateline.Engine.Fetch;

/// <summary>One request in flight to a host, and a pause between two.</summary>
internal sealed class HostGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turnstile> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; the turn ends when the result is disposed, and the pause begins.</summary>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan pause, CancellationToken cancel)
    {
        var turnstile = _hosts.GetOrAdd(host, static _ => new Turnstile());
        await turnstile.Turn.WaitAsync(cancel);
        try
        {
            var wait = turnstile.Next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancel);
            return new Pass(turnstile, time, pause);
        }
        catch
        {
            turnstile.Turn.Release();
            throw;
        }
    }

    private sealed class Turnstile
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset Next { get; set; }
    }

    private sealed class Pass(Turnstile turnstile, TimeProvider time, TimeSpan pause) : IDisposable
    {
        public void Dispose()
        {
            turnstile.Next = time.GetUtcNow() + pause;
            turnstile.Turn.Release();
        }
    }
}
