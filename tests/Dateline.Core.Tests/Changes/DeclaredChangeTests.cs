using Dateline.Changes;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Changes;

public sealed class DeclaredChangeTests
{
    private const string Body = "The harbour council of Tollmere voted on Thursday to close the swing bridge for eleven months.";

    [Theory]
    [InlineData("Correction: The bridge closes for eleven months, not twelve.", ChangeKind.Correction)]
    [InlineData("CORRECTION (12 May): The bridge closes in June.", ChangeKind.Correction)]
    [InlineData("This article was amended on 12 May 2026 because the name of the engineer was misspelt.", ChangeKind.Correction)]
    [InlineData("* An earlier version of this story gave the wrong year.", ChangeKind.Correction)]
    [InlineData("Berichtigung: Die Brücke wird elf Monate gesperrt.", ChangeKind.Correction)]
    [InlineData("In einer früheren Version dieses Artikels hieß es, die Brücke werde zwölf Monate gesperrt.", ChangeKind.Correction)]
    [InlineData("Rectificatif : le pont ferme onze mois.", ChangeKind.Correction)]
    [InlineData("Fe de errores: el puente cierra once meses.", ChangeKind.Correction)]
    [InlineData("【訂正】橋の閉鎖は11か月です。", ChangeKind.Correction)]
    [InlineData("Clarification: The council has not yet signed.", ChangeKind.Clarification)]
    [InlineData("Editor's note: The council's spokeswoman is related to the author.", ChangeKind.Clarification)]
    [InlineData("Anmerkung der Redaktion: Wir haben die Zahl ergänzt.", ChangeKind.Clarification)]
    [InlineData("Update, 4 pm: The ferry runs from Monday.", ChangeKind.Update)]
    [InlineData("Updated 12 May 2026 at 14:05: with the council's answer", ChangeKind.Update)]
    [InlineData("Nachtrag vom 12. Mai: Der Rat hat geantwortet.", ChangeKind.Update)]
    public void An_added_notice_declares_the_change(string notice, ChangeKind expected)
    {
        var found = DeclaredChange.Find(Article(Body), Article(Body, notice));

        Assert.Equal(expected, found?.Kind);
    }

    [Theory]
    [InlineData("The correction of the river's course took the engineers nine years.")]
    [InlineData("Update your address with the council before June.")]
    [InlineData("The council will amend the plan, its chair said.")]
    [InlineData("Corrections officers at the county jail went on strike on Monday.")]
    [InlineData("She was asked whether this story has a moral.")]
    public void Ordinary_sentences_declare_nothing(string sentence) => Assert.Null(DeclaredChange.Find(Article(Body), Article(Body, sentence)));

    [Fact]
    public void A_notice_that_was_there_before_declares_nothing_new()
    {
        const string Notice = "Correction: The bridge closes for eleven months.";

        Assert.Null(DeclaredChange.Find(Article(Body, Notice), Article(Body, Notice, "The ferry runs from Monday.")));
    }

    [Fact]
    public void Of_several_notices_the_gravest_counts()
    {
        var found = DeclaredChange.Find(Article(Body), Article("Update, 4 pm: more follows.", Body, "Correction: It is eleven months."));

        Assert.Equal("Correction: It is eleven months.", found?.Quote);
    }

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string, string>((before, after) =>
    {
        DeclaredChange.Find(Article(before ?? ""), Article(after ?? ""));
        return true;
    }).QuickCheckThrowOnFailure();

    private static Article Article(params string[] paragraphs) => new() { Blocks = [.. paragraphs.Select(text => new Paragraph(text))] };
}
