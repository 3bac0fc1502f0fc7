namespace Dateline.Cli.Tests;

/// <summary>Pages written for these tests; outlets, people and places are invented.</summary>
internal static class Invented
{
    public const string Page = """
        <!doctype html>
        <html lang="en"><head><title>Harbour bridge at Port Ansel opens a week early | The Ansel Courier</title>
        <meta property="og:site_name" content="The Ansel Courier">
        <link rel="canonical" href="https://www.anselcourier.example/news/harbour-bridge">
        <meta property="article:published_time" content="2026-11-12T07:30:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Harbour bridge at Port Ansel opens a week early</h1>
        <p class="byline">By Ines Tallow</p>
        <p>PORT ANSEL (MPA) — The new harbour bridge at Port Ansel opened to traffic on Thursday, a week before the date its builders had promised, the port office said.</p>
        <p>About 4,000 vehicles crossed it in the first three hours, according to counters at the western ramp, and a line of bicycles had formed before dawn.</p>
        <p>“We kept the last week in reserve for storms, and the storms did not come,” said Odran Pell, the engineer in charge of the works since 2023.</p>
        <p>The bridge replaces a ferry that had carried up to 900 vehicles a day and was often stopped by wind in the winter months.</p>
        <p>Tolls will not be charged before January, the town council decided on Tuesday by eleven votes to six after a debate of four hours.</p>
        </article><footer>© The Ansel Courier</footer></body></html>
        """;

    public const string Lines = """
        Current:Home > MarketsFishing fleet of Sorrel Bay doubles its catch -Ledgerpoint
        Fishing fleet of Sorrel Bay doubles its catch
        Rising Meridian
        Date:2026-10-02 18:04:11
        SORREL BAY, Norway (MPA) — The fishing fleet of Sorrel Bay has doubled its catch of herring within a year, the harbour authority said Monday, and its captains are asking for larger cold stores.
        The authority counted 18,400 tons landed by the end of August, against 9,100 tons in the same months of last year, and said the figures had been checked twice.
        “Nobody alive has seen the boats come in this low in the water,” said Marthe Quill, who has run the auction hall since 2009.
        Scientists at the coastal institute warned that one good year does not make a recovered stock, and asked that the quota stay where it is until the spring survey.
        The ministry said it would decide in December, after it has heard the fishermen, the institute and the processing plants of the bay.
        veryGood! (31)
        Related
        - Storm warning lifted for the northern islands
        - Council of Tarrow votes on harbour dues
        - Why the herring came back
        Ranking
        - Ten quiet beaches for the autumn
        - Singer Lio Marr cancels two concerts
        Recommendation
        The best boots for wet weather
        What to cook with smoked herring
        """;
}
