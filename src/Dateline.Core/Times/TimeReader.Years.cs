using Dateline.Model;

namespace Dateline.Times;

// Years, decades, centuries, and the year of a month that names none.
internal sealed partial class TimeReader
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private int YearNumber(int i) => Whole(i) is >= FirstYear and <= LastYear and var year && Tokens[i].Length == 4 && !Is(i + 1, Role.Meridiem) ? year : 0;

    // Two digits mean the nearest such year that is not far ahead.
    private int Century(int two)
    {
        var about = day?.Year ?? 2000;
        var year = about / 100 * 100 + two;
        return year > about + 20 ? year - 100 : year;
    }

    /// <summary>"1988", "in 1492", "'89", "fiscal 1989".</summary>
    private Found? Year(int i, bool named)
    {
        if ((uint)i >= (uint)Count)
            return null;
        if (Is(i, Role.Fiscal) && YearNumber(i + 1) is > 0 and var fiscal && On(i + 1))
            return Dates(i, i + 1, new(Scale.Year, fiscal), TimeAnchor.Words);
        if (lexicon.Language == "ru" && YearNumber(i) is > 0 and var russian && Goes(i + 1, Role.Unit) && Of(i + 1).Unit == Scale.Year)
            return Dates(i, i + 1, new(Scale.Year, russian), TimeAnchor.Words);
        if (Tokens[i].Sign is '\'' or '’' or '`' && i + 1 < Count && !Tokens[i + 1].Has(TokenForm.Apart) && Tokens[i + 1].Length == 2 && Whole(i + 1) is >= 0 and var two
            && (i == 0 || Tokens[i].Has(TokenForm.Apart) && !(Tokens[i - 1].Has(TokenForm.Capital) && Of(i - 1).Roles == Role.None && !Tokens[i - 1].Has(TokenForm.Opens))) && !Is(i + 2, Role.Unit) && (i + 2 >= Count || Tokens[i + 2].Has(TokenForm.Apart) || Tokens[i + 2].Has(TokenForm.Sign)))
        {
            return Dates(i, i + 1, new(Scale.Year, IsHistory && _told is { IsOpen: false } told ? told.Year / 100 * 100 + two : Century(two)), TimeAnchor.Words);
        }
        if (lexicon.Language == "en" && Is(i, Role.Number) && SpelledYear(i, named) is { } spelled)
            return spelled;
        // "1939-45", "1957–60": the second year of a range.
        if (Whole(i) is >= 0 and < 100 and var short_ && Tokens[i].Length == 2 && i >= 2 && Hyphen(i - 1) && YearNumber(i - 2) is > 0 and var first && short_ > first % 100
            && (i + 1 >= Count || Tokens[i + 1].Has(TokenForm.Apart | TokenForm.Sign)) && !Hyphen(i + 1))
            return Dates(i, i, new(Scale.Year, first / 100 * 100 + short_), TimeAnchor.Words);
        if (YearNumber(i) is not (> 0 and var year))
            return null;
        if (!named && !IsYear(i, year))
            return null;
        return Dates(i, i, new(Scale.Year, year), TimeAnchor.Words);
    }

    // Four digits are a year where a year is led in, or where nothing says they count something.
    private bool IsYear(int i, int year)
    {
        if (i > 1 && Hyphen(i - 1) && (Word(i - 2, "post") || Word(i - 2, "pre")))
            return true;
        var led = i > 0 && On(i) && Of(i - 1).Is(Role.Lead | Role.Part | Role.Season | Role.Fiscal | Role.Last);
        var after = i + 1 < Count && On(i + 1) ? i + 1 : -1;
        if (i > 0 && !Tokens[i].Has(TokenForm.Breaks) && Tokens[i - 1].Has(TokenForm.Sign) && Tokens[i - 1].Sign is '$' or '£' or '€' or '¥' or '#' or '+' or '.' or ':' or '/' or '@' or '=' or '_' && !(Tokens[i - 1].Sign is '.' && Tokens[i].Has(TokenForm.Apart)))
            return false;
        if (after > 0)
        {
            ref readonly var next = ref Tokens[after];
            if (next.Sign is '%' or '°' or '$' or '€' or '/' or '=' && next.Has(TokenForm.Sign) || (next.Sign == ':' && !next.Has(TokenForm.Apart) && Whole(after + 1) >= 0) || (!next.Has(TokenForm.Apart) && next.Has(TokenForm.Word)))
                return false;
            if (next.Meaning.Is(Role.Currency | Role.Scaling | Role.Zone) || (next.Meaning.Is(Role.Unit) && next.Meaning.Is(Role.Plural)) || next.Has(TokenForm.Digits))
                return false;
            // "2000 soldiers", but "in 2000 soldiers came".
            if (!led && next.Has(TokenForm.Word) && !next.Has(TokenForm.Capital) && next.Sign == 's' && next.Length > 3 && next.Meaning.Roles == Role.None && lexicon.Language == "en" && !Is(i - 1, Role.The))
                return false;
        }
        if (led)
            return year >= FirstYear;
        if (year is < 1500 or > 2060)
            return false;
        if (i == 0 || !On(i))
            return true;
        // "Orion 1980", "Russell 2000": a figure of a name.
        ref readonly var before = ref Tokens[i - 1];
        if (before.Has(TokenForm.Digits) || before.Meaning.Is(Role.Number) || (Hyphen(i - 1) && i > 1 && YearNumber(i - 2) == 0 && !Tokens[i - 2].Meaning.Is(Role.Part)))
            return false;
        return !before.Has(TokenForm.Capital) || before.Has(TokenForm.Opens) || before.Meaning.Roles != Role.None;
    }

    // "nineteen ninety-four", "two thousand".
    private Found? SpelledYear(int i, bool named)
    {
        if (Of(i).Number is 19 or 18 or 20 && On(i + 1) && Is(i + 1, Role.Number) && Of(i + 1).Number >= 10)
        {
            var year = Of(i).Number * 100 + Of(i + 1).Number;
            var last = i + 1;
            if (Hyphen(i + 2) && Is(i + 3, Role.Number) && Of(i + 3).Number < 10)
                (year, last) = (year + Of(i + 3).Number, i + 3);
            else if (Goes(i + 2, Role.Number) && Of(i + 2).Number < 10 && Of(i + 1).Number >= 20)
                (year, last) = (year + Of(i + 2).Number, i + 2);
            return Dates(i, last, new(Scale.Year, year), TimeAnchor.Words);
        }
        return named && Of(i).Number == 2 && Is(i + 1, Role.Scaling) && Of(i + 1).Number == 1000 ? Dates(i, i + 1, new(Scale.Year, 2000), TimeAnchor.Words) : null;
    }

    private static readonly Dictionary<string, string[]> DecadeNames = new(StringComparer.Ordinal)
    {
        ["es"] = ["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"],
        ["pt"] = ["vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"],
        ["fr"] = ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante-dix", "quatre-vingt", "quatre-vingt-dix"],
    };

    /// <summary>"the 1980s", "the '90s", "the nineties".</summary>
    private Found? Decade(int i)
    {
        if ((uint)i >= (uint)Count)
            return null;
        if (Whole(i) is > 0 and var number && number % 10 == 0 && (Tokens[i].Length == 4 || (Tokens[i].Length == 2 && i > 0 && Tokens[i - 1].Sign is '\'' or '’' or '`')))
        {
            var s = Tokens.Length > i + 1 && !Tokens[i + 1].Has(TokenForm.Apart) && Tokens[i + 1].Sign is '\'' or '’' ? i + 2 : i + 1;
            if (s < Count && !Tokens[s].Has(TokenForm.Apart) && (Word(s, "s") || Word(s, "er")))
                return Dates(i, lexicon.Language == "de" && Goes(s + 1, Role.Unit) && Of(s + 1).Unit == Scale.Year ? s + 1 : s, new(Scale.Decade, Tokens[i].Length == 4 ? number : Century(number)), TimeAnchor.Words);
            // "1960-х годах"
            if (lexicon.Language == "ru" && Tokens[i].Length == 4 && Hyphen(i + 1) && (Word(i + 2, "х") || Word(i + 2, "е") || Word(i + 2, "ых")))
                return Dates(i, Goes(i + 3, Role.Unit) && Of(i + 3).Unit == Scale.Year ? i + 3 : i + 2, new(Scale.Decade, number), TimeAnchor.Words);
            // 1990年代, 1990년대
            if (s < Count && Tokens[i].Length == 4 && Is(s, Role.Unit) && Of(s).Unit == Scale.Decade && !Tokens[s].Has(TokenForm.Apart))
                return Dates(i, s, new(Scale.Decade, number), TimeAnchor.Words);
        }
        // "années 1990", "años 90", "década de 1990"
        if (lexicon.Language is "fr" or "es" or "pt" && Is(i, Role.Unit) && (Of(i).Unit == Scale.Year && Is(i, Role.Plural) || Of(i).Unit == Scale.Decade))
        {
            var n = Goes(i + 1, Role.Of) ? i + 2 : i + 1;
            if (On(n) && Whole(n) is > 0 and var round && round % 10 == 0 && Tokens[n].Length is 2 or 4)
                return Dates(i, n, new(Scale.Decade, Tokens[n].Length == 4 ? round : Century(round)), TimeAnchor.Words);
            // "años noventa", "années soixante"
            for (var tens = 2; On(n) && tens < 10; tens++)
            {
                if (DecadeNames.TryGetValue(lexicon.Language, out var named) && Word(n, named[tens - 2]))
                    return Dates(i, n, new(Scale.Decade, Century(10 * tens)), TimeAnchor.Words);
            }
        }
        if (Tokens[i].Sign is '\'' or '’' or '`' && Tokens[i].Has(TokenForm.Sign) && i + 1 < Count && !Tokens[i + 1].Has(TokenForm.Apart) && Tokens[i + 1].Length == 2 && Whole(i + 1) is >= 0 && Decade(i + 1) is { } short_)
            return short_ with { First = i };
        if (lexicon.Language == "en" && Tokens[i].Sign == 's' && Tokens[i].Length is >= 7 and <= 9 && Span(i) is [.., 't', 'i', 'e', 's'] && i > 0 && (Is(i - 1, Role.The) || (Hyphen(i - 1) || Is(i - 1, Role.Part | Role.Number))))
        {
            ReadOnlySpan<string> names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
            for (var k = 0; k < names.Length; k++)
            {
                if (Word(i, names[k]))
                    return Dates(i, i, new(Scale.Decade, Century(20 + 10 * k)), TimeAnchor.Words);
            }
        }
        return null;
    }

    // "20th century", "nineteenth-century", "9th century BC".
    private Found? CenturyOf(int i)
    {
        if ((uint)i >= (uint)Count)
            return null;
        int number, k;
        if (Whole(i) is > 0 and <= 30 and var digits && (IsOrdinalEnding(i + 1) || Sign(i + 1, '.')))
            (number, k) = (digits, i + 2);
        else if (Is(i, Role.Ordinal))
            (number, k) = (Of(i).Ordinal, i + 1);
        else if (lexicon.Language is "fr" or "ru" && Roman(Span(i)) is > 0 and var roman)
            (number, k) = (roman, i + 1);
        else if (lexicon.Language is "es" or "pt" && Is(i, Role.Unit) && Of(i).Unit == Scale.Century && !Is(i, Role.Plural) && On(i + 1) && i + 1 < Count && Roman(Span(i + 1)) is > 0 and var behind)
            return Dates(i, i + 1, new(Scale.Century, (behind - 1) * 100), TimeAnchor.Words);
        else
            return null;
        if (Hyphen(k))
            k++;
        if (!Is(k, Role.Unit) || Of(k).Unit != Scale.Century || !On(k))
            return null;
        var before = Goes(k + 1, Role.Era) && Of(k + 1).Shift < 0;
        // TIMEX3 names a century by its first two digits: the 20th is 19.
        return Dates(i, before ? k + 1 : k, new(Scale.Century, before ? -(number - 1) * 100 : (number - 1) * 100), TimeAnchor.Words);
    }

    // "XIX", "XXe": up to thirty; 0 when it is none.
    private static int Roman(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ème", "er", "e"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }
        var number = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var one = Worth(word[i]);
            if (one == 0)
                return 0;
            number += i + 1 < word.Length && one < Worth(word[i + 1]) ? -one : one;
        }
        return number is > 0 and <= 30 ? number : 0;

        static int Worth(char sign) => sign switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
    }

    private Found? BeforeChrist(int i) => Whole(i) is > 0 and < 9000 and var from && (Hyphen(i + 1) || Goes(i + 1, Role.To)) && Whole(i + 2) is > 0 and var to && to < from && Goes(i + 3, Role.Era) && Of(i + 3).Shift < 0
        ? Dates(i, i, new(Scale.Year, -from), TimeAnchor.Words) : Whole(i) is > 0 and < 9000 and var year && Goes(i + 1, Role.Era) && Tokens[i + 1].Has(TokenForm.Capital)
        ? Dates(i, i + 1, new(Scale.Year, Of(i + 1).Shift * year), TimeAnchor.Words) : null;

    /// <summary>A month or a day without a year: the nearest to the text's day that the verbs allow, or to the time told before.</summary>
    private Found? Yearless(int first, int last, int month, int dayOfMonth)
    {
        var scale = dayOfMonth > 0 ? Scale.Day : Scale.Month;
        if (month > 12 || dayOfMonth > 31)
            return null;
        if (YearAhead(last + 1) is > 0 and var named)
            return Fit(first, last, scale, named, month, dayOfMonth, TimeAnchor.Words, "by the year that follows");
        // "in February this year"
        if (On(last + 1) && _today is { } now && Is(last + 1, Role.This | Role.Last | Role.Next) && Goes(last + 2, Role.Unit) && Of(last + 2).Unit == Scale.Year && !Is(last + 2, Role.Plural))
            return Fit(first, last + 2, scale, now.Year + (Is(last + 1, Role.Last) ? -1 : Is(last + 1, Role.Next) ? 1 : 0), month, dayOfMonth, TimeAnchor.Published, "of that year");
        if (IsHistory && _told is { IsOpen: false } told)
        {
            var year = told.Year;
            if (told.To(Scale.Month) is { Part: > 0, Scale: Scale.Month } from && told.Scale >= Scale.Month)
                year += month - from.Part < -HistoryBack ? 1 : month - from.Part > 12 - HistoryBack ? -1 : 0;
            return Fit(first, last, scale, year == 0 ? 1 : year, month, dayOfMonth, TimeAnchor.Mentioned, "by the time told before");
        }
        if (_today is not { } today)
            return Dates(first, last, new(scale, CalendarTime.Open, month, dayOfMonth), TimeAnchor.Words);
        var tense = Ahead(first) ? 1 : Tense(first);
        var ahead = (month - today.Part) * 31 + (dayOfMonth > 0 ? dayOfMonth - today.Day : 0);
        // A day some weeks off is named without its year whatever the verb; the verb decides between half a year back and half a year on.
        var by = first > 0 && Word(first - 1, "ended") ? ahead > 0 ? -1 : 0 : dayOfMonth == 0 && tense != 0 ? tense < 0 ? ahead > 31 ? -1 : 0 : ahead < -31 ? 1 : 0 : tense switch
        {
            < 0 => ahead > PastReach ? -1 : ahead < -372 + PastReach ? 1 : 0,
            > 0 => ahead < -FutureReach ? 1 : ahead > 372 - FutureReach ? -1 : 0,
            _ => ahead > 186 ? -1 : ahead < -200 ? 1 : 0,
        };
        return Fit(first, last, scale, today.Year + by, month, dayOfMonth, TimeAnchor.Published, tense < 0 ? "the one gone by" : tense > 0 ? "the one to come" : "the nearest one");
    }

    // "In April and June 1955", "December 7 (December 8 in Asia), 1941": the year stands behind the last of them.
    private int YearAhead(int k)
    {
        if (!Goes(k, Role.And | Role.To) && !Hyphen(k) && !Sign(k, ',') && !Sign(k, '/'))
            return 0;
        var months = 0;
        for (var i = k; i < Count && i < k + 9 && On(i); i++)
        {
            if (Is(i, Role.Month))
                months++;
            else if (months > 0 && YearNumber(i) is > 0 and var year)
                return year;
            else if (!Is(i, Role.And | Role.To | Role.The | Role.Of) && Whole(i) is < 1 or > 31 && !Tokens[i].Has(TokenForm.Sign) && !IsOrdinalEnding(i))
                return 0;
        }
        return 0;
    }

    private const int HistoryBack = 6;
    private const int PastReach = 120;
    private const int FutureReach = 120;

    private static Found? Fit(int first, int last, Scale scale, int year, int month, int dayOfMonth, TimeAnchor anchor, string why) =>
        dayOfMonth == 0 ? Dates(first, last, new(scale, year, month), anchor, why) : Day(Math.Max(1, year), month, dayOfMonth) is { } at ? Dates(first, last, at, anchor, why) : null;
}
