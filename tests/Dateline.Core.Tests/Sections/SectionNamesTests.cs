using Dateline.Model;
using Dateline.Sections;
using Dateline.Text;

namespace Dateline.Core.Tests.Sections;

public sealed class SectionNamesTests
{
    private static readonly SectionNames Names = SectionNames.Read(
        ["# remark, not a phrase", "[club:sport]", "Amsel, Amsel United, Rovers", "[term:sport]", "free kick, goalless draw", "[place]", "Amsel"]);

    [Theory]
    [InlineData("They saw Amsel United win", "Amsel United/0")]
    [InlineData("They went to Amsel by train", "Amsel/0 Amsel/2")]
    [InlineData("an amsel sang", "")]
    [InlineData("Two free kicks and a Goalless Draw", "free kicks/1 Goalless Draw/1")]
    [InlineData("He is free to kick", "")]
    [InlineData("a remark, not a phrase", "")]
    public void The_longest_phrase_is_found_with_its_capitals_and_in_the_plural(string text, string found)
    {
        var words = TextWords.Read([text]);

        Assert.Equal(found, string.Join(' ', Names.Find(words).Select(name => $"{words.Phrase(name.First, name.Last)}/{name.Kind}")));
    }

    [Fact]
    public void A_phrase_does_not_go_on_in_the_next_paragraph() =>
        Assert.DoesNotContain(Names.Find(TextWords.Read(["It ended for Amsel", "United they stand"])), name => name.Last > name.First);

    [Fact]
    public void Kinds_tell_their_section_and_a_list_without_kinds_or_with_others_is_refused()
    {
        Assert.Equal(["sport", "sport", null], Names.SectionOf.Select(section => section < 0 ? null : SectionSorter.Slugs[section]));
        Assert.Throws<InvalidDataException>(() => SectionNames.Read(["Amsel United"]));
        Assert.Throws<InvalidDataException>(() => SectionNames.Read(["[club:gossip]"]));
    }

    [Theory]
    [InlineData("sport", "Swiatek and Alcaraz through", "Iga Swiatek and Carlos Alcaraz came through without losing a set at Roland Garros on Tuesday.")]
    [InlineData("technology", "New chatbot from OpenAI", "OpenAI put a new version of ChatGPT online and said developers could build it into their apps.")]
    [InlineData("science", "Webb telescope looks back", "The James Webb Space Telescope has seen a galaxy as it was soon after the Big Bang, NASA and ESA said.")]
    public void Briefs_with_names_of_later_years_are_sorted(string section, string headline, string text)
    {
        var found = SectionSorter.Sort(new Article { Headline = headline, Language = "en", Blocks = [new Paragraph(text)] }, SourceFinding.Unknown, null);

        Assert.Equal(section, found.Section);
    }

    [Fact]
    public void The_reason_names_a_phrase_as_written()
    {
        var found = SectionSorter.Sort(
            new Article { Headline = "Late win for Manchester United", Language = "en", Blocks = [new Paragraph("Manchester United beat Aston Villa at Old Trafford on Saturday; Wayne Rooney came on late.")] },
            SourceFinding.Unknown, null);

        Assert.Equal("sport", found.Section);
        Assert.Contains("Manchester United", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        var weights = new float[SectionSorter.Slugs.Count * SectionModel.Places];
        weights[7 * SectionSorter.Slugs.Count + 6] = 2;
        weights[^1] = -1;

        var bytes = SectionModel.ToBytes(1, weights);
        var model = SectionModel.Read(bytes);

        Assert.Equal(2 - 2.0 / SectionSorter.Slugs.Count, model.Leaning(7, 6), 1e-4);
        Assert.Equal(0, model.Leaning(8, 6));
        Assert.Equal(-1 + 1.0 / SectionSorter.Slugs.Count, model.Leaning(SectionModel.Places - 1, SectionSorter.Slugs.Count - 1), 1e-2);
        Assert.Throws<InvalidDataException>(() => SectionModel.Read(bytes.AsSpan(0, bytes.Length - 1)));
    }
}
