using Dateline.Eval;
using Dateline.Eval.Claims;

namespace Dateline.Core.Tests.Claims;

/// <summary>The invented passages that <c>./dev eval claims own</c> and <c>own-times</c> score are well made and as many as is said of them.</summary>
public sealed class OwnPassagesTests
{
    private static readonly List<OwnPassage> Passages = OwnPassageFile.ReadAll();

    [Fact]
    public void Every_mark_resolves_and_no_identifier_stands_twice()
    {
        Assert.Equal(Passages.Count, Passages.Select(passage => passage.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Passages, passage => Assert.NotEmpty(passage.Statements));
    }

    [Fact]
    public void There_are_three_hundred_chains_a_hundred_and_fifty_denials_half_across_texts_and_two_hundred_short_sources()
    {
        Assert.True(Passages.Count(passage => passage.Statements.Any(one => one.Within is not null)) >= 300);
        Assert.True(Passages.Count(passage => passage.Statements.Any(one => one.Denies is not null)) >= 150);
        Assert.True(Passages.Count(passage => passage.Statements.Any(one => one.Denies is { } target && passage.Statements[target].Text != one.Text)) >= 75);
        Assert.True(Passages.Count(passage => passage.Statements.Any(one => one.IsShort(passage.Texts[one.Text]))) >= 200);
    }

    [Fact]
    public void Each_half_has_two_fifths_of_the_passages_at_least()
    {
        Assert.InRange(Passages.Count(passage => passage.IsOpen), 2 * Passages.Count / 5, 3 * Passages.Count / 5);
    }

    [Fact]
    public void Both_tasks_score_at_least_their_floors()
    {
        var status = Stages.All["claims"](EvalArguments.Parse(["own", "own-times", "--floors"]));

        Assert.Equal(0, status);
    }

    [Theory]
    [InlineData("- The mayor | shouted | it rained", "shouted")]
    [InlineData("- The mayor | said | it snowed", "it snowed")]
    [InlineData("- The mayor | said | it rained | =Ada Quill", "Ada Quill")]
    [InlineData("- The mayor | said | it rained | <2", "no statement 2")]
    [InlineData("- The mayor | said", "wanted")]
    public void What_does_not_resolve_is_refused_with_its_line(string mark, string words)
    {
        string[] lines = ["== chain-1", "The mayor said it rained.", mark];

        var fault = Assert.Throws<InvalidDataException>(() => OwnPassageFile.Read("some.txt", lines).ToList());

        Assert.StartsWith("some.txt line 3, chain-1: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_stand_twice_are_told_apart_by_number_and_spans_by_their_ends()
    {
        string[] lines = ["== denial-1", "He said so. She said he had said nothing of it.", "- She | said#2 | he had said .. of it | !2", "- He | said#1 | so"];

        var passage = OwnPassageFile.Read("some.txt", lines).Single();

        Assert.Equal(16, passage.Statements[0].Cue.Start);
        Assert.Equal("he had said nothing of it", passage.Texts[0][passage.Statements[0].Content[0].Start..passage.Statements[0].Content[0].End]);
        Assert.Equal(1, passage.Statements[0].Denies);
    }

    [Fact]
    public void Ten_passages_or_more_in_nine_languages_name_their_times()
    {
        var lines = File.ReadLines(Path.Combine(Checkout.Root, "tests", "golden", "times", "languages.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | ", 3)).ToList();

        Assert.True(lines.Count >= 100);
        Assert.Equal(lines.Count, lines.Select(parts => parts[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(9, lines.GroupBy(parts => parts[0].Split('-')[0], StringComparer.Ordinal).Count(language => language.Count() >= 10));
        Assert.All(lines, parts => Assert.NotEmpty(OwnTimesTask.Unmarked(parts[0], parts[2]).Times));
    }
}
