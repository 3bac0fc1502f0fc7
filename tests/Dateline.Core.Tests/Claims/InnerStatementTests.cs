using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Core.Tests.Claims;

/// <summary>What is said inside what somebody else says.</summary>
public sealed class InnerStatementTests
{
    [Theory]
    [InlineData("The port authority said that the pilot had radioed that the tug was adrift.", "the pilot", "radioed")]
    [InlineData("Two former colleagues said the professor once told them he had never read the book.", "the professor", "told")]
    [InlineData("Lindgren said he had been warned by police not to go home.", "police", "warned")]
    [InlineData("The broadcaster cited a senior officer as saying that two ships had turned back.", "a senior officer", "saying")]
    [InlineData("Neighbours say the landlord keeps promising that the lift will be repaired.", "the landlord", "promising")]
    [InlineData("She said the doctor who examined her insisted nothing was broken.", "the doctor", "insisted")]
    [InlineData("The company denied an allegation from a former employee that it had dumped oil.", "a former employee", "allegation")]
    [InlineData("A lawyer for the family said that witnesses described a man in a grey coat.", "witnesses", "described")]
    [InlineData("Police said the boy's uncle, a retired baker, told them he had seen nothing.", "the boy's uncle, a retired baker", "told")]
    [InlineData("The weekly Kormoran wrote that the treasurer, who has since resigned, admitted to auditors that he moved the money.", "the treasurer",
        "admitted")]
    public void A_statement_inside_another_has_its_own_source(string text, string source, string cue)
    {
        var statements = ClaimReader.Read(text);

        var inner = Assert.Single(statements, one => one.Within is not null);
        Assert.Contains(source, inner.Source[0].Words, StringComparison.Ordinal);
        Assert.Contains(cue, inner.Cue[0].Words, StringComparison.Ordinal);
        Assert.True(inner.IsReporting);
        Assert.Null(statements[inner.Within!.Value].Within);
    }

    [Theory]
    [InlineData("The minister said she would tell parliament that the bridge was safe.")]
    [InlineData("The ferry company said nobody had told it that the harbour was closed.")]
    [InlineData("The bishop said he had never promised the house to anyone.")]
    [InlineData("The coach said that if the players asked for a rest they would get one.")]
    public void What_was_not_said_is_no_statement(string text)
    {
        Assert.DoesNotContain(ClaimReader.Read(text), one => one.Within is not null && one.IsReporting);
    }

    [Fact]
    public void One_who_says_two_things_is_the_source_of_both()
    {
        var statements = ClaimReader.Read("Police said a steward announced that there was a small smell and asked everybody to move forward.");

        var inner = statements.Where(one => one.Within is not null).ToList();
        Assert.Equal(["announced", "asked"], inner.Select(one => one.Cue[0].Words));
        Assert.All(inner, one => Assert.Equal("a steward", one.Source[0].Words));
        Assert.EndsWith("small smell", inner[0].Content[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_cited_stands_between_the_paper_and_what_it_reports()
    {
        var statements = ClaimReader.Read("The daily Red Harbour, citing two officials, said General Tolm had told cadets that the border was open.");

        var paper = Assert.Single(statements, one => one.Cue[0].Words == "said");
        var officials = Assert.Single(statements, one => one.Cue[0].Words == "citing");
        var general = Assert.Single(statements, one => one.Cue[0].Words.Contains("told", StringComparison.Ordinal));
        Assert.Equal("two officials", officials.Source[0].Words);
        Assert.Equal(paper.Content[0].Words, officials.Content[0].Words);
        Assert.Equal(paper.Number, officials.Within);
        Assert.Equal(officials.Number, general.Within);
    }

    [Fact]
    public void A_subject_parted_from_its_verb_by_the_attribution_is_still_its_subject()
    {
        var statements = ClaimReader.Read("A colleague in Umber, she said, had told her that his wards were full.");

        var inner = Assert.Single(statements, one => one.Within is not null);
        Assert.Equal("A colleague in Umber", inner.Source[0].Words);
        Assert.Equal("that his wards were full", inner.Content[0].Words);
    }

    [Fact]
    public void A_report_told_by_the_sentence_behind_its_name_is_held_by_the_denial()
    {
        var statements = ClaimReader.Read("The foreign ministry denied a report by the agency OPS, which quoted a diplomat as saying that talks had failed.");

        var denial = Assert.Single(statements, one => one.Stance == Stance.Denies);
        var diplomat = Assert.Single(statements, one => one.Cue[0].Words.Contains("saying", StringComparison.Ordinal));
        Assert.EndsWith("talks had failed", denial.Content[^1].Words, StringComparison.Ordinal);
        Assert.Contains("a diplomat", diplomat.Source[0].Words, StringComparison.Ordinal);
        Assert.Equal(denial.Number, statements[diplomat.Within!.Value].Within);
    }

    [Fact]
    public void Who_speaks_inside_a_statement_is_not_who_speaks_next()
    {
        var statements = ClaimReader.Read("Ada Quill said the harbour master had told Ivo Brandt to leave. She said the boat was hers.");

        Assert.Equal("Ada Quill", Assert.Single(statements, one => one.Source[0].Words == "She").Speaker.Name);
    }

    [Fact]
    public void Not_to_recall_denies_nothing()
    {
        var statements = ClaimReader.Read("A former manager says Dag Wessel joked about the dinner. Wessel said he did not recall the dinner.");

        Assert.DoesNotContain(statements, one => one.Denies is not null);
    }
}
