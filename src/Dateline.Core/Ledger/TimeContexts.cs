using System.Globalization;
using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>How words of time stand in English: "will meet Monday" is a day ahead, "since 2014" a year gone by, "the 2016 election" mostly one to come.
/// How far a page lies from each is learned for each way to stand, as bands of days.</summary>
internal static class TimeContexts
{
    // A list of results names hundreds of days; the first ones say what there is to say.
    private const int Most = 80;
    private const int Lead = 60;
    private const int FutureReach = 7;
    private const double HalfYear = 182.625;

    private static readonly string[] WeekdayPlaces = ["said", "lead", "later", "future", "last", "next"];
    private static readonly string[] DayPlaces = ["told", "future"];
    private static readonly string[] YearPlaces = ["since", "by", "election", "in", "the", "month", "other"];
    private static readonly string[] MonthPlaces = ["in", "since", "last", "by", "the", "future"];
    private static readonly int[] DayEnds = [-85, -36, -15, -8, -3, -2, -1, 0, 1, 2, 7, 14, 35, 84];

    private static readonly (string Name, string[] Places, int Bands)[] Kinds =
        [("weekday", WeekdayPlaces, 7), ("day", DayPlaces, DayEnds.Length + 1), ("year", YearPlaces, 24), ("month", MonthPlaces, 12)];

    // The bands of one weekday and of one year are those of every other, some days off.
    private static readonly byte[] WeekdayBands = Of(DayCount.End + 7, day => day % 7);
    private static readonly byte[] YearBands = Of(2 * DayCount.End, day => BandOfYear((int)Math.Floor((day - DayCount.End) / HalfYear)));

    private static readonly HashSet<uint> Speech = TimeMentions.Words("said says told announced reported declared wrote tweeted added");
    private static readonly HashSet<uint> Future = TimeMentions.Words("will would next scheduled expected plans planned until by coming upcoming ll may could should");
    private static readonly HashSet<uint> Last = TimeMentions.Words("last past previous");
    private static readonly HashSet<uint> Next = TimeMentions.Words("next this coming");
    private static readonly HashSet<uint> Since = TimeMentions.Words("since after from");
    private static readonly HashSet<uint> By = TimeMentions.Words("by until before through for next");
    private static readonly HashSet<uint> Articles = TimeMentions.Words("the a his her its their this");
    private static readonly HashSet<uint> Votes = TimeMentions.Words("election elections presidential campaign race primary primaries olympics cycle");
    private static readonly uint In = TextWords.HashOf("in");

    /// <summary>The bands in the order of their weights.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Kinds.SelectMany(kind => kind.Places.SelectMany(place => Enumerable.Range(0, kind.Bands).Select(band => $"{kind.Name}-{place}-{band}")))];

    /// <summary>What a text's words of time say of each day.</summary>
    /// <param name="words">The text.</param>
    /// <param name="language">Its language; only English is read.</param>
    /// <param name="days">How many days are asked, from 0.</param>
    /// <param name="firstWeight">Place of the first of <see cref="Names"/> among all weights.</param>
    public static IEnumerable<DayBand> Bands(TextWords words, string? language, int days, int firstWeight)
    {
        foreach (var kind in Read(words, language).GroupBy(one => one.Kind))
        {
            var share = 1 / MathF.Sqrt(kind.Count());
            foreach (var same in kind.GroupBy(one => one))
                yield return new DayBand(firstWeight + FirstOf(same.Key), Of(same.Key, days), share * same.Count());
        }
    }

    /// <summary>The words of time of a text, in its order; a year counts once for each way it stands.</summary>
    public static List<TimeContext> Read(TextWords words, string? language)
    {
        var found = new List<TimeContext>();
        var years = new HashSet<TimeContext>();
        for (var i = 0; i < words.Count && found.Count < Most && language is null or "en"; i++)
        {
            if ((words.Forms[i] & WordForm.Number) != 0)
            {
                if (TimeMentions.Year(words, i) is { } year && new TimeContext(TimeContextKind.Year, YearPlace(words, i), year) is var named && years.Add(named))
                    found.Add(named);
            }
            else if ((words.Forms[i] & WordForm.Capital) != 0)
            {
                if (TimeMentions.Weekday(words, i) is { } weekday)
                    found.Add(new TimeContext(TimeContextKind.Weekday, WeekdayPlace(words, i), weekday));
                else if (words.Span(i).Length >= 3 && MonthNames.Of(words.Span(i), "en") is > 0 and var month && OfMonth(words, i, month) is { } told)
                    found.Add(told);
            }
        }
        return found;
    }

    private static TimeContext? OfMonth(TextWords words, int at, int month)
    {
        var isNextHere = at + 1 < words.Count;
        if (isNextHere && words.Span(at + 1) is { Length: <= 2 } after && int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
            return TimeMentions.Year(words, at + 2) is null ? new TimeContext(TimeContextKind.Day, IsFuture(words, at) ? 1 : 0, month, day) : null;
        if (Before(words, at) is not (not 0 and var before) || (isNextHere && TimeMentions.Year(words, at + 1) is not null))
            return null;
        var place = before == In ? 0 : Since.Contains(before) ? 1 : Last.Contains(before) ? 2 : By.Contains(before) || Next.Contains(before) ? 3
            : Articles.Contains(before) ? 4 : IsFuture(words, at) ? 5 : -1;
        return place < 0 ? null : new TimeContext(TimeContextKind.Month, place, month);
    }

    private static int WeekdayPlace(TextWords words, int at)
    {
        var before = Before(words, at);
        return Last.Contains(before) ? 4 : Next.Contains(before) ? 5 : IsFuture(words, at) ? 3 : Speech.Contains(before) ? 0 : at < Lead ? 1 : 2;
    }

    private static int YearPlace(TextWords words, int at)
    {
        var before = Before(words, at);
        var isVote = at + 1 < words.Count && words.ParagraphOf(at + 1) == words.ParagraphOf(at) && Votes.Contains(words.Hashes[at + 1]);
        return Since.Contains(before) ? 0 : By.Contains(before) ? 1 : isVote ? 2 : before == In ? 3 : Articles.Contains(before) ? 4 : IsAfterMonth(words, at) ? 5 : 6;
    }

    // "November 2015", "Nov. 17, 2015".
    private static bool IsAfterMonth(TextWords words, int at) =>
        (at > 0 && MonthNames.Of(words.Span(at - 1), "en") > 0) || (at > 1 && words.Span(at - 1).Length <= 2 && MonthNames.Of(words.Span(at - 2), "en") > 0);

    private static uint Before(TextWords words, int at) => at > 0 && words.ParagraphOf(at - 1) == words.ParagraphOf(at) ? words.Hashes[at - 1] : 0;

    private static bool IsFuture(TextWords words, int at)
    {
        var paragraph = words.ParagraphOf(at);
        for (var i = at - 1; i >= Math.Max(0, at - FutureReach) && words.ParagraphOf(i) == paragraph; i--)
        {
            if (Future.Contains(words.Hashes[i]))
                return true;
        }
        return false;
    }

    private static int FirstOf(TimeContext one)
    {
        var first = one.Place * Kinds[(int)one.Kind].Bands;
        for (var kind = 0; kind < (int)one.Kind; kind++)
            first += Kinds[kind].Places.Length * Kinds[kind].Bands;
        return first;
    }

    private static ReadOnlyMemory<byte> Of(TimeContext one, int days) => one.Kind switch
    {
        TimeContextKind.Weekday => WeekdayBands.AsMemory((DayCount.WeekdayOf(0) - one.Value + 7) % 7, days),
        TimeContextKind.Year => YearBands.AsMemory(DayCount.End - DayCount.In(one.Value, 1, 1), days),
        TimeContextKind.Day when DayCount.OfYear(one.Value, one.DayOfMonth) is var dayOfYear => Of(days, day => BandOfDay(DayCount.Nearest(dayOfYear, day) - day)),
        _ => Of(days, day => (one.Value - DayCount.MonthOf(day) + 12) % 12),
    };

    private static byte[] Of(int days, Func<int, int> band)
    {
        var bands = new byte[days];
        for (var day = 0; day < days; day++)
            bands[day] = (byte)band(day);
        return bands;
    }

    private static int BandOfDay(int ahead)
    {
        var band = 0;
        while (band < DayEnds.Length && ahead > DayEnds[band])
            band++;
        return band;
    }

    private static int BandOfYear(int half) => half switch
    {
        < -12 => 0,
        < -6 => 1,
        < -4 => 2,
        < 12 => half + 7,
        < 16 => 19,
        < 24 => 20,
        < 40 => 21,
        < 60 => 22,
        _ => 23,
    };
}
