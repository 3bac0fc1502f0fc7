namespace Dateline.Engine.Work;

/// <summary>Counts up with every grouping that was saved, so that lists know when what they choose from has changed.</summary>
public sealed class GroupingBell
{
    private long _number;

    /// <summary>How often it rang.</summary>
    public long Number => Interlocked.Read(ref _number);

    /// <summary>Something was saved.</summary>
    public void Ring() => Interlocked.Increment(ref _number);
}
