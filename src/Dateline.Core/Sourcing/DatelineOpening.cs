using System.Globalization;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Sourcing;

/// <summary>The opening of a report: place, day, agency, and how they stand in the text.</summary>
/// <param name="Line">The dateline; <c>null</c> when only an agency stands there ("March 4 (Reuters) -").</param>
/// <param name="Agency">The credit in brackets by its short name, or as written when it is none we know; <c>null</c> without one.</param>
/// <param name="Quote">The opening as written, up to and without the dash.</param>
internal sealed record DatelineOpening(StoryDateline? Line, string? Agency, string Quote)
{
    private const int Reach = 110;

    /// <summary>Reads the opening of <paramref name="paragraph"/>; <c>null</c> when it has none.</summary>
    /// <param name="paragraph">A paragraph's text.</param>
    /// <param name="about">The page's day: its year is the day's year; <c>null</c> when not known.</param>
    public static DatelineOpening? Read(string paragraph, LocalDate? about)
    {
        var text = paragraph.AsSpan().TrimStart(" *•\u201c\"‘'".AsSpan());
        var lead = paragraph.Length - text.Length;
        foreach (var (end, isStrong) in Dashes(paragraph, lead))
        {
            var opening = paragraph[lead..end].TrimEnd(' ', '-', '–', '—', '_', ':', ',');
            if (Of(opening, isStrong, about) is { } found)
                return found;
        }
        return null;
    }

    // Where the opening may end: a dash with a space beside it, an underscore (old wire files), two hyphens; the first three of them.
    private static IEnumerable<(int End, bool IsStrong)> Dashes(string text, int from)
    {
        var found = 0;
        for (var i = from + 2; i < Math.Min(text.Length, from + Reach) && found < 3; i++)
        {
            var c = text[i];
            if (c is not ('-' or '–' or '—' or '_' or '―' or '−' or ':' or '|'))
                continue;
            var after = i + 1 >= text.Length || text[i + 1] is ' ' or '-' or '\u00a0';
            var before = text[i - 1] is ' ' or ')' or '.' or '-' || (char.IsAsciiDigit(text[i - 1]) && after);
            if (c is ':' or '|' ? text[i - 1] is ')' || (c == '|' && before) : c is '—' or '―' ? before || after : before || (after && text[i - 1] == ')') || (c == '_' && after))
            {
                found++;
                // A lone hyphen also parts the words of a heading, and U+2015 opens dialogue: they need an agency or a day before them.
                yield return (i, c is '–' or '—' or '_' or '|' || (c == '-' && i + 1 < text.Length && text[i + 1] == '-'));
            }
        }
    }

    private static DatelineOpening? Of(string opening, bool isStrong, LocalDate? about)
    {
        var agency = (string?)null;
        var rest = opening.Trim();
        if (rest.Length > 0 && rest[^1] is ')' or ']' && rest.LastIndexOfAny(['(', '[']) is >= 0 and var open)
        {
            var credit = rest[(open + 1)..^1].Trim();
            agency = NewsAgencies.First(credit, false) ?? (IsOutlet(credit) ? credit : null);
            if (agency is null)
                return null;
            rest = rest[..open].Trim(' ', ',', '-', '–', '/');
        }
        else if (rest.LastIndexOf('/') is > 2 and var slash && NewsAgencies.First(rest[(slash + 1)..], true) is { } slashed)
        {
            // "BEIJING, March 4 /Xinhua", "Berlin/dpa"
            agency = slashed;
            rest = rest[..slash].Trim(' ', ',', '/');
        }
        else if (rest.IndexOf(" /", StringComparison.Ordinal) is > 2 and var pair && rest.EndsWith('/') && NewsAgencies.First(rest[(pair + 2)..].Trim('/'), true) is { } framed)
        {
            agency = framed;
            rest = rest[..pair].Trim(' ', ',');
        }
        if (rest.Length == 0)
            return agency is null || !IsKnown(agency) ? null : new DatelineOpening(null, agency, opening);
        var (place, day) = SplitDay(rest, about);
        if (place.Length == 0)
            return agency is null ? null : new DatelineOpening(null, agency, opening);
        if (!Believable(place, agency, day is not null || place.Length < rest.Length, isStrong))
            return null;
        var (name, country) = Resolve(place);
        return new DatelineOpening(new StoryDateline(name, country, day, opening), agency, opening);
    }

    private static bool IsKnown(string agency) => NewsAgencies.Of(agency) is not null;

    // A station's or an outlet's name in the place of the agency's: one word with capitals, or capitals and spaces.
    private static bool IsOutlet(string credit) =>
        credit.Length is >= 2 and <= 24 && !credit.Any(char.IsDigit) && credit.Count(char.IsUpper) >= 2 && credit.Count(c => c == ' ') <= 2;

    private static bool Believable(string place, string? agency, bool hasDay, bool isStrong)
    {
        if (place.Length is < 2 or > 60 || place.Any(char.IsDigit) || place.IndexOfAny(['(', ')', '"', '“', '?', '!', ';', ':']) >= 0)
            return false;
        var parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4 || parts.Any(part => part.Split(' ').Length > 5))
            return false;
        var first = parts[0];
        var isUpper = IsUpper(first);
        var known = Gazetteer.Knows(first) || first.Split('/', '-').All(Gazetteer.Knows);
        var region = parts.Skip(1).Any(part => Gazetteer.CountryOfRegion(part) is not null || Gazetteer.Country(part) is not null);
        if (agency is not null && IsKnown(agency))
            return char.IsUpper(first[0]) || !char.IsLower(first[0]);
        if (agency is not null)
            return isUpper || known || region;
        if (hasDay)
            return (known || region || isUpper) && char.IsUpper(first[0]);
        return isUpper && (known || (region && parts.Length > 1)) && isStrong;
    }

    private static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    // "SEOUL, South Korea" -> SEOUL and South Korea; "RENO, Nev." keeps its state, as no country is named.
    private static (string Place, string? Country) Resolve(string place)
    {
        var parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            var last = parts[^1];
            if (Gazetteer.CountryOfRegion(last) is { } land && (Gazetteer.Country(last) is null || Gazetteer.CountryOf(parts[0]) is not { } own || own == land))
                return (place.TrimEnd(','), land);
            if (Gazetteer.Country(last) is not null)
                return (string.Join(", ", parts[..^1]), last);
        }
        var country = Gazetteer.CountryOf(parts[0]);
        if (country is null && parts[0].IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
            country = Gazetteer.CountryOf(parts[0][..slash]);
        return (place, country == "United Nations" ? null : country);
    }

    // "LONDON, March 4", "PARIS, 4 mars", "Berlin, 4. März 2024": the day stands last.
    private static (string Place, LocalDate? Day) SplitDay(string text, LocalDate? about)
    {
        var words = text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - 4); i--)
        {
            if (MonthNames.Of(words[i].AsSpan().Trim(".,".AsSpan()), null) is not (> 0 and var month))
                continue;
            var (at, number, year) = (i, 0, 0);
            if (i + 1 < words.Length && Number(words[i + 1]) is { } after and <= 31)
                number = after;
            else if (i > 0 && Number(words[i - 1]) is { } before and <= 31)
                (number, at) = (before, i - 1);
            else if (i > 2 && words[i - 1] is "de" or "of" && Number(words[i - 2]) is { } earlier and <= 31)
                (number, at) = (earlier, i - 2);
            if (number == 0)
                continue;
            if (Number(words[^1]) is { } last and > 1900)
                year = last;
            return (string.Join(' ', words[..at]).TrimEnd(',', ' '), Day(year, month, number, about));
        }
        return (text, null);
    }

    private static int? Number(string word)
    {
        var bare = word.AsSpan().TrimEnd(".,".AsSpan());
        return bare.Length is 1 or 2 or 4 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
    }

    // The year that puts the day nearest to the page's own; a dateline looks back, seldom ahead.
    private static LocalDate? Day(int year, int month, int day, LocalDate? about)
    {
        if (year > 0)
            return day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
        if (about is not { } near)
            return null;
        LocalDate? best = null;
        for (var candidate = near.Year - 1; candidate <= near.Year + 1; candidate++)
        {
            if (candidate is < 1 or > 9998 || day > CalendarSystem.Iso.GetDaysInMonth(candidate, month))
                continue;
            var date = new LocalDate(candidate, month, day);
            if (date <= near.PlusDays(3) && (best is null || date > best))
                best = date;
        }
        return best;
    }
}
