namespace Dateline.Engine.Readers;

/// <summary>How many events came under a name in the window that runs: bounded, in memory. Not for more than one caller at a time.</summary>
/// <param name="most">Most in a window.</param>
/// <param name="window">Length of a window, seconds.</param>
internal sealed class PaceWatch<T>(int most, double window)
    where T : notnull
{
    private const int Names = 500_000;
    private readonly Dictionary<T, int> _counts = [];
    private double _since = double.NegativeInfinity;

    /// <returns><c>false</c> when it is more than is taken.</returns>
    public bool Take(T name, double now)
    {
        if (now - _since >= window || now < _since || _counts.Count >= Names)
        {
            _counts.Clear();
            _since = now;
        }
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _);
        return ++count <= most;
    }
}
