namespace Dateline.Ledger;

/// <summary>A probability for every day from 1 January 1970 to a last day.</summary>
internal sealed class DayPosterior
{
    // A page that sells old news as new is moved by more than a week and by less than two and a half years.
    private const int MovedLeast = 8;
    private const int MovedMost = 900;
    private const double MovedShare = 0.9;

    private readonly double[] _odds;
    private readonly double[] _sums;

    private DayPosterior(double[] odds, double[] sums)
    {
        _odds = odds;
        _sums = sums;
    }

    /// <returns><c>null</c> when all days are alike.</returns>
    public static DayPosterior? Of(double[] odds)
    {
        var most = odds.Max();
        if (most - odds.Min() < 0.01)
            return null;
        var sums = new double[odds.Length + 1];
        for (var day = 0; day < odds.Length; day++)
            sums[day + 1] = sums[day] + Math.Exp(odds[day] - most);
        var total = sums[^1];
        for (var day = 0; day < sums.Length; day++)
            sums[day] /= total;
        return new DayPosterior(odds, sums);
    }

    /// <summary>Probability of the days from first to last, both counted.</summary>
    public double Mass(int first, int last) => _sums[Math.Clamp(last + 1, 0, _odds.Length)] - _sums[Math.Clamp(first, 0, _odds.Length)];

    /// <summary>The day with the most probability within <paramref name="reach"/> days.</summary>
    public int BestDay(int reach)
    {
        var best = 0;
        double most = -1;
        for (var day = 0; day < _odds.Length; day++)
        {
            var mass = Mass(day - reach, day + reach) + 0.1 * Mass(day - 1, day + 1);
            if (mass > most)
                (best, most) = (day, mass);
        }
        return best;
    }

    /// <summary>The shortest run of days that holds <paramref name="mass"/>.</summary>
    public (int From, int To) Interval(double mass)
    {
        var (from, to) = (0, _odds.Length - 1);
        var last = 0;
        for (var first = 0; first < _odds.Length; first++)
        {
            while (last < _odds.Length && Mass(first, last) < mass)
                last++;
            if (last == _odds.Length)
                break;
            if (last - first < to - from)
                (from, to) = (first, last);
        }
        return (from, to);
    }

    /// <summary>How much likelier the text is on another day than on the claimed one; a natural logarithm. Most of the other days asked lie 8 to 900
    /// days off on either side, as moved dates do; the rest anywhere.</summary>
    public double Doubt(int claimed)
    {
        var (first, last) = (Math.Max(0, claimed - MovedMost), Math.Min(_odds.Length - 1, claimed + MovedMost));
        var most = _odds.Max();
        double near = 0;
        double all = 0;
        var count = 0;
        for (var day = 0; day < _odds.Length; day++)
        {
            var weight = Math.Exp(_odds[day] - most);
            all += weight;
            if (day < first || day > last || Math.Abs(day - claimed) < MovedLeast)
                continue;
            near += weight;
            count++;
        }
        return Math.Log(MovedShare * near / Math.Max(1, count) + (1 - MovedShare) * all / _odds.Length) + most - _odds[claimed];
    }
}
