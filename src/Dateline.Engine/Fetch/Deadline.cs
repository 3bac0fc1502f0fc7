using System.Globalization;

namespace Dateline.Engine.Fetch;

/// <summary>The clock of one request: how long it may take to its headers, between two bytes, and in all.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _outside;
    private readonly FetchOptions _options;
    private readonly TimeSpan _budget;
    private readonly TimeProvider _time;
    private readonly long _start;
    private string _bound = "";

    /// <param name="options">The bounds.</param>
    /// <param name="budget">What is left of the time for the whole answer.</param>
    /// <param name="time">The time it runs by.</param>
    /// <param name="cancel">Ends it from outside.</param>
    public Deadline(FetchOptions options, TimeSpan budget, TimeProvider time, CancellationToken cancel)
    {
        _options = options;
        _budget = budget;
        _time = time;
        _start = time.GetTimestamp();
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _outside = cancel.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Arm(options.HeaderSeconds, "no headers", nameof(FetchOptions.HeaderSeconds));
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Which bound it broke, in words.</summary>
    public string Broken => _bound;

    /// <summary>Bytes are coming in: the next must come soon.</summary>
    public void Alive() => Arm(_options.IdleSeconds, "no further byte", nameof(FetchOptions.IdleSeconds));

    /// <summary>We wait for ourselves: only the whole counts.</summary>
    public void Pause() => Arm(double.MaxValue, "", "");

    public void Dispose()
    {
        _outside.Dispose();
        _source.Dispose();
    }

    private void Arm(double seconds, string what, string name)
    {
        var left = _budget - _time.GetElapsedTime(_start);
        if (left.TotalSeconds <= seconds)
            (seconds, what, name) = (Math.Max(0, left.TotalSeconds), "no whole answer", nameof(FetchOptions.TotalSeconds));
        var told = name == nameof(FetchOptions.TotalSeconds) ? _options.TotalSeconds : seconds;
        _bound = string.Create(CultureInfo.InvariantCulture, $"{what} within {told} s (Dateline:Fetch:{name})");
        _source.CancelAfter(TimeSpan.FromSeconds(seconds));
    }
}
