using Dateline.Model;
using Dateline.Stories;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Stories;

public sealed class ArticleLikenessTests
{
    private readonly ArticleLikeness _likeness = new();

    [Fact]
    public void Names_and_numbers_meet_across_languages_and_scripts()
    {
        var english = Read("en", "In Halmar 4,100 people had to leave their homes when the Ostra rose to 7.42 metres, water board chief Mirel Tavan said. The barrage of Halmar held.");
        var russian = Read("ru", "В Халмаре 4100 человек покинули дома, когда Остра поднялась до 7.42 метра, сказал Мирел Таван. Плотина в Халмаре устояла.");
        var other = Read("ru", "Пекарь Йонна Прилль из Сенна получила приз за хлеб из ржи с тмином, сообщила гильдия 12 марта.");
        foreach (var tokens in new[] { english, russian, other })
            _likeness.Learn(tokens);

        var same = _likeness.Of(english, russian);
        var different = _likeness.Of(english, other);

        Assert.True(same > different, $"{same} should be more than {different}");
    }

    [Fact]
    public void A_name_keeps_its_bones_in_another_spelling()
    {
        Span<char> latin = stackalloc char[32];
        Span<char> one = stackalloc char[32];
        Span<char> two = stackalloc char[32];

        var russian = one[..LatinLetters.Bones(latin[..LatinLetters.Write("мирел", latin)], one)].ToString();
        var english = two[..LatinLetters.Bones("mirel", two)].ToString();

        Assert.Equal(english, russian);
    }

    [Fact]
    public void No_text_makes_it_throw_and_every_answer_is_a_probability() =>
        Prop.ForAll<string, string>((a, b) =>
        {
            var (left, right) = (Read("en", a ?? ""), Read(null, b ?? ""));
            _likeness.Learn(left);
            return _likeness.Of(left, right) is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();

    private static ArticleTokens Read(string? language, string text) => ArticleTokens.Of(new Article { Language = language, Blocks = [new Paragraph(text)] });
}
