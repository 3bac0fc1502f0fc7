using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>Which band a day lies in, counted from something a text names: the latest year, the year named most, the latest full day. Each band has
/// a weight of its own, learned from dated reports; a text that names no such thing has no bands.</summary>
internal static class DayBands
{
    /// <summary>Half-years from 1 January of a year, with wide ones at the ends.</summary>
    public const int Halves = 21;

    /// <summary>Days after a full day, narrow near it.</summary>
    public const int Lags = 17;

    private const double HalfYear = 182.625;
    private static readonly int[] LagEnds = [-401, -121, -36, -11, -4, -1, 0, 1, 3, 7, 14, 30, 60, 120, 400, 1200];

    /// <summary>The latest year a text names and the one it names most often; <c>null</c> when it names none.</summary>
    public static (int Latest, int Most)? Years(TextWords words)
    {
        var counts = new SortedDictionary<int, int>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((words.Forms[i] & WordForm.Number) != 0 && TimeMentions.Year(words, i) is { } year and >= 1975 and <= 2035)
                counts[year] = counts.GetValueOrDefault(year) + 1;
        }
        return counts.Count == 0 ? null : (counts.Keys.Last(), counts.Reverse().MaxBy(pair => pair.Value).Key);
    }

    public static byte[] OfYear(int year, int days) => Since(DayCount.In(year, 1, 1), days);

    /// <summary>Half-years from a day.</summary>
    public static byte[] Since(int start, int days)
    {
        return Of(days, day => Half((int)Math.Floor((day - start) / HalfYear)));
    }

    public static byte[] OfDate(int at, int days) => Of(days, day => Lag(day - at));

    private static int Half(int half) => half switch
    {
        < -20 => 0,
        < -8 => 1,
        < -4 => 2,
        < 10 => half + 7,
        < 16 => 17,
        < 24 => 18,
        < 40 => 19,
        _ => 20,
    };

    private static int Lag(int lag)
    {
        var band = 0;
        while (band < LagEnds.Length && lag > LagEnds[band])
            band++;
        return band;
    }

    private static byte[] Of(int days, Func<int, int> band)
    {
        var bands = new byte[days];
        for (var day = 0; day < days; day++)
            bands[day] = (byte)band(day);
        return bands;
    }
}
