using Dateline.Model;

namespace Dateline.Web.Tests.Desk;

/// <summary>The invented reports: a day in towns that do not exist.</summary>
internal static class Newsroom
{
    public static Report Barrage { get; } = new(
        "Northern Wire", "Barrage on the Ostra holds as the river passes its highest mark in sixty years", "2026-03-14T02:10:00Z",
        "HALMAR, Velden (NW) — The new barrage across the Ostra held through the night as the river rose to 7.42 metres, the highest mark since the gauge at Halmar was rebuilt sixty years ago, the water board said on Saturday.",
        "Some 4,100 people left their homes in the lower town before midnight. No one was reported hurt, and the first families were told they could return by the afternoon.",
        "“We closed the last gate eleven minutes before the crest,” said Mirel Tavan, who runs the barrage. “Ten years ago there was no gate to close.”",
        "The rail line to Port Sella stays shut until the embankment has been walked from end to end, the railway said. Buses run by the upper road.",
        "Rain is expected to ease by Sunday, but the board warned that snow on the Karst heights has not yet begun to melt in earnest.")
    {
        Agency = "Northern Wire", Place = "HALMAR", Country = "Velden", Section = "world", ClaimedSection = "World", HasPicture = true, Byline = "Ilse Moran",
        Standfirst = "The gates closed eleven minutes before the crest; the lower town stayed dry.",
        More =
        [
            new Heading("What the gauge showed", 2),
            new Table([["Hour", "Metres"], ["20:00", "6.88"], ["23:00", "7.31"], ["01:40", "7.42"]], true),
            new Quote("Nobody sleeps when the river is that loud.", "A resident of Ferry Lane"),
            new BulletList(["Upper road: open", "Ferry Lane bridge: closed", "Rail to Port Sella: closed until further notice"], false),
        ],
    };

    public static Report BarrageMirror { get; } = Barrage with
    {
        Outlet = "Capital Mirror Daily", Date = "2026-03-14T08:35:49", Byline = "Swift Horizon", ClaimedSection = "Stocks", Standfirst = null,
        Reactions = [new Reaction("veryGood!", 9)],
    };

    public static Report BarragePost { get; } = Barrage with { Outlet = "Sella Post", Date = "2026-03-14T04:02:00Z", HasPicture = false };

    public static Report BarrageRadio { get; } = new(
        "Radio Karst", "Families return to the lower town of Halmar after a night on the hill", "2026-03-14T07:45:00Z",
        "HALMAR — By half past seven the queue at the school gate had turned round: people who had carried blankets up the hill were carrying them down again.",
        "Our reporter counted forty cars an hour on Ferry Lane, most of them stopping at the bridge to look at the water.")
    { Place = "HALMAR", Section = "world" };

    public static Report BarrageArabic { get; } = new(
        "صدى الوادي", "سدّ نهر أوسترا يصمد أمام أعلى منسوب منذ ستين عامًا", "2026-03-14T06:20:00Z",
        "هالمار — صمد السد الجديد على نهر أوسترا طوال الليل بعدما بلغ منسوب المياه سبعة أمتار واثنين وأربعين سنتيمترًا، وهو الأعلى منذ ستين عامًا.",
        "وقالت هيئة المياه إن نحو أربعة آلاف شخص غادروا منازلهم قبل منتصف الليل ولم تُسجَّل إصابات.")
    { Language = "ar", Section = "world", Place = "هالمار" };

    public static Report BarrageJapanese { get; } = new(
        "霧浜新聞", "オストラ川の新しい可動堰、六十年ぶりの最高水位に耐える", "2026-03-14T05:05:00Z",
        "【ハルマル】オストラ川の水位は十四日未明、七・四二メートルに達したが、新しい可動堰は持ちこたえた。水道局が明らかにした。",
        "低地に住むおよそ四千百人が前夜のうちに避難し、けが人は報告されていない。")
    { Language = "ja", Section = "world" };

    /// <summary>Single-report stories for the rest of the page: outlet, agency, place, section, hour, headline, lede.</summary>
    private static readonly (string Outlet, string? Place, string Section, string Date, string Headline, string Lede)[] Others =
    [
        ("Sella Post", "PORT SELLA", "business", "2026-03-14T06:50:00Z", "Dockers and shipowners agree on a four-day week for the night shift", "PORT SELLA — Night crews at the container quay will work four days of nine hours from May, under an agreement signed on Friday after eleven weeks of talks, both sides said."),
        ("Velden Courier", "ARNMOUTH", "politics", "2026-03-14T05:30:00Z", "Council votes to publish every planning file, sixty years back", "ARNMOUTH — The city council voted 31 to 14 to open its planning archive to the public, letter by letter, and to put every file since 1966 on its own pages by the end of next year."),
        ("Radio Karst", "TOLMEN", "science", "2026-03-13T18:15:00Z", "A lake that was thought dead for a century has crayfish again", "TOLMEN — Divers counted nineteen crayfish in one evening in Lake Tolmen, where mining had left the water clear and empty since 1921, the district biologist said."),
        ("Northern Wire", "HALMAR", "business", "2026-03-14T03:40:00Z", "Velden’s grain price falls for a third week as barges move again", "HALMAR, Velden (NW) — Wheat for April fell two crowns to 188 a tonne on Friday, its third weekly fall, as barges resumed on the lower Ostra."),
        ("Sella Post", "PORT SELLA", "culture", "2026-03-13T20:00:00Z", "The lighthouse library lends its last book, and opens a second room", "PORT SELLA — The keeper’s daughter stamped the card herself. From Monday the collection moves across the yard, where there is heating."),
        ("Velden Courier", "ARNMOUTH", "sport", "2026-03-13T21:10:00Z", "Arnmouth win the long relay by four seconds, after a fall", "ARNMOUTH — Dora Kest fell at the second gate, got up, and handed over last of nine. Two legs later the home team led."),
        ("Karst Herald", "TOLMEN", "health", "2026-03-13T16:25:00Z", "District nurses will measure hearing at the door from April", "TOLMEN — A pocket device that costs less than a pair of boots will let nurses test hearing on their rounds."),
        ("Karst Herald", null, "world", "2026-03-13T14:00:00Z", "Three countries agree on one timetable for the Karst night train", "The night train across the Karst will run every day from June, the three railways said, for the first time since 1988."),
        ("Radio Karst", "SENN", "world", "2026-03-13T11:30:00Z", "Border post at Senn closes for repairs, villagers open the old path", "SENN — The road over the pass is shut until Thursday. The mule path, unused since the tunnel, has been cleared by hand."),
        ("Velden Courier", "ARNMOUTH", "politics", "2026-03-13T12:00:00Z", "Minister withdraws bill on river tolls after barge owners object", "ARNMOUTH — The toll would have cost a loaded barge 340 crowns a passage, its owners’ association had reckoned."),
        ("Velden Courier", "ARNMOUTH", "politics", "2026-03-12T12:00:00Z", "Two mayors swap offices for a week, and keep their own clerks", "ARNMOUTH — It began as a wager over road salt."),
        ("Sella Post", "PORT SELLA", "business", "2026-03-13T09:20:00Z", "Cannery to run on the heat of its own steam by autumn", "PORT SELLA — The Aldane cannery ordered a heat store the size of a church, it said on Friday."),
        ("Northern Wire", "HALMAR", "business", "2026-03-12T17:45:00Z", "Savings bank of Halmar apologises for fees charged twice", "HALMAR, Velden (NW) — The bank said 12,400 customers would be repaid by the end of the month without having to ask."),
        ("Radio Karst", "TOLMEN", "science", "2026-03-12T10:00:00Z", "Bell founders measure why one bell of a pair always ages faster", "TOLMEN — The answer, after forty years of records, is the side the sexton stands on."),
        ("Karst Herald", "TOLMEN", "science", "2026-03-11T10:00:00Z", "Snow on the heights is late, and heavier than in any March on record", "TOLMEN — The depth at the upper hut was 412 centimetres on Wednesday."),
        ("Sella Post", "PORT SELLA", "culture", "2026-03-12T19:30:00Z", "A choir of forty learns a song with no written notes", "PORT SELLA — They meet in the net loft on Tuesdays."),
        ("Velden Courier", "ARNMOUTH", "sport", "2026-03-12T21:40:00Z", "Referee stops the match to let a swan cross, and both sides agree", "ARNMOUTH — It took four minutes; the added time was three."),
        ("Velden Courier", "ARNMOUTH", "sport", "2026-03-11T21:40:00Z", "Tolmen rowers go home with a borrowed boat and a medal", "ARNMOUTH — Their own boat had been lent to the flood rescue the night before."),
        ("Karst Herald", "TOLMEN", "health", "2026-03-12T08:15:00Z", "Fewer winter falls since the town heated two hundred steps", "TOLMEN — The infirmary counted 61 broken wrists, after 117 the winter before."),
        ("Harbour Notes", null, "culture", "", "What the harbour master reads on the slow days", "He keeps the books in the dry locker, under the flares, and lends them against a signature."),
    ];

    public static async Task FillAsync(InventedDesk desk)
    {
        await desk.StoryAsync(
            90,
            (Barrage,
            [
                new Copy(BarragePost, DateStanding.Agrees, "It says a later hour than the first page, as a copy would."),
                new Copy(BarrageMirror, DateStanding.Contradicted, "This page says 14 Mar 2026, 08:35; two earlier pages with the same text say 02:10 and 04:02 UTC.",
                    "date moved to 14 Mar 2026, 08:35", "byline changed from Ilse Moran to Swift Horizon", "section changed from World to Stocks"),
            ]),
            (BarrageJapanese, []),
            (BarrageArabic, []),
            (BarrageRadio, []));
        var score = 60.0;
        foreach (var other in Others)
        {
            await desk.StoryAsync(score--, (new Report(other.Outlet, other.Headline, other.Date, other.Lede, "More is expected during the day.")
            {
                Place = other.Place, Section = other.Section, Agency = other.Outlet == "Northern Wire" ? "Northern Wire" : null,
                HasPicture = other.Section is "business" or "science",
            }, []));
        }
    }
}
