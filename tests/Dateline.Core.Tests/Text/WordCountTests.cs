using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Text;

public sealed class WordCountTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(0, " — … !")]
    [InlineData(5, "The ferry's crew can't swim.")]
    [InlineData(4, "It cost 3,500.50 euros")]
    [InlineData(2, "l’équipage part")]
    [InlineData(3, "state-of-art")]
    [InlineData(2, "u.s. example.org")]
    [InlineData(3, "На пароме тихо")]
    [InlineData(3, "القارب يبقى هنا")]
    [InlineData(2, "צה״ל הודיע")]
    [InlineData(3, "नाव रुकेगी यहाँ")]
    [InlineData(2, "배가 남는다")]
    [InlineData(5, "渡轮留下了。")]
    [InlineData(5, "フェリーは残した。")]
    [InlineData(3, "2025年、船")]
    [InlineData(2, "\U00020000\U00020001")]
    public void Words_are_counted_as_the_script_parts_them(int words, string text) => Assert.Equal(words, WordCount.Of(text));

    [Theory]
    [InlineData(1, "บ้าน")]
    [InlineData(1, "เรือ")]
    [InlineData(1, "คน")]
    [InlineData(2, "มานี")]
    [InlineData(3, "ประเทศไทย")]
    [InlineData(2, "ภาษา")]
    [InlineData(1, "ເຮືອ")]
    [InlineData(2, "ພາສາ")]
    [InlineData(2, "ភាសា")]
    [InlineData(2, "မြန်မာ")]
    [InlineData(2, "ခရီး")]
    public void A_word_of_a_script_without_spaces_is_a_syllable_as_written(int syllables, string text) => Assert.Equal(syllables, WordCount.Of(text));

    [Fact]
    public void No_text_has_more_words_than_signs_or_throws() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        text ??= "";

        Assert.InRange(WordCount.Of(text), 0, text.Length);
    }).QuickCheckThrowOnFailure();
}
