using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Dating;

/// <summary>Page in, dates out. No clock, no network, no log: the same page always gives the same answer.</summary>
public static class DateRecovery
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 2;

    // Zones and clocks differ; a day ahead is today somewhere, a week ahead is a misprint.
    private static readonly Duration FutureSlack = Duration.FromHours(24);

    /// <summary>Every date the page shows, the strongest believable one chosen.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What the extractor read of it: the lines around the headline hold the visible dates.</param>
    public static DateReading Recover(ParsedPage page, Article article)
    {
        var claims = Claims(page, article);
        if (claims.Count == 0 && page.Raw.Feed is null)
            return DateReading.Unknown;
        var limit = page.Raw.FetchedAt + FutureSlack;
        var published = claims.Where(claim => claim.Role == DateRole.Published).OrderByDescending(claim => claim.Strength).ToList();
        var candidates = new List<DateFinding>();
        DateFinding? best = null, claimed = null;
        foreach (var claim in published)
        {
            var finding = claim.Finding();
            candidates.Add(finding);
            if (claim.Strength < DateWeights.Believable)
                continue;
            claimed ??= finding;
            if (best is null && finding.Earliest <= limit)
                best = finding;
        }
        if (FeedFinding(page.Raw.Feed) is { } fed)
        {
            candidates.Add(fed);
            best ??= fed.Earliest <= limit ? fed : null;
        }
        best = InItsZone(published, best, limit);
        var updated = claims.Where(claim => claim.Role == DateRole.Updated && claim.Strength >= DateWeights.Believable).OrderByDescending(claim => claim.Strength)
            .Select(claim => claim.Finding()).FirstOrDefault(finding => finding.Earliest <= limit);
        return new DateReading(best, updated, Told(published, best) ?? claimed ?? updated, candidates);
    }

    // The same moment written with the outlet's own zone says more than the moment in UTC.
    private static DateFinding? InItsZone(List<DateClaim> published, DateFinding? best, Instant limit)
    {
        if (best is null || !best.Written.EndsWith('Z'))
            return best;
        foreach (var claim in published)
        {
            if (claim.Strength < DateWeights.Believable || claim.Date.Clock is not { OffsetSeconds: not null and not 0 })
                continue;
            var zoned = claim.Finding();
            if (zoned.Earliest <= limit && zoned.Earliest < best.Latest && best.Earliest < zoned.Latest)
                return zoned;
        }
        return ByTheClockShown(published, best) ?? best;
    }

    // 00:44 UTC that the page shows as 21:44 of the day before is three hours west.
    private static DateFinding? ByTheClockShown(List<DateClaim> published, DateFinding best)
    {
        var moment = published.Find(claim => claim.Date.Clock is { OffsetSeconds: 0 } && claim.Finding().Written == best.Written);
        if (moment?.Date.Clock is not { } clock)
            return null;
        foreach (var claim in published)
        {
            if (claim.Strength < DateWeights.Believable || claim.Witness is not (DateWitness.VisibleText or DateWitness.TimeElement or DateWitness.Meta)
                || claim.Date.Clock is not { OffsetSeconds: null } shown)
                continue;
            var ahead = (Period.DaysBetween(moment.Date.Date, claim.Date.Date) * 24 * 60) + (shown.SecondOfDay / 60) - (clock.SecondOfDay / 60);
            // Zones of the world: UTC-12 to UTC+14, in quarters of an hour.
            if (ahead is not 0 and >= -12 * 60 and <= 14 * 60 && ahead % 15 == 0)
                return (claim.Date with { Clock = clock with { Hour = shown.Hour, Minute = shown.Minute, OffsetSeconds = ahead * 60 } }).Finding(best.Witness, best.Quote);
        }
        return null;
    }

    // What a reader of the page is told: the date shown, in the outlet's own zone, when it can be the same moment as the best one.
    private static DateFinding? Told(List<DateClaim> published, DateFinding? best)
    {
        if (best is null)
            return null;
        foreach (var claim in published)
        {
            if (claim.Strength < DateWeights.Believable || claim.Witness is not (DateWitness.VisibleText or DateWitness.Url))
                continue;
            var shown = claim.Finding();
            // An address may carry tomorrow's paper, and no desk works further west than UTC-8.
            if (claim.Witness == DateWitness.Url && (claim.Date.Date > best.Earliest.InUtc().Date || claim.Date.Date.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(-8)).ToInstant() <= best.Earliest))
                continue;
            if (shown.Earliest < best.Latest && best.Earliest < shown.Latest)
                return shown;
        }
        return null;
    }

    internal static List<DateClaim> Claims(ParsedPage page, Article article)
    {
        var claims = new List<DateClaim>();
        var habit = DateHabits.Of(page, article);
        if (page.Markup is { } markup)
        {
            var place = markup.PlaceOf(article);
            JsonLdDates.Read(markup, article, page.Raw.Url, habit, claims);
            MetaDates.Read(markup, habit, claims);
            PropertyDates.Read(markup, place, habit, claims);
            VisibleDates.Read(markup, place, habit, claims);
            TitleDates.Read(markup, habit, claims);
            if (!claims.Exists(claim => claim.Role == DateRole.Published && claim.Strength > 60))
                ScriptDates.Read(markup, habit, claims);
        }
        else
        {
            LineDates.Read(article, habit, claims);
        }
        UrlDates.Read(page.Raw.Url ?? article.Canonical, claims);
        claims.RemoveAll(claim => !claim.Date.IsReal || claim.Date.Year < 1700);
        DateWeights.Settle(claims);
        return claims;
    }

    private static DateFinding? FeedFinding(FeedWord? feed) => feed?.Published is not { } published ? null
        : new DateFinding(published, published + Duration.FromSeconds(1), DateWitness.Feed, feed.PublishedQuote ?? NodaTime.Text.InstantPattern.General.Format(published), NodaTime.Text.InstantPattern.General.Format(published));
}
