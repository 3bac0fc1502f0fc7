using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>A day at the end of the page's title: "Headline | Outlet | 28.04.2023".</summary>
internal static class TitleDates
{
    public static void Read(PageMarkup markup, DateHabit habit, List<DateClaim> claims)
    {
        var title = markup.Title ?? markup.Meta("og:title");
        if (title is null || title.Length > 300 || title.LastIndexOfAny(['|', '-', '–', '—', '·']) is not (> 4 and var sign))
            return;
        var found = DateWords.Find(title, habit);
        if (found.Count == 1 && found[0].Date.Day > 0 && found[0].Start > sign - 12 && title.Length - found[0].End <= 2)
            claims.Add(new DateClaim(found[0].Date, DateWitness.VisibleText, title, DateRole.Published, 64));
    }
}
