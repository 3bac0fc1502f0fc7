using NodaTime;

namespace Dateline.Bench.Gather;

/// <summary>Time that runs faster than the machine's: a quarter of an hour of visits in a minute, everything else in real sockets and real files.</summary>
internal sealed class FastTime(double speed) : TimeProvider, IClock
{
    private readonly DateTimeOffset _began = System.GetUtcNow();
    private readonly long _start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (long)((System.GetTimestamp() - _start) * speed);

    public override DateTimeOffset GetUtcNow() => _began + System.GetElapsedTime(_start) * speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(GetUtcNow());

    private TimeSpan Real(TimeSpan span) => span == Timeout.InfiniteTimeSpan || span == TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Max(1, span.TotalMilliseconds / speed));
}
