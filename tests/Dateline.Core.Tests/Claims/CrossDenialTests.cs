using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Core.Tests.Claims;

/// <summary>A denial in one text and a claim in another: what belongs together is joined, and nothing is joined on weak evidence.</summary>
public sealed class CrossDenialTests
{
    private static readonly Statement[] Around =
    [
        Heard.Said("Captain Tove Marsk", "the ferry listed twenty minutes after it had left the pier"), Heard.Said("Lena Osk", "the water in the terminal was cold"),
        Heard.Said("the coastguard", "four boats searched the sound until midnight", isNamed: false), Heard.Said("Petra Ilm", "the families would be told first"),
    ];

    public static TheoryData<string, Statement, Statement> Joined => new()
    {
        { "the same words", Quent("the warning light on the bow door had been broken for three weeks"), Denied("Skarra Lines", "that the warning light on the bow door had been broken") },
        { "its land is named, its words are told", Heard.Said("White House spokesman Ed Tarn", "Ostrevia shipped artillery shells to Kestria in August"), Denied("Ostrevia", "American claims that it shipped artillery shells to Kestria") },
        { "the claim's own land", Heard.Said("Kestrian defence minister Ula Brand", "Ostrevia had moved two brigades to the border"), Denied("Ostrevia", "Kestrian claims that it had moved brigades to the border") },
        { "whose claim it is", Quent("the ramps were unsafe and should have been closed in spring"), Denied("Ines Calder", "Quent's claim that the ramps were unsafe") },
        { "a body without a name", Heard.Said("The union", "the warning light was never repaired", isNamed: false), Denied("Skarra Lines", "the union's allegation that the warning light was never repaired") },
        { "of himself, and the claim has no name", Heard.Said("The electoral commission", "the polling stations in Varnholt were closed an hour early on the mayor's order", isNamed: false), Denied("Oto Branko", "that he had ordered the polling stations closed an hour early", "Mayor") },
        { "by an outlet", Heard.Said("Northline", "the ferry had sailed with an open bow door", kind: SpeakerKind.Medium), Denied("Skarra Lines", "as false a report by Northline that the ferry sailed with an open bow door") },
        { "a figure in words and in digits", Heard.Said("Northline", "thirteen passengers were missing from the list"), Denied("Skarra Lines", "that 13 passengers had been missing from the list") },
        { "another tense", Heard.Said("Ed Tarn", "Ostrevia sells rockets to Kestria by night trains"), Denied("Ostrevia", "that it had sold rockets to Kestria") },
        { "a doubt", Heard.Said("Sel Arden", "the accord will hold through the winter", Stance.Promises), Heard.Said("Petra Holm", "that the accord will hold through the winter", Stance.Doubts) },
        { "the contrary, quoted", Heard.Said("The union", "Skarra Lines had repaired the warning light in October", isNamed: false), Heard.Said("Dana Orvel", "“We never repaired the warning light,”", office: "the chief engineer of Skarra Lines", directness: Directness.Direct) },
        { "not true", Heard.Said("The electoral commission", "the polling stations were closed early", isNamed: false), Heard.Said("Oto Branko", "“It is not true that the polling stations were closed early,”", directness: Directness.Direct) },
        { "nothing else can be meant", Heard.Said("Kestrian President Ula Ilves", "Ostrevia had moved two brigades to the border"), Denied("Ostrevia", "the Kestrian allegations") },
        { "a claim of what was not done", Quent("the inspector had never seen the welds on the ramp"), Denied("Otis Vann", "that he had never seen the welds on the ramp", "the inspector") },
    };

    public static TheoryData<string, Statement, Statement> Apart => new()
    {
        { "another figure", Heard.Said("Northline", "13 passengers were missing from the list"), Denied("Skarra Lines", "that 40 passengers had been missing from the list") },
        { "another's claim", Heard.Said("Oto Branko", "the ramps were unsafe and badly cracked"), Denied("Ines Calder", "Quent's claim that the ramps were unsafe and badly cracked") },
        { "only what all speak of", Quent("the ferry sank in eleven minutes"), Denied("Skarra Lines", "that the ferry had been overloaded") },
        { "two words in common", Quent("the bow door of the ferry was painted in May"), Denied("Skarra Lines", "that the bow door had been left open by the crew") },
        { "its own spokesman", Heard.Said("A spokesman for Skarra Lines", "the warning light had been broken for three weeks", isNamed: false), Denied("Skarra Lines", "that the warning light had been broken for three weeks") },
        { "one man under two names", Heard.Said("Branko", "the polling stations had been closed early"), Denied("Oto Branko", "that the polling stations had been closed early") },
        { "both say that it was not", Quent("the warning light on the bow door had not been repaired"), Denied("Skarra Lines", "that the warning light on the bow door had been repaired") },
        { "of another land", Heard.Said("Ed Tarn", "Ostrevia shipped shells to Isparra in August"), Denied("Kestria", "that it shipped shells to Isparra in August") },
        { "to another land", Heard.Said("Ed Tarn", "Ostrevia sold rockets to Isparra"), Denied("Ostrevia", "that it had sold rockets to Kestria") },
        { "nobody's allegations", Quent("the warning light had been broken for weeks"), Denied("Skarra Lines", "the allegations") },
        { "a question", Heard.Said("Lena Osk", "whether the warning light had been repaired", Stance.Asks), Denied("Skarra Lines", "that the warning light had been repaired") },
        { "another denial of the same", Denied("Dana Orvel", "that the warning light had been broken for weeks"), Denied("Skarra Lines", "that the warning light had been broken for weeks") },
        { "a contrary of something else", Quent("the warning light was repaired beside the ramps in May"), Heard.Said("Dana Orvel", "“We never inspected the ramps,”", directness: Directness.Direct) },
        { "two who say no", Quent("the light was never repaired"), Heard.Said("Dana Orvel", "“The light was not repaired by us,”", directness: Directness.Direct) },
        { "of herself and of himself", Heard.Said("Lena Osk", "she had ordered the polling stations closed an hour early"), Denied("Oto Branko", "that he had ordered the polling stations closed an hour early") },
        { "a report about the matter, not the matter", Quent("the ministry had read the report on the welds"), Denied("The ministry", "that the report had been changed before it was printed") },
    };

    [Theory, MemberData(nameof(Joined))]
    public void A_denial_is_joined_to_what_it_denies(string why, Statement claim, Statement denial)
    {
        var hearing = Hear(claim, denial);

        var dispute = Assert.Single(hearing.Disputes);
        Assert.True((denial.Content[0].Words, claim.Content[0].Words) == (hearing.Statements[dispute.By].Words, hearing.Statements[dispute.Of].Words), why);
        Assert.EndsWith(".", dispute.Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Apart))]
    public void What_is_not_surely_meant_is_not_joined(string why, Statement claim, Statement denial) => Assert.True(Hear(claim, denial).Disputes.Count == 0, why);

    [Fact]
    public void A_claim_made_only_after_the_denial_is_not_what_it_denies()
    {
        var claim = Quent("the warning light on the bow door had been broken");
        var denial = Denied("Skarra Lines", "that the warning light on the bow door had been broken");

        Assert.Empty(Hear(claim, denial, claimed: 16, denied: 12).Disputes);
        Assert.Single(Hear(claim, denial, claimed: null, denied: 12).Disputes);
    }

    [Fact]
    public void The_reason_names_the_words_and_who_spoke_first()
    {
        var dispute = Assert.Single(Hear(Quent("the ramps were unsafe and should have been closed"), Denied("Ines Calder", "Quent's claim that the ramps were unsafe")).Disputes);

        Assert.Equal("Both speak of “ramps”, “unsafe”; the denial names whose claim it is; 12 Nov 2026 and 14 Nov 2026.", dispute.Reason);
        Assert.Equal(DisputeKind.Denies, dispute.Kind);
    }

    [Fact]
    public void Which_of_two_claims_is_meant_by_a_bare_denial_is_not_guessed()
    {
        var hearing = ClaimReader.Hear([
            Heard.Text("claim", 12, Heard.Said("Kestrian President Ula Ilves", "Ostrevia had moved two brigades to the border"), Heard.Said("Kestrian President Ula Ilves", "Ostrevia had jammed the harbour radio")),
            Heard.Text("denial", 14, Denied("Ostrevia", "the Kestrian allegations")),
        ]);

        Assert.Empty(hearing.Disputes);
    }

    [Fact]
    public void A_copys_own_paragraph_may_deny_what_the_text_says()
    {
        var claim = Quent("the warning light on the bow door had been broken for three weeks");
        var denial = Denied("Skarra Lines", "that the warning light on the bow door had been broken");

        var hearing = ClaimReader.Hear([new HeardText(Heard.Day(12), [Heard.Place("wire", claim), Heard.Place("cut", denial)])]);
        var inOneText = ClaimReader.Hear([new HeardText(Heard.Day(12), [Heard.Place("wire", claim, denial)])]);

        Assert.Single(hearing.Disputes);
        Assert.Empty(inOneText.Disputes);
    }

    [Fact]
    public void What_one_text_joined_itself_is_not_joined_twice()
    {
        var hearing = ClaimReader.Hear([
            Heard.Text("a", 12, Quent("the warning light had been broken for weeks"), Denied("Skarra Lines", "that the warning light had been broken for weeks") with { Denies = 0 }),
            Heard.Text("b", 12, Quent("the warning light had been broken for weeks")),
        ]);

        Assert.Equal("One text has both, and joins them.", Assert.Single(hearing.Disputes).Reason);
    }

    private static Hearing Hear(Statement claim, Statement denial, int? claimed = 12, int? denied = 14) =>
        ClaimReader.Hear([Heard.Text("claim", claimed, [claim, .. Around[..2]]), Heard.Text("denial", denied, [denial, .. Around[2..]])]);

    private static Statement Quent(string words) => Heard.Said("Marla Quent", words, office: "the harbour master");

    private static Statement Denied(string who, string words, string? office = null) => Heard.Said(who, words, Stance.Denies, office);
}
