namespace Dateline.Ledger;

/// <summary>Double-sided exponential hills around days, laid on bins: one width of them.</summary>
/// <param name="Width">Days after which a hill has fallen to 1/e.</param>
/// <param name="Bin">Days of a bin.</param>
internal sealed record DayHills(double Width, int Bin)
{
    private const double Reach = 4;
    private readonly double[] _heights = Heights(Width, Bin);

    /// <summary>How many bins all days take.</summary>
    public int Bins => DayCount.End / Bin + 1;

    /// <summary>Adds a hill around a day to bins, and tells which bins rose from zero.</summary>
    public void Raise(double[] bins, int day, double height, List<int>? touched)
    {
        var (middle, reach) = (day / Bin, _heights.Length - 1);
        for (var bin = Math.Max(0, middle - reach); bin <= Math.Min(bins.Length - 1, middle + reach); bin++)
        {
            if (bins[bin] == 0)
                touched?.Add(bin);
            bins[bin] += height * _heights[Math.Abs(bin - middle)];
        }
    }

    private static double[] Heights(double width, int bin) => [.. Enumerable.Range(0, (int)(Reach * width / bin) + 1).Select(off => Math.Exp(-off * bin / width))];
}
