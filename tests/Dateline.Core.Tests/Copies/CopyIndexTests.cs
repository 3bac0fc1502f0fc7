using Dateline.Copies;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Copies;

public sealed class CopyIndexTests
{
    internal static readonly string[] Missiles =
    [
        "PORT AMSEL, Varland (NWA) — Varland's leader Ilo Brandt toured two missile works at the weekend and ordered a steep rise in output, the state radio said Monday, days before the yearly drills of its southern neighbours begin.",
        "The tour comes as officials in the neighbouring republic of Senn believe a visiting minister talked with Varland about buying more shells for the fighting along the river Orre.",
        "Varland Radio said Brandt saw lines that turn out rockets, mobile launchers and armoured cars on Friday and Saturday and drove one of the new cars himself.",
        "During a stop at the rocket hall he set the aim of doubling the yearly output so that all 14 front brigades can be supplied before the winter.",
        "The quality of our readiness hangs on the works and the works carry a heavy duty, Brandt was quoted as saying in front of about 300 workers.",
        "Brandt has widened the arsenal since talks with the Senn government failed in 2019, and since the start of 2022 his forces have fired more than 60 rockets into the Gulf of Tharn.",
        "Many observers say he wants to use the arsenal to win relief from sanctions once the talks begin again in the capital of a third country.",
    ];

    [Fact]
    public void A_farm_copy_with_a_lying_date_is_contradicted_by_three_earlier_copies()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles).With(agency: "NWA", headline: "Varland orders more missiles"));
        index.Place(Filed.Article("senn-times", "Senn Times", "2023-08-14", Missiles[..6]).With(agency: "NWA", headline: "Varland orders more missiles"));
        index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-14", Missiles).With(agency: "NWA", headline: "Brandt wants more rockets"));
        var farm = Filed.Article("surpass", "Surpassing Capital", "2025-04-06", Missiles[..5]).With(byline: "Surpassing View", section: "Stocks");

        var group = index.Place(farm).Group;

        var member = group.Members.Single(one => one.Article == farm.Id);
        Assert.Equal(4, group.Members.Count);
        Assert.Equal(DateStanding.Contradicted, member.DateVerdict.Standing);
        Assert.Equal("this page says 6 Apr 2025; 3 earlier copies say 14 Aug 2023", member.DateVerdict.Sentence);
        Assert.Equal("2023-08-14", group.Published.Best!.Written);
        Assert.Equal("NWA", group.Origin.Name);
        Assert.Contains("last 2 of 7 paragraphs cut", member.Changes);
        Assert.Contains("date moved from 14 Aug 2023 to 6 Apr 2025", member.Changes);
        Assert.Contains("byline added: Surpassing View", member.Changes);
        Assert.Contains("agency line removed (NWA)", member.Changes);
    }

    [Fact]
    public void The_order_of_arrival_does_not_change_the_best_date()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("surpass", "Surpassing Capital", "2025-04-06", Missiles[..5]));
        index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", Missiles));

        var group = index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles)).Group;

        Assert.Equal("2023-08-14", group.Published.Best!.Written);
        Assert.Equal(ArticleId.Of("amsel-post"), group.Members[0].Article);
        Assert.Equal("Amsel Post", group.Origin.Name);
    }

    [Fact]
    public void A_reworded_text_with_other_furniture_is_a_copy()
    {
        var index = new CopyIndex();
        var first = index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles)).Group;
        string[] reworded =
        [
            "By Our Desk | Share this article | Follow us everywhere",
            .. Missiles.Select(text => text.Replace("said", "declared", StringComparison.Ordinal).Replace("more than", "over", StringComparison.Ordinal)
                .Replace("leader", "ruler", StringComparison.Ordinal).Replace("the works", "the plants", StringComparison.Ordinal)
                .Replace("talks", "negotiations", StringComparison.Ordinal).Replace("officials", "authorities", StringComparison.Ordinal)),
        ];

        var group = index.Place(Filed.Article("buzz", "Buzz Planet", "2024-01-02", reworded)).Group;

        Assert.Equal(first.Id, group.Id);
        Assert.Contains(group.Members[1].Changes, change => change.StartsWith("reworded in", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_quakes_told_by_one_form_stay_apart()
    {
        var index = new CopyIndex();
        var first = index.Place(Filed.Article("q1", "Tharn Wire", "2024-02-01", Quake("4.1", "Port Amsel", "12", "3:14", "Tuesday", "31"))).Group;

        var second = index.Place(Filed.Article("q2", "Tharn Wire", "2024-02-09", Quake("5.3", "Lower Orre", "48", "22:05", "Friday", "7"))).Group;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void Two_quarterly_results_told_by_one_form_stay_apart()
    {
        var index = new CopyIndex();
        var first = index.Place(Filed.Article("e1", "Tharn Wire", "2024-02-01", Earnings("Amsel Shipping", "41.2", "1.07", "310.5", "Tharn"))).Group;

        var second = index.Place(Filed.Article("e2", "Tharn Wire", "2024-02-01", Earnings("Brandt Chemie", "9.8", "0.31", "77.1", "Orre"))).Group;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void An_article_that_quotes_another_at_length_is_not_its_copy()
    {
        var index = new CopyIndex();
        var first = index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles)).Group;
        string[] comment =
        [
            "For a week the coffee houses of Senn have spoken of one thing only, and it is not the weather, though the weather has been foul enough for anyone.",
            Missiles[4],
            "So the man from the radio read it out, and so the bakers, the ferrymen and the two old judges at the corner table repeated it until it had lost its sense.",
            Missiles[3],
            "What nobody asked is who is to pay. The treasury has borrowed against the salt mines twice and the miners' union, which remembers the last time, has begun to count its members.",
            "My grandmother kept a ledger of promises made from balconies. It ran to four volumes, and the last entry, in pencil, says only that the ink had become too dear.",
            "A country that supplies its brigades before its bakeries will find that brigades, too, eat bread, and that they eat it first, and that they do not queue for it.",
        ];

        var second = index.Place(Filed.Article("comment", "Senn Review", "2023-08-20", comment)).Group;

        Assert.NotEqual(first.Id, second.Id);
        Assert.Single(second.Members);
    }

    [Fact]
    public void A_flood_from_one_outlet_counts_as_one_witness()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles));
        for (var i = 0; i < 60; i++)
            index.Place(Filed.Article($"flood{i}", "Surpassing Capital", "2025-04-06", Missiles));

        var group = index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", Missiles)).Group;

        Assert.Equal(62, group.Members.Count);
        Assert.Equal("2023-08-14", group.Published.Best!.Written);
        Assert.Equal(60, group.Members.Count(member => member.DateVerdict.Standing == DateStanding.Contradicted));
    }

    [Fact]
    public void A_single_date_before_two_that_agree_is_not_believed()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles));
        index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", Missiles));

        var group = index.Place(Filed.Article("old", "Antedate Daily", "2021-01-01", Missiles)).Group;

        var lie = group.Members.Single(member => member.Article == ArticleId.Of("old"));
        Assert.Equal("2023-08-14", group.Published.Best!.Written);
        Assert.Equal(DateStanding.Contradicted, lie.DateVerdict.Standing);
        Assert.StartsWith("this page says 1 Jan 2021, but", lie.DateVerdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_before_what_the_text_speaks_of_is_not_believed()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles));

        var group = index.Place(Filed.Article("old", "Antedate Daily", "2021-01-01", Missiles)).Group;

        Assert.Equal("2023-08-14", group.Published.Best!.Written);
        Assert.Contains("the text itself speaks of 2022", group.Members.Single(member => member.Article == ArticleId.Of("old")).DateVerdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_after_it_was_first_seen_is_not_believed()
    {
        var index = new CopyIndex();

        var group = index.Place(Filed.Article("future", "Amsel Post", "2031-05-06", Missiles)).Group;

        Assert.Null(group.Published.Best);
        Assert.Equal(DateStanding.Contradicted, group.Members[0].DateVerdict.Standing);
    }

    [Fact]
    public void The_same_outlets_on_the_same_day_leave_the_origin_unknown_and_say_why()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles));

        var origin = index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-14", Missiles)).Group.Origin;

        Assert.Null(origin.Name);
        Assert.Equal("not known: Amsel Post and Gulf Mail both date it 14 Aug 2023 and neither credits another", origin.Sentence);
    }

    [Fact]
    public void A_new_version_that_says_something_else_leaves_its_group()
    {
        var index = new CopyIndex();
        index.Place(Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles));
        var together = index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", Missiles)).Group;

        var placed = index.Place(Filed.Article("gulf-mail", "Gulf Mail", "2023-08-15", Quake("4.1", "Port Amsel", "12", "3:14", "Tuesday", "31")));

        Assert.NotEqual(together.Id, placed.Group.Id);
        Assert.Single(Assert.Single(placed.Left).Members);
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void Versions_at_one_address_are_not_copies()
    {
        var index = new CopyIndex();
        var one = Filed.Article("amsel-post", "Amsel Post", "2023-08-14", Missiles);
        var first = index.Place(one).Group;

        var second = index.Place(one with { Id = ArticleId.Of("other key"), Url = new Uri(one.Url + "?utm_source=feed") }).Group;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void A_text_that_stands_in_two_groups_makes_them_one_and_the_elder_keeps_its_name()
    {
        var index = new CopyIndex();
        var elder = index.Place(Filed.Article("head", "Amsel Post", "2023-08-14", Missiles[..3])).Group;
        var younger = index.Place(Filed.Article("tail", "Gulf Mail", "2023-08-14", Missiles[4..])).Group;
        Assert.NotEqual(elder.Id, younger.Id);

        var whole = index.Place(Filed.Article("whole", "Senn Times", "2023-08-14", Missiles));

        Assert.Contains(whole.Group.Id, new[] { elder.Id, younger.Id });
    }

    [Fact]
    public void What_is_beyond_the_capacity_is_forgotten()
    {
        var index = new CopyIndex(capacity: 10);
        for (var i = 0; i < 50; i++)
            index.Place(Filed.Article($"q{i}", "Tharn Wire", "2024-02-01", $"Report {i}: " + string.Join(' ', Enumerable.Range(i * 100, 60).Select(n => "w" + n))));

        Assert.InRange(index.Count, 1, 10);
    }

    [Fact]
    public void No_article_makes_it_throw_and_each_stands_in_its_group() =>
        Prop.ForAll<string[], int>((all, seed) =>
        {
            var texts = all.Take(10).ToArray();
            var index = new CopyIndex(capacity: 8);
            for (var i = 0; i < texts.Length; i++)
            {
                var filed = Filed.Article($"k{(i + seed) % 5}", $"o{i % 2}", i % 3 == 0 ? null : $"20{10 + i % 10}-01-01", texts[..i].Append(texts[i] ?? "").Select(text => text ?? "").ToArray());
                var group = index.Place(filed).Group;
                if (group.Members.Count(member => member.Article == filed.Id) != 1)
                    return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    internal static string[] Quake(string magnitude, string place, string km, string time, string day, string depth) =>
    [
        $"A magnitude {magnitude} earthquake was reported {day} at {time} {km} kilometres from {place}, according to the Tharn Survey.",
        $"The shaking began at {time} local time and the focus lay at a depth of {depth} kilometres below the ground.",
        "According to the Survey, the centre of the quake was far from larger towns and no damage has been reported so far.",
        "This report was made by a program from the measurements of the Survey. Did you feel the shaking? Tell us what you noticed.",
        "In the last ten days there have been no other earthquakes of this strength or above centred nearby.",
    ];

    private static string[] Earnings(string company, string profit, string share, string revenue, string town) =>
    [
        $"{town.ToUpperInvariant()} (NWA) — {company} on Thursday reported a profit of {profit} million crowns in its fourth quarter.",
        $"The company, which has its seat in {town}, said it earned {share} crowns a share. Analysts had expected less than that.",
        $"Revenue of {company} came to {revenue} million crowns in the period, which was above what the street had forecast.",
        "The results surpassed the expectations of analysts asked by the agency before the figures were published.",
    ];
}
