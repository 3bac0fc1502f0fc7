namespace Dateline.Engine.Fetch;

/// <summary>One request in flight to a host, a pause between the end of one and the start of the next, and none at all while a host asks to be left alone.</summary>
internal sealed class HostGate
{
    // Hosts nobody waits for are forgotten once their pause is over; looked for each time the list has doubled.
    private const int FewHosts = 1_024;

    private readonly Dictionary<string, Turnstile> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _door = new();
    private readonly TimeProvider _time;
    private int _sweepAt = FewHosts;

    public HostGate(TimeProvider time) => _time = time;

    /// <summary>Waits for the host's turn; the turn ends when the result is disposed, and its pause begins.</summary>
    public async Task<Pass> EnterAsync(string host, CancellationToken cancel)
    {
        var turnstile = Find(host);
        try
        {
            await turnstile.Turn.WaitAsync(cancel);
        }
        catch
        {
            Leave(turnstile);
            throw;
        }
        try
        {
            // A timer may be early by less than its resolution: it is asked again.
            while (turnstile.Pause - _time.GetElapsedTime(turnstile.Ended) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), _time, cancel);
            return new Pass(this, turnstile);
        }
        catch
        {
            turnstile.Turn.Release();
            Leave(turnstile);
            throw;
        }
    }

    /// <summary>Leaves a host alone for a while.</summary>
    public void Hold(string host, TimeSpan span)
    {
        var turnstile = Find(host);
        (turnstile.HeldAt, turnstile.HeldFor) = (_time.GetTimestamp(), span);
        Leave(turnstile);
    }

    /// <summary>How long the host is to be left alone from now; zero or less when it is not.</summary>
    public TimeSpan HeldFor(string host)
    {
        lock (_door)
            return _hosts.TryGetValue(host, out var turnstile) ? turnstile.HeldFor - _time.GetElapsedTime(turnstile.HeldAt) : TimeSpan.Zero;
    }

    private Turnstile Find(string host)
    {
        lock (_door)
        {
            if (!_hosts.TryGetValue(host, out var turnstile))
            {
                if (_hosts.Count >= _sweepAt)
                    Sweep();
                _hosts[host] = turnstile = new Turnstile();
            }
            turnstile.Users++;
            return turnstile;
        }
    }

    private void Leave(Turnstile turnstile)
    {
        lock (_door)
            turnstile.Users--;
    }

    private void Sweep()
    {
        foreach (var (host, turnstile) in _hosts)
        {
            if (turnstile.Users == 0 && _time.GetElapsedTime(turnstile.Ended) > turnstile.Pause && _time.GetElapsedTime(turnstile.HeldAt) > turnstile.HeldFor)
                _hosts.Remove(host);
        }
        _sweepAt = Math.Max(FewHosts, _hosts.Count * 2);
    }

    internal sealed class Turnstile
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public long Ended { get; set; }

        public TimeSpan Pause { get; set; }

        public long HeldAt { get; set; }

        public TimeSpan HeldFor { get; set; }
    }

    /// <summary>The right to ask a host; given back by <see cref="Dispose"/>.</summary>
    internal sealed class Pass(HostGate gate, Turnstile turnstile) : IDisposable
    {
        /// <summary>How long the host is left in peace after this turn.</summary>
        public TimeSpan Pause { get; set; }

        public void Dispose()
        {
            (turnstile.Ended, turnstile.Pause) = (gate._time.GetTimestamp(), Pause);
            turnstile.Turn.Release();
            gate.Leave(turnstile);
        }
    }
}
