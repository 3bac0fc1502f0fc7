using Dateline.Copies;
using Dateline.Model;

namespace Dateline.Core.Tests.Copies;

public sealed class OriginDescentTests
{
    [Fact]
    public void The_text_the_others_were_made_from_is_first_though_a_copy_claims_an_earlier_day()
    {
        var index = new CopyIndex();
        var whole = CopyIndexTests.Missiles;
        index.Place(Filed.Article("cut", "Buzz Planet", "2023-08-13", whole[..4]));
        index.Place(Filed.Article("reworded", "Surpassing Capital", "2023-08-16", [.. whole.Select(text => text.Replace("said", "declared", StringComparison.Ordinal)
            .Replace("works", "plants", StringComparison.Ordinal).Replace("talks", "negotiations", StringComparison.Ordinal))]));
        index.Place(Filed.Article("wrapped", "Orre Mirror", "2023-08-15", ["Follow us on every platform and never miss a story again.", .. whole, "The views of readers are their own, and the desk does not share them."]));

        var group = index.Place(Filed.Article("origin", "Amsel Post", "2023-08-14", whole)).Group;

        Assert.Equal("Amsel Post", group.Origin.Name);
        Assert.Equal(ArticleId.Of("origin"), group.Members[0].Article);
        Assert.Contains("fewest changes", group.Origin.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_redated_by_two_years_and_three_earlier_copies_give_the_copies_date_and_the_agency()
    {
        var index = new CopyIndex();
        var wire = CopyIndexTests.Missiles;
        index.Place(Filed.Article("a", "Amsel Post", "2023-08-14", wire).With(agency: "NWA"));
        index.Place(Filed.Article("b", "Senn Times", "2023-08-14", wire).With(agency: "NWA"));
        index.Place(Filed.Article("c", "Gulf Mail", "2023-08-15", wire[..6]).With(agency: "NWA"));

        var group = index.Place(Filed.Article("seed", "Surpassing Capital", "2025-04-06", wire[..5]).With(byline: "Surpassing View", section: "Stocks")).Group;

        var page = group.Members.Single(member => member.Article == ArticleId.Of("seed"));
        Assert.Equal(DateStanding.Contradicted, page.DateVerdict.Standing);
        Assert.Equal("2023-08-14", page.DateVerdict.Best!.Written);
        Assert.Equal(DateWitness.Copy, page.DateVerdict.Best.Witness);
        Assert.Equal("NWA", group.Origin.Name);
        Assert.Equal(new OutletRecord("Surpassing Capital", 0, 1, 1, 600.0 * 24), index.RecordOf("Surpassing Capital") with { MedianDelayHours = 600.0 * 24 });
    }

    [Fact]
    public void A_digest_holds_two_texts_that_are_no_copies_of_each_other()
    {
        var index = new CopyIndex();
        var (head, tail) = (CopyIndexTests.Missiles[..3], CopyIndexTests.Quake("4.1", "Port Amsel", "12", "3:14", "Tuesday", "31"));
        index.Place(Filed.Article("head", "Amsel Post", "2023-08-14", head));
        index.Place(Filed.Article("tail", "Gulf Mail", "2023-08-14", tail));
        index.Place(Filed.Article("digest", "Senn Times", "2023-08-15", [.. head, .. tail]));

        Assert.Equal([ArticleId.Of("digest")], index.CopiesOf(ArticleId.Of("head")));
        Assert.Equal(2, index.CopiesOf(ArticleId.Of("digest")).Count);
    }

    [Fact]
    public void Days_moved_back_that_stand_alone_yield_to_the_day_the_desk_saw_the_text()
    {
        var index = new CopyIndex();
        var honest = Filed.Article("honest", "Amsel Post", "2026-02-28", CopyIndexTests.Missiles);
        index.Place(honest);
        index.Place(Filed.Article("back1", "Antedate Daily", "2024-05-02", CopyIndexTests.Missiles) with { FirstSeen = Filed.Seen + NodaTime.Duration.FromHours(3) });

        var group = index.Place(Filed.Article("back2", "Old News", "2025-01-20", CopyIndexTests.Missiles) with { FirstSeen = Filed.Seen + NodaTime.Duration.FromHours(5) }).Group;

        Assert.Equal("2026-02-28", group.Published.Best!.Written);
        Assert.Equal(2, group.Members.Count(member => member.DateVerdict.Standing == DateStanding.Contradicted));
    }
}
