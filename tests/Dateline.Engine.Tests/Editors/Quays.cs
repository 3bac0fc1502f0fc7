using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Tests.Editors;

/// <summary>Invented pages of a harbour town: one report and its copies, another report of the same event, and one of something else.</summary>
internal static class Quays
{
    private static readonly string[] Walkout =
    [
        "PORT AMSEL — More than 4,200 dockers walked off the quays of Port Amsel on Thursday after talks between the Harbour Board and the Dockers' League over night pay broke down.",
        "Cranes stood still from six in the morning. Harbour Board chief Mirel Oduya called the walkout reckless; League secretary Tomas Brandt said his members had waited for nine years.",
        "Eleven freighters lie at anchor in the roads, and the pilots have been told to bring in no more. The ferry to Lower Orre runs as usual, with an extra boat in the evening.",
        "The Board wants to meet again at the weekend. Brandt said the League would come if the offer on the night shift were put in writing before noon on Saturday.",
    ];

    private static readonly string[] Closed =
    [
        "The largest harbour of the coast is closed. In Port Amsel some 4,200 dockers have downed tools, and nobody at the Harbour Board could say on Thursday evening for how long.",
        "Night work is what it is about: the Dockers' League wants a third more, Mirel Oduya has offered a tenth. Tomas Brandt of the League spoke of an insult before the gates.",
        "Ship owners count the cost by the hour; eleven freighters wait outside, two of them with fruit that will not keep until Sunday.",
    ];

    private static readonly string[] Choir =
    [
        "The choir of Lower Orre has sung its last mass in the wooden church, which will be moved plank by plank to a meadow above the new reservoir before the snow comes.",
        "Some of the singers had been baptised there. The sexton carried out the clock himself, and would let nobody hold the other end of it on the way down the steps.",
        "The parish will keep the bells in a barn. A carpenter from the next valley has numbered every beam in red chalk, and says the church will stand again by Whitsun.",
    ];

    public static RawPage Report(string host, string? day = "2026-11-19", string extra = "") => Page(host, "Dockers walk out in Port Amsel", Walkout, day, extra);

    public static RawPage Other(string host, string? day = "2026-11-19") => Page(host, "Port Amsel harbour shut by strike", Closed, day, "");

    public static RawPage Elsewhere(string host, string? day = "2026-11-18") => Page(host, "A choir sings its church away", Choir, day, "");

    public static Uri Address(string host) => new($"https://{host}.example/harbour");

    private static RawPage Page(string host, string headline, string[] text, string? day, string extra) => new(
        Address(host),
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title><meta property="og:site_name" content="{host}">
        {(day is null ? "" : $"<meta property=\"article:published_time\" content=\"{day}\">")}</head>
        <body><main><article><h1>{headline}</h1>{string.Concat(text.Append(extra).Where(part => part.Length > 0).Select(part => $"<p>{part}</p>"))}</article></main></body></html>
        """,
        Instant.FromUtc(2026, 11, 20, 12, 0) + Duration.FromMinutes(host.Length));
}
