using System.Globalization;
using System.Text;

namespace Dateline.Bench.Gather;

/// <summary>Invented reports, any number, each with words of its own: what no two pages of one outlet share is not one text.</summary>
internal static class InventedPress
{
    private static readonly string[] Who = ["The harbour council", "A spokeswoman for the ferry company", "The county engineer", "The lorry drivers' union", "The school board", "A professor at the maritime college", "The fire brigade", "The market traders", "The museum's director", "The water company"];
    private static readonly string[] Did = ["voted to close", "asked for money to rebuild", "warned against selling", "promised to reopen", "delayed the work on", "published the plans for", "took to court the owners of", "measured the damage to", "counted the visitors of", "questioned the price of"];
    private static readonly string[] What = ["the swing bridge", "the old lighthouse", "the winter market hall", "the slipway", "the grain store", "the north quay", "the tide mill", "the railway arch", "the customs house", "the rope works"];
    private static readonly string[] Why = ["after a night of heavy rain", "because the bearings had sunk", "before the spring tides", "although nobody had asked for it", "while the inquiry goes on", "in the face of rising costs", "as the county had demanded", "against the advice of its own staff", "with the help of volunteers", "for the third time in ten years"];
    private static readonly string[] Where = ["in Tollmere", "at Quay Street", "below the hill road", "on the east bank", "near Saltergate", "in the lower town", "at the river's mouth", "beside the old fort", "on Market Island", "in Upper Wharfe"];

    /// <summary>A page of some 8 kB with about 3 kB of text.</summary>
    public static string Page(int number)
    {
        var random = new Random(number);
        string Sentence() => string.Create(CultureInfo.InvariantCulture, $"{Pick(random, Who)} {Pick(random, Did)} {Pick(random, What)} {Pick(random, Where)} {Pick(random, Why)}, and put the figure at {random.Next(2, 9_999)} crowns or {random.Next(2, 99)} weeks.");
        var headline = $"{Pick(random, Who)} {Pick(random, Did)} {Pick(random, What)} {Pick(random, Where)}";
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 7; paragraph++)
            body.Append("<p>").AppendJoin(' ', Enumerable.Range(0, 3).Select(_ => Sentence())).Append("</p>\n");
        var furniture = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li class=\"nav-item\"><a href=\"/section/{i}\">Section number {i}</a></li>\n"));
        var published = DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + number % 3_000_000).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} - Tollmere Courier</title>
            <meta property="og:site_name" content="Tollmere Courier"><meta property="article:published_time" content="{published}"></head>
            <body><header><nav><ul>{furniture}</ul></nav></header><main><article><h1>{headline}</h1><p class="byline">By Ada Tolm</p>
            {body}</article></main><footer><p>Published by nobody in particular.</p></footer></body></html>
            """;
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
