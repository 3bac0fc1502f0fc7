using Dateline.Claims;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Claims;

/// <summary>One statement is one, in however many reports; its earliest report is named where the dates show it.</summary>
public sealed class HearingTests
{
    [Fact]
    public void The_same_words_by_the_same_source_are_one_statement_however_they_are_quoted()
    {
        var hearing = ClaimReader.Hear([
            Heard.Text("post", 12, Heard.Said("Marla Quent", "“The ramps were checked on Tuesday, and they were sound,”")),
            Heard.Text("north", 13, Heard.Said("Quent", "the ramps were checked on Tuesday and they were sound")),
            Heard.Text("echo", 13, Heard.Said("Quent", "nobody was hurt")),
        ]);

        Assert.Equal([2, 1], hearing.Statements.Select(said => said.Places.Count));
        Assert.Equal(("Marla Quent", "“The ramps were checked on Tuesday, and they were sound,”"), (hearing.Statements[0].Source, hearing.Statements[0].Words));
    }

    [Fact]
    public void The_earliest_report_stands_first_whatever_the_order_they_came_in()
    {
        var hearing = ClaimReader.Hear([
            Heard.Text("late", 15, Heard.Said("Quent", "nobody was hurt")), Heard.Text("undated", null, Heard.Said("Quent", "nobody was hurt")), Heard.Text("early", 12, Heard.Said("Quent", "nobody was hurt")),
        ]);

        var said = Assert.Single(hearing.Statements);
        Assert.Equal(["early", "late", "undated"], said.Places.Select(place => Name(place.Article, "early", "late", "undated")));
        Assert.Equal("2026-11-12", said.First?.Written);
        Assert.False(said.IsFirstSure);
    }

    [Fact]
    public void Which_had_it_first_is_sure_when_every_other_is_later_and_unknown_without_a_date()
    {
        var apart = ClaimReader.Hear([Heard.Text("a", 12, Heard.Said("Quent", "nobody was hurt")), Heard.Text("b", 14, Heard.Said("Quent", "nobody was hurt"))]);
        var oneDay = ClaimReader.Hear([Heard.Text("a", 12, Heard.Said("Quent", "nobody was hurt")), Heard.Text("b", 12, Heard.Said("Quent", "nobody was hurt"))]);
        var undated = ClaimReader.Hear([Heard.Text("a", null, Heard.Said("Quent", "nobody was hurt"))]);

        Assert.True(apart.Statements[0].IsFirstSure);
        Assert.False(oneDay.Statements[0].IsFirstSure);
        Assert.Null(undated.Statements[0].First);
        Assert.False(undated.Statements[0].IsFirstSure);
    }

    [Fact]
    public void Copies_of_one_text_are_places_of_its_statements_in_the_texts_order()
    {
        var said = Heard.Said("Quent", "nobody was hurt");

        var hearing = ClaimReader.Hear([new HeardText(Heard.Day(12), [Heard.Place("wire", said), Heard.Place("farm", said), Heard.Place("post", said)])]);

        var one = Assert.Single(hearing.Statements);
        Assert.Equal(["wire", "farm", "post"], one.Places.Select(place => Name(place.Article, "wire", "farm", "post")));
        Assert.True(one.IsFirstSure);
    }

    [Fact]
    public void Said_and_denied_in_the_same_words_are_two()
    {
        var hearing = ClaimReader.Hear([Heard.Text("a", 12, Heard.Said("Quent", "the ramps were sound")), Heard.Text("b", 12, Heard.Said("Quent", "the ramps were sound", Stance.Denies))]);

        Assert.Equal(2, hearing.Statements.Count);
    }

    [Fact]
    public void A_short_form_of_two_names_is_nobody_but_itself()
    {
        var hearing = ClaimReader.Hear([Heard.Text("a", 12, Heard.Said("Marla Quent", "yes"), Heard.Said("Otis Quent", "no"), Heard.Said("Quent", "perhaps"), Heard.Said("Ines M. Calder", "so"), Heard.Said("M. Calder", "then"), Heard.Said("Calder", "well"))]);

        Assert.Equal(["Marla Quent", "Otis Quent", "Quent", "Ines M. Calder", "Ines M. Calder", "Ines M. Calder"], hearing.Statements.Select(said => said.Source));
    }

    [Fact]
    public void What_is_only_thought_is_left_out_unless_it_is_denied()
    {
        var thought = Heard.Said("Quent", "the frost did it", isReporting: false);

        var heard = ClaimReader.Hear([Heard.Text("a", 12, thought, Heard.Said("Branko", "that the frost did it", Stance.Denies, isReporting: false) with { Denies = 0 })]);
        var silent = ClaimReader.Hear([Heard.Text("a", 12, thought)]);

        Assert.Equal(2, heard.Statements.Count);
        Assert.Equal((1, 0), Assert.Single(heard.Disputes.Select(dispute => (dispute.By, dispute.Of))));
        Assert.Empty(silent.Statements);
    }

    [Fact]
    public void No_words_make_it_throw_and_the_answer_is_always_the_same()
    {
        var stances = Enum.GetValues<Stance>();
        Prop.ForAll(ArbMap.Default.ArbFor<(string, string, int)[]>(), some =>
        {
            var texts = (some ?? []).Select((one, i) => Heard.Text(
                $"a{i}", one.Item3 % 3 == 0 ? null : 1 + (Math.Abs(one.Item3 % 25)), Heard.Said(one.Item1 ?? "", one.Item2 ?? "", stances[i % stances.Length], one.Item1, isNamed: i % 2 == 0))).ToList();

            var hearing = ClaimReader.Hear(texts);
            var again = ClaimReader.Hear(texts);

            Assert.Equal(Enumerable.Range(0, hearing.Statements.Count), hearing.Statements.Select(said => said.Number));
            Assert.All(hearing.Statements, said => Assert.NotEmpty(said.Places));
            Assert.All(hearing.Disputes, dispute => Assert.True(dispute.By != dispute.Of && dispute.By < hearing.Statements.Count && dispute.Of < hearing.Statements.Count && dispute.Strength is > 0 and <= 1));
            Assert.Equal(hearing.Disputes, again.Disputes);
        }).QuickCheckThrowOnFailure();
    }

    private static string Name(ArticleId id, params string[] names) => names.Single(name => ArticleId.Of(name) == id);
}
