using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests;

/// <summary>Invented pages for tests.</summary>
internal static class Invented
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 20, 12, 0);

    private static readonly string[] Body =
    [
        "The harbour council of Tollmere voted on Thursday evening to close the old swing bridge for eleven months while its bearings are replaced.",
        "Engineers told the meeting that the bridge, built for horse carts and now crossed by nine hundred lorries a day, had sunk by four centimetres.",
        "Traders on the quay asked for a ferry in the meantime and were promised an answer before the winter market opens on the first of December.",
        "The work is to cost three point two million crowns, a third of which the county has offered to pay if it begins before the spring tides.",
        "A spokesman for the lorry drivers said the detour over the hill road would add forty minutes to every load and might cost some of them their contracts.",
    ];

    public static string Html(string headline, string? canonical = null, string extra = "") => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} - Tollmere Courier</title>
        {(canonical is null ? "" : $"<link rel=\"canonical\" href=\"{canonical}\">")}
        <meta property="og:site_name" content="Tollmere Courier"></head>
        <body><main><article><h1>{headline}</h1>{string.Concat(Body.Select(text => $"<p>{text}</p>"))}{(extra.Length > 0 ? $"<p>{extra}</p>" : "")}</article></main></body></html>
        """;

    public static RawPage Page(string headline, string? url = null, string extra = "", Instant? at = null) =>
        new(url is null ? null : new Uri(url), Html(headline, extra: extra), at ?? Noon);

    /// <summary>A reading of a page, made by hand: what the stores are given.</summary>
    public static PageReading Reading(string headline, string? url, string text, Instant? at = null, string? canonical = null)
    {
        var page = new RawPage(url is null ? null : new Uri(url), headline + text, at ?? Noon);
        var article = new Article
        {
            Headline = headline,
            Site = "Tollmere Courier",
            Canonical = canonical is null ? null : new Uri(canonical),
            Language = "en",
            Blocks = [.. text.Split('\n').Select(line => new Paragraph(line))],
        };
        return new PageReading(page, new ExtractResult.Found(article), DateReading.Unknown, SourceFinding.Unknown);
    }
}
