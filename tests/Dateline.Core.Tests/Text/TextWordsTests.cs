using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Text;

/// <summary>Words of running text: the quick way and the one letter by letter give the same.</summary>
public sealed class TextWordsTests
{
    // A sign of a script without spaces anywhere sends the whole text the other way.
    private const string OtherWay = "報";

    private static readonly string[] Pieces =
    [
        "harbour", "Amsel", "2,300", "4.5", "3.", ".5", "1,2,3", "12", "A", "é", "Éva", "naïve", "co-op", "don't", "“Quote”", "«so»", "„da“", "٣,٤", "5,٣", "٣.5", "٣", ",", ".", "!", "?", ":", "\"",
        " ", " ", " ", " ", "\u00AD", "e\u0301", "\u0301", "ـ", "Straße", "Ølen", "мир", "Καλά", "한글", "\n", "\t", "a1b2", "𝒳", "…", "’", "—", "²", "antidisestablishmentarianismandmoreofit",
    ];

    [Fact]
    public void A_text_has_the_same_words_whichever_way_it_is_read()
    {
        var paragraph = Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(paragraph.ArrayOf().ToArbitrary(), paragraphs =>
        {
            var quick = TextWords.Read(paragraphs);
            var slow = TextWords.Read([.. paragraphs, OtherWay]);

            var count = paragraphs.Length == 0 ? 0 : slow.ParagraphEnds[paragraphs.Length - 1];
            Assert.Equal(slow.ParagraphEnds.Take(paragraphs.Length), quick.ParagraphEnds);
            Assert.Equal(slow.Hashes[..count].ToArray(), quick.Hashes.ToArray());
            Assert.Equal(slow.Forms[..count].ToArray(), quick.Forms.ToArray());
            Assert.Equal(Enumerable.Range(0, count).Select(slow.Word), Enumerable.Range(0, quick.Count).Select(quick.Word));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_text_has_the_same_words_whichever_way_it_is_read()
    {
        var random = new Random(5);
        var paragraphs = Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) > 0 ? " " : "")))).ToList();

        var quick = TextWords.Read(paragraphs, 4_000);
        var slow = TextWords.Read([OtherWay, .. paragraphs], 4_001);

        Assert.Equal(4_000, quick.Count);
        Assert.Equal(slow.Hashes[1..].ToArray(), quick.Hashes.ToArray());
        Assert.Equal(slow.Forms[1..].ToArray(), quick.Forms.ToArray());
        Assert.Equal(slow.ParagraphEnds.Skip(1).Select(end => end - 1), quick.ParagraphEnds);
    }

    [Fact]
    public void A_text_read_anew_holds_nothing_of_the_one_before()
    {
        var words = TextWords.Read(["The harbour closed.", "Amsel said so."]);

        words.ReadAnew(["Gulls came."]);

        Assert.Equal(TextWords.Read(["Gulls came."]).Hashes.ToArray(), words.Hashes.ToArray());
        Assert.Equal([2], words.ParagraphEnds);
        Assert.Equal("Gulls came", words.Phrase(0, 1));
    }
}
