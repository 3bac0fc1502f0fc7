using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Core.Tests.Claims;

/// <summary>Which statement a denial or a contradiction is about, within one text.</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData("The tax inspector Rune Falk told a committee that the shipyard had kept two sets of books. The shipyard's owner, Berit Aas, disputed this.",
        "disputed", "told")]
    [InlineData("Three residents said the alarm had not sounded. The fire brigade said it had sounded twice.", "said", "said")]
    [InlineData("Union leaders claimed that the vote was bought. The mayor, Henk Ploos, brushed aside the claim.", "brushed aside", "claimed")]
    [InlineData("A report by the agency Norpress that the talks had collapsed was rejected as false by the foreign ministry.", "rejected", "report")]
    [InlineData("The opposition said ministers had known about the leak since May. Ministers never knew, the prime minister's spokesman said.", "said", "said")]
    [InlineData("Farmers allege that the dam's gates were opened without warning. The operator rejects this, saying sirens were sounded.", "rejects", "allege")]
    [InlineData("The company said the chemical was harmless. Scientists at the university challenged that claim.", "challenged", "said")]
    [InlineData("Campaigners said the river was poisoned. The company called the report untrue.", "called", "said")]
    [InlineData("The prosecutor said the accused had confessed, which his lawyer denied.", "denied", "said")]
    [InlineData("The two prisoners said guards had beaten them. A prison spokeswoman said the allegations were without foundation.", "said", "said")]
    [InlineData("The general said his troops had withdrawn from the valley. Villagers said there had been no withdrawal.", "said", "said")]
    [InlineData("The club said the striker had asked to leave. The striker said he had not asked for anything.", "said", "said")]
    [InlineData("Senator Obed Crane said the vaccine had never been tested. Health officials said that was false and that it had been tested on 12,000 people.",
        "said", "said")]
    [InlineData("Two former guards said the warden had sold confiscated phones. The warden, Petra Lohse, denied the sale of any phone.", "denied", "said")]
    [InlineData("A rival accused the skier of doping. \"I have never taken anything stronger than coffee,\" the skier said.", "said", "accused")]
    [InlineData("Prosecutors say the accountant moved 3 million crowns abroad. His lawyer told the court that the money never left the country.", "told", "say")]
    [InlineData("The deputy mayor told a radio station the bridge was closed for good. City engineers contradicted her, saying that it would reopen in spring.",
        "contradicted", "told")]
    public void A_denial_goes_to_what_another_said(string text, string denying, string denied)
    {
        var statements = ClaimReader.Read(text);

        var denial = Assert.Single(statements, one => one.Denies is not null);
        var target = statements[denial.Denies!.Value];
        Assert.Contains(denying, denial.Cue[0].Words, StringComparison.Ordinal);
        Assert.Contains(denied, target.Cue[0].Words, StringComparison.Ordinal);
        Assert.NotEqual(denial.Source[0].Words, target.Source[0].Words);
    }

    [Theory]
    [InlineData("The army denied rebel claims that a base had fallen overnight.", "claims", "rebel")]
    [InlineData("The mayor denied a newspaper report that she would quit before the summer.", "report", "newspaper")]
    [InlineData("The ministry rejected a report in the Harrow Courier that troops had crossed the border.", "report", "the Harrow Courier")]
    [InlineData("Governor Esther Amado brushed aside reports that she would step down in June.", "reports", null)]
    public void A_denial_goes_to_the_claim_it_names(string text, string noun, string? claimant)
    {
        var statements = ClaimReader.Read(text);

        var denial = Assert.Single(statements, one => one.Denies is not null);
        var target = statements[denial.Denies!.Value];
        Assert.Equal((noun, claimant), (target.Cue[0].Words, target.Source.Count == 0 ? null : target.Source[0].Words));
        Assert.Equal(denial.Number, target.Within);
    }

    [Theory]
    [InlineData("The mayor said the pool would close in May. Residents said they had not been asked.")]
    [InlineData("The bank said profits rose by a tenth. Analysts said they had not expected so much.")]
    [InlineData("The ministry said rice prices had doubled. A trader, Sami Oule, said nobody could afford rice now.")]
    [InlineData("Police said a man had been arrested. The book says nothing of where he is.")]
    [InlineData("The minister said the road would be finished by June. The contractor said there would be no delay.")]
    [InlineData("Coach Ina Vett said the team was tired. \"We couldn't run any more,\" said the captain, Lise Horn.")]
    public void A_no_alone_denies_nobody(string text) => Assert.DoesNotContain(ClaimReader.Read(text), one => one.Denies is not null);

    [Theory]
    [InlineData("Two members of the jury were offered money, the defence told the court on Thursday.", "the defence", "Two members of the jury were offered money")]
    [InlineData("Contaminated formula made 40 infants ill, paediatricians there said in an open letter.", "paediatricians there", "Contaminated formula made 40 infants ill")]
    [InlineData("Cabinet ministers knew the bridge was failing, a former adviser, Ingeborg Tveit, told lawmakers.", "a former adviser, Ingeborg Tveit",
        "Cabinet ministers knew the bridge was failing")]
    [InlineData("The company denies having known.", "The company", "having known")]
    [InlineData("The pathologist, Hugh Lanyon, told the inquest the wound was made from behind.", "The pathologist, Hugh Lanyon", "the wound was made from behind")]
    public void What_grammar_tells_alone_is_a_statement(string text, string source, string content)
    {
        var said = Assert.Single(ClaimReader.Read(text), one => one.Within is null);

        Assert.Equal(source, said.Source[0].Words);
        Assert.Equal(content, said.Content[0].Words);
    }

    [Theory]
    [InlineData("Bank of Sennet said it would close branches.", "Bank of Sennet", SpeakerKind.Organisation)]
    [InlineData("Ostrevia said the Ostrevian fleet had sailed.", "Ostrevia", SpeakerKind.Organisation)]
    [InlineData("Northline said it stood by its film. Northline's editor was not in the room.", "Northline", SpeakerKind.Medium)]
    [InlineData("The league's head of refereeing, Silke Bauer, said the goal stood.", "Silke Bauer", SpeakerKind.Person)]
    [InlineData("Harmsted captain Ruben Okafor said the goal stood.", "Ruben Okafor", SpeakerKind.Person)]
    public void A_name_is_whole_and_of_its_kind(string text, string name, SpeakerKind kind)
    {
        var said = ClaimReader.Read(text)[0];

        Assert.Equal(name, said.Speaker.Name);
        Assert.Equal(kind, said.Speaker.Kind);
    }

    [Fact]
    public void A_place_is_nobody_who_speaks()
    {
        var statements = ClaimReader.Read("Engineer Tove Marr came late. Why had the flood gate at Net Lane not been shut? She said that the motor had failed.");

        Assert.Equal("Tove Marr", Assert.Single(statements, one => one.Cue[0].Words == "said").Speaker.Name);
    }

    [Fact]
    public void Several_persons_are_no_name()
    {
        var said = ClaimReader.Read("Campaigners said the river was poisoned.")[0];

        Assert.Null(said.Speaker.Name);
        Assert.Equal("Campaigners", said.Speaker.Office);
    }
}
