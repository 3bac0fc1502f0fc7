using Dateline.Text;

namespace Dateline.Core.Tests.Text;

public sealed class PhraseTableTests
{
    [Fact]
    public void The_longest_phrase_at_each_word_is_found_with_all_it_stands_for()
    {
        var table = Table(("Port Orre", 1), ("Port Orre ferry", 2), ("Port Orre ferry", 3), ("ferry", 4));

        var found = table.Find(TextWords.Read(["The Port Orre ferry met a ferry at Port Orre."])).ToList();

        Assert.Equal([(1, 3, 2), (1, 3, 3), (6, 6, 4), (8, 9, 1)], found);
    }

    [Theory]
    [InlineData("The Target of it", 1)]
    [InlineData("The target of it", 0)]
    public void A_capital_of_the_phrase_is_asked_of_the_text(string text, int found) =>
        Assert.Equal(found, Table(("Target", 1)).Find(TextWords.Read([text])).Count());

    [Fact]
    public void No_phrase_goes_on_in_the_next_paragraph_and_one_begun_in_vain_hides_no_other()
    {
        var table = Table(("lower weir", 1), ("weir of Senn", 2), ("lower weir of Amsel", 3));

        Assert.Empty(table.Find(TextWords.Read(["The lower", "weir stood."])));
        Assert.Equal([(1, 2, 1)], table.Find(TextWords.Read(["The lower weir of Marrow"])));
    }

    private static PhraseTable<int> Table(params (string Phrase, int Value)[] phrases)
    {
        var table = new PhraseTable<int>();
        foreach (var (phrase, value) in phrases)
        {
            var words = TextWords.Read([phrase]);
            table.Add(words, 0, words.Count, value);
        }
        return table;
    }
}
