using Dateline.Copies;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Copies;

public sealed class SharedPassagesTests
{
    private static readonly FiledArticle Origin = Filed.Article("origin", "Amsel Post", "2026-02-01",
        "The harbour council of Tollmere voted on Thursday evening to close the old swing bridge for eleven months.",
        "Traders on the quay asked for a ferry in the meantime and were promised an answer before the winter market opens.");

    [Fact]
    public void What_a_copy_put_in_is_told_from_what_it_took_over()
    {
        var copy = Filed.Article("copy", "Buzz Planet", "2026-02-02",
            "You will not believe this! The harbour council of Tollmere voted on Thursday evening to close the old swing bridge for eleven months.",
            "Traders on the quay asked for a ferry in the meantime, our reader Ida Sonn writes, and were promised an answer before the winter market opens.");

        var shared = CopyIndex.SharedWith(copy, Origin);

        Assert.Equal(Origin.Id, shared.Of);
        Assert.True(shared.IsWhole);
        Assert.Equal(["You will not believe this! ", "our reader Ida Sonn writes, "], Told(shared, isShared: false));
        Assert.Equal(3, Told(shared, isShared: true).Count);
        Assert.InRange(shared.Share, 0.7, 0.9);
    }

    [Fact]
    public void A_text_that_was_taken_over_whole_has_nothing_of_its_own()
    {
        var shared = CopyIndex.SharedWith(Origin with { Id = ArticleId.Of("mirror") }, Origin);

        Assert.Empty(Told(shared, isShared: false));
        Assert.Equal(1, shared.Share);
    }

    [Fact]
    public void A_text_without_words_is_told_without_passages()
    {
        var shared = CopyIndex.SharedWith(Filed.Article("none", "Buzz Planet", null, "…", "—"), Origin);

        Assert.All(shared.Paragraphs, paragraph => Assert.Empty(paragraph.Passages));
        Assert.Equal(0, shared.Share);
    }

    [Fact]
    public void A_text_of_any_length_is_compared_as_far_as_was_asked()
    {
        var long5 = Filed.Article("long", "Buzz Planet", null, [.. Enumerable.Range(0, 4_000).Select(i => $"Paragraph {i} tells of the {i * 7} boats that came in.")]);

        var shared = CopyIndex.SharedWith(long5, Origin, limit: 500);

        Assert.False(shared.IsWhole);
        Assert.InRange(shared.Paragraphs.Count, 50, 60);
    }

    [Fact]
    public void Passages_cover_every_paragraph_without_gaps_whatever_the_texts_are() => Prop.ForAll<string[], string[]>((some, others) =>
    {
        static FiledArticle Of(string key, string[] texts) => Filed.Article(key, "Buzz Planet", null, [.. texts.Select(text => text ?? "")]);

        var shared = CopyIndex.SharedWith(Of("a", [.. some, .. others]), Of("b", others));

        foreach (var paragraph in shared.Paragraphs.Where(paragraph => paragraph.Passages.Count > 0))
            Assert.Equal(paragraph.Text, string.Concat(paragraph.Passages.Select(passage => paragraph.Text[passage.Start..passage.End])));
    }).QuickCheckThrowOnFailure();

    private static List<string> Told(SharedText shared, bool isShared) =>
        [.. shared.Paragraphs.SelectMany(paragraph => paragraph.Passages.Where(passage => passage.IsShared == isShared).Select(passage => paragraph.Text[passage.Start..passage.End]))];
}
