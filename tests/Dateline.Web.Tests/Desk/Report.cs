using Dateline.Model;
using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>An invented page, as the page stages would have read it.</summary>
internal sealed record Report(string Outlet, string Headline, string Date, params string[] Paragraphs)
{
    public string Language { get; init; } = "en";

    public string? Section { get; init; }

    public string? Agency { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    public string? Byline { get; init; }

    public string? Standfirst { get; init; }

    public string? ClaimedSection { get; init; }

    public bool HasPicture { get; init; }

    public IReadOnlyList<Block> More { get; init; } = [];

    public IReadOnlyList<Reaction> Reactions { get; init; } = [];

    public Uri Url => new($"https://{Outlet.ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal)}.example/{Slugged}");

    private string Slugged => Uri.EscapeDataString(Headline.ToLowerInvariant().Replace(' ', '-'));

    public DateFinding? Published => Date.Length == 0 ? null : new DateFinding(At, At + Duration.FromSeconds(1), DateWitness.JsonLd, Date, Date);

    /// <summary>When it was seen.</summary>
    public Instant SeenAt { get; init; } = InventedDesk.Now;

    private Instant At => NodaTime.Text.OffsetDateTimePattern.GeneralIso.Parse(Date) is { Success: true, Value: var zoned }
        ? zoned.ToInstant()
        : NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(Date).Value.InUtc().ToInstant();

    public PageReading Read()
    {
        var picture = HasPicture
            ? new Figure(new Uri(Url, "/pictures/1.jpg"), $"Picture for {Headline}", "The scene on the morning after, looking north.", $"{Outlet} / R. Ardel")
            : null;
        var article = new Article
        {
            Headline = Headline,
            Standfirst = Standfirst,
            Site = Outlet,
            Canonical = Url,
            Section = ClaimedSection,
            Language = Language,
            Blocks = [.. picture is null ? Array.Empty<Block>() : [picture], .. Paragraphs.Select(text => new Paragraph(text)), .. More],
            Images = picture is null ? [] : [picture],
            Reactions = Reactions,
        };
        var dates = Published is { } found ? new DateReading(found, null, found, [found]) : DateReading.Unknown;
        var source = new SourceFinding
        {
            Bylines = Byline is null ? [] : [Byline],
            Agency = Agency,
            AgencyQuote = Agency is null ? null : $"({Agency})",
            Dateline = Place is null ? null : new StoryDateline(Place, Country, null, Place),
        };
        var page = new RawPage(Url, $"<!doctype html><title>{Headline}</title>{string.Concat(Paragraphs)}{Date}", SeenAt);
        return new PageReading(page, new ExtractResult.Found(article), dates, source);
    }
}
