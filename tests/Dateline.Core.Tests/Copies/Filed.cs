using Dateline.Model;
using NodaTime;

namespace Dateline.Core.Tests.Copies;

/// <summary>Invented articles for the group tests.</summary>
internal static class Filed
{
    public static readonly Instant Seen = Instant.FromUtc(2026, 3, 1, 12, 0);

    public static FiledArticle Article(string key, string outlet, string? date, params string[] paragraphs) => new()
    {
        Id = ArticleId.Of(key),
        Url = new Uri($"https://{key}.example/{key}"),
        Outlet = outlet,
        Article = new Article { Headline = $"Headline of {key}", Language = "en", Blocks = [.. paragraphs.Select(text => new Paragraph(text))] },
        Dates = date is null ? DateReading.Unknown : Dated(date),
        Source = SourceFinding.Unknown,
        FirstSeen = Seen,
    };

    public static FiledArticle With(this FiledArticle filed, string? headline = null, string? agency = null, string? byline = null, string? section = null) => filed with
    {
        Article = filed.Article with { Headline = headline ?? filed.Article.Headline, Section = section ?? filed.Article.Section },
        Source = new SourceFinding { Agency = agency, AgencyQuote = agency is null ? null : $"({agency})", Bylines = byline is null ? [] : [byline] },
    };

    public static DateReading Dated(string day)
    {
        var finding = Finding(day);
        return new DateReading(finding, null, finding, [finding]);
    }

    public static DateFinding Finding(string day)
    {
        var at = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.AtMidnight().InUtc().ToInstant();
        return new DateFinding(at, at + Duration.FromDays(1), DateWitness.VisibleText, day, day);
    }
}
