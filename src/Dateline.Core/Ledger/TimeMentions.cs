using System.Globalization;
using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>Reads the words of a text that speak of times: weekdays, days, months, years.</summary>
internal static class TimeMentions
{
    // A list of results names hundreds of days; the first ones say what there is to say.
    private const int Most = 60;

    private static readonly Dictionary<uint, int> Weekdays = Table(
        "monday mon montag lundi lunes lunedi maandag segunda",
        "tuesday tue tues dienstag mardi martes martedi dinsdag",
        "wednesday wed mittwoch mercredi miercoles mercoledi woensdag",
        "thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag",
        "friday fri freitag vendredi viernes venerdi vrijdag",
        "saturday sat samstag sonnabend samedi sabado sabato zaterdag",
        "sunday sun sonntag dimanche domingo domenica zondag");

    private static readonly HashSet<uint> Speech = Words("said says told announced reported declared wrote tweeted added sagte teilte dit declare dijo anuncio ha dichiarato zei disse");
    private static readonly HashSet<uint> BeforeMonth = Words("in since last this of until by early late mid next through from and to im seit en depuis desde nel dal em sinds");
    private static readonly HashSet<uint> Since = Words("since seit depuis desde dal sinds");

    public static List<TimeMention> Read(TextWords words, string? language)
    {
        var found = new List<TimeMention>();
        var years = new HashSet<int>();
        for (var i = 0; i < words.Count && found.Count < Most; i++)
        {
            var form = words.Forms[i];
            if ((form & WordForm.Number) != 0)
            {
                if (Year(words, i) is { } year && years.Add(year))
                    found.Add(new YearMention(words.Word(i), year, i > 0 && (Since.Contains(words.Hashes[i - 1]) || (i > 1 && Since.Contains(words.Hashes[i - 2])))));
                continue;
            }
            if ((form & WordForm.Capital) == 0 && language is null or "en")
                continue;
            if (Weekday(words, i) is { } weekday)
            {
                if (i + 1 < words.Count && Day(words, i + 1, language) is { } dated)
                {
                    found.Add(dated.Mention is DayMention day ? day with { Weekday = weekday, Quote = words.Phrase(i, dated.Last) } : dated.Mention);
                    i = dated.Last;
                    continue;
                }
                var said = i > 0 && Speech.Contains(words.Hashes[i - 1]);
                found.Add(new WeekdayMention(i > 0 && SameParagraph(words, i - 1, i) ? words.Phrase(i - 1, i) : words.Word(i), weekday, said));
            }
            else if (Day(words, i, language) is { } read)
            {
                found.Add(read.Mention);
                i = read.Last;
            }
        }
        return found;
    }

    // "Nov. 17", "Nov. 17, 2015", "17 November 2015", "November 2015", "in November"; from the month or the number before it.
    private static (TimeMention Mention, int Last)? Day(TextWords words, int at, string? language)
    {
        if (DayOfMonth(words, at) is { } before)
            return SameParagraph(words, at, at + 1) && Month(words, at + 1, language) is > 0 and var next ? Dated(words, at, at + 1, next, before) : null;
        var month = Month(words, at, language);
        if (month == 0)
            return null;
        if (SameParagraph(words, at, at + 1) && words.Between(at).Length <= 2)
        {
            if (DayOfMonth(words, at + 1) is { } day)
                return Dated(words, at, at + 1, month, day);
            if (Year(words, at + 1) is { } year)
                return (new YearMonthMention(words.Phrase(at, at + 1), year, month), at + 1);
        }
        if (at > 0 && DayOfMonth(words, at - 1) is { } german && SameParagraph(words, at - 1, at) && words.Between(at - 1).Length <= 2)
            return Dated(words, at - 1, at, month, german);
        return at > 0 && words.Span(at).Length >= 3 && BeforeMonth.Contains(words.Hashes[at - 1]) && SameParagraph(words, at - 1, at)
            ? (new MonthMention(words.Phrase(at - 1, at), month), at)
            : null;
    }

    private static (TimeMention Mention, int Last) Dated(TextWords words, int first, int last, int month, int day)
    {
        if (SameParagraph(words, last, last + 1) && words.Between(last).Length <= 2 && Year(words, last + 1) is { } year && DayCount.In(year, month, day) is >= 0 and var at)
            return (new DateMention(words.Phrase(first, last + 1), at), last + 1);
        return (new DayMention(words.Phrase(first, last), month, day, null), last);
    }

    private static int Month(TextWords words, int at, string? language) =>
        at < words.Count && words.Span(at).Length >= 3 && (language is not (null or "en") || (words.Forms[at] & WordForm.Capital) != 0)
            ? MonthNames.Of(words.Span(at), language)
            : 0;

    private static int? DayOfMonth(TextWords words, int at)
    {
        if (at >= words.Count)
            return null;
        var word = words.Span(at);
        var digits = word.Length >= 3 && word[^1] is 't' or 'd' or 'h' && !char.IsAsciiDigit(word[^2]) ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>The year a word names; <c>null</c> for any other word and for amounts.</summary>
    public static int? Year(TextWords words, int at)
    {
        if (at >= words.Count)
            return null;
        var word = words.Span(at);
        if (word.Length != 4 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1970 or > 2060)
            return null;
        // "$2000", "2000%" and "2000 people" are amounts.
        return at > 0 && SameParagraph(words, at - 1, at) && words.Between(at - 1) is [.., '$' or '£' or '€' or '#' or '+'] ? null
            : at + 1 < words.Count && SameParagraph(words, at, at + 1) && words.Between(at) is ['%' or '°', ..] ? null : year;
    }

    private static bool SameParagraph(TextWords words, int a, int b) => b < words.Count && words.ParagraphOf(a) == words.ParagraphOf(b);

    /// <summary>The weekday a word names, 0 for Monday; short forms of three letters are mostly other words.</summary>
    public static int? Weekday(TextWords words, int at) => Weekdays.TryGetValue(words.Hashes[at], out var weekday) && words.Span(at).Length > 3 ? weekday : null;

    /// <summary>The hashes of the words of a list.</summary>
    public static HashSet<uint> Words(string list) => [.. list.Split(' ').Select(word => TextWords.HashOf(word))];

    private static Dictionary<uint, int> Table(params string[] lists)
    {
        var table = new Dictionary<uint, int>();
        for (var day = 0; day < lists.Length; day++)
        {
            foreach (var word in lists[day].Split(' '))
                table[TextWords.HashOf(word)] = day;
        }
        return table;
    }
}
