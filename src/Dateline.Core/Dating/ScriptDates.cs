using System.Buffers;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Dates in the state that scripts carry for the page, read by the names of their keys.</summary>
internal static class ScriptDates
{
    private const int MostHits = 12;
    private const int LongestScript = 1_000_000;

    private static readonly string[] Names =
    [
        "\"datePublished\"", "\"publishedAt\"", "\"published_at\"", "\"publishDate\"", "\"publish_date\"", "\"publishedDate\"", "\"published_date\"", "\"publicationDate\"", "\"publication_date\"", "\"pubDate\"", "\"pub_date\"", "\"pubdate\"", "\"firstPublished\"", "\"firstPublishDate\"", "\"first_publish_date\"", "\"datePublication\"", "\"articlePublishDate\"", "\"article_publish_date\"", "\"publishTime\"", "\"publish_time\"", "\"publishedTime\"", "\"published_time\"", "\"displayDate\"", "\"display_date\"", "\"pageDate\"", "\"pagePublicationDate\"", "\"articleDate\"", "\"publicationDateTime\"", "\"published\"",
    ];

    private static readonly SearchValues<string> Keys = SearchValues.Create(Names, StringComparison.Ordinal);

    public static void Read(PageMarkup markup, DateHabit habit, List<DateClaim> claims)
    {
        var found = new List<(SaidDate Date, string Quote)>();
        foreach (var index in markup.Scripts)
        {
            var text = markup.ScriptText(index);
            if (text.Length is < 30 or > LongestScript)
                continue;
            var rest = text.AsSpan();
            for (var hits = 0; hits < MostHits; hits++)
            {
                var at = rest.IndexOfAny(Keys);
                if (at < 0)
                    break;
                rest = rest[(at + 1)..];
                var close = rest.IndexOf('"');
                rest = rest[(close + 1)..];
                if (QuotedValue.At(rest) is { } value && MachineDates.Read(value, habit) is { Day: > 0 } date)
                    found.Add((date, value));
            }
        }
        if (found.Count == 0)
            return;
        // State of other pages rides along; only one day leaves no doubt.
        var days = found.Select(item => item.Date.Date).Distinct().Count();
        claims.Add(new DateClaim(found[0].Date, DateWitness.Script, found[0].Quote, DateRole.Published, days == 1 ? 58 : 34));
    }
}
