using Dateline.Copies;
using Dateline.Model;

namespace Dateline.Core.Tests.Copies;

public sealed class CopyIndexTests
{
    private static readonly string[] Missiles =
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
    }
}
