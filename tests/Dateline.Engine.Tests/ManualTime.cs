namespace Dateline.Engine.Tests;

/// <summary>Time that stands until it is moved; timers that are over by then go off, once each.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _moving = new();
    private readonly HashSet<Alarm> _set = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        List<Alarm> over;
        lock (_moving)
        {
            _now += by.Ticks;
            over = [.. _set.Where(alarm => alarm.At <= _now).OrderBy(alarm => alarm.At)];
            _set.ExceptWith(over);
        }
        over.ForEach(alarm => alarm.Ring());
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        public long At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._moving)
            {
                time._set.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = time._now + dueTime.Ticks;
                    time._set.Add(this);
                }
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
