using System.Diagnostics;

namespace Dateline.Bench;

/// <summary>Several works on the same articles in turn, a hundred articles each time: what slows the machine for a while slows all of them.</summary>
/// <remarks>Rates are by the processor time of the thread; garbage collected on it is counted in. <see cref="Ratio"/> is the median over the turns.</remarks>
internal sealed class Turns(int works)
{
    private const int Batch = 100;

    private readonly TimeSpan[] _times = new TimeSpan[works];
    private readonly List<double>[] _ratios = [.. Enumerable.Range(0, works).Select(_ => new List<double>())];
    private int _articles;
    private double _clockSeconds;

    /// <summary>Articles a second of processor time.</summary>
    public double Rate(int work) => _articles / _times[work].TotalSeconds;

    /// <summary>The last work's articles a second by the clock.</summary>
    public double ByTheClock => _articles / _clockSeconds;

    /// <summary>The rate of the last work as a share of another's.</summary>
    public double Ratio(int work) => _ratios[work].Order().ElementAt(_ratios[work].Count / 2);

    /// <param name="next">Gives the articles.</param>
    /// <param name="articles">How many.</param>
    /// <param name="works">What is done with each; the last is what is measured, the others are its floors.</param>
    public static Turns Measure<T>(Func<T> next, int articles, params Func<T, long>[] works)
    {
        var turns = new Turns(works.Length);
        var sum = 0L;
        for (var done = 0; done < articles; done += Batch)
        {
            var batch = new T[Math.Min(Batch, articles - done)];
            for (var i = 0; i < batch.Length; i++)
                batch[i] = next();
            var times = new TimeSpan[works.Length];
            for (var k = 0; k < works.Length; k++)
            {
                var work = (k + done / Batch) % works.Length;
                var (clock, start) = (Stopwatch.GetTimestamp(), ThreadTime.Now());
                foreach (var one in batch)
                    sum += works[work](one);
                times[work] = ThreadTime.Now() - start;
                if (work == works.Length - 1)
                    turns._clockSeconds += Stopwatch.GetElapsedTime(clock).TotalSeconds;
            }
            for (var k = 0; k < works.Length; k++)
            {
                turns._times[k] += times[k];
                turns._ratios[k].Add(times[k] / times[^1]);
            }
            turns._articles += batch.Length;
        }
        GC.KeepAlive(sum);
        return turns;
    }
}
