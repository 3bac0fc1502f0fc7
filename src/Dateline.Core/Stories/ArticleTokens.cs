using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>What one article says, in pieces that meet across inflections, spellings and scripts.</summary>
internal sealed class ArticleTokens
{
    private const int BodyWords = 700;
    private const int LeadWords = 60;
    private const int StemLetters = 5;
    private const int GramLetters = 4;

    private ArticleTokens(string? language, int words) => (Language, Words) = (language, words);

    public string? Language { get; }

    /// <summary>How many words were read.</summary>
    public int Words { get; }

    /// <summary>First letters of each word in Latin; pairs of characters where words are not parted.</summary>
    public Dictionary<uint, float> Stems { get; } = [];

    /// <summary>The same of the opening.</summary>
    public Dictionary<uint, float> Lead { get; } = [];

    /// <summary>Consonants of names.</summary>
    public Dictionary<uint, float> Names { get; } = [];

    /// <summary>Numbers of two digits or more.</summary>
    public Dictionary<uint, float> Numbers { get; } = [];

    /// <summary>Runs of letters inside words.</summary>
    public Dictionary<uint, float> Grams { get; } = [];

    /// <summary>Words beside each other, grammar left out.</summary>
    public Dictionary<uint, float> Pairs { get; } = [];

    public static ArticleTokens Of(Article article)
    {
        var words = TextWords.Read(article.Headline is { } headline ? article.Paragraphs().Prepend(headline) : article.Paragraphs(), BodyWords);
        var tokens = new ArticleTokens(article.Language, words.Count);
        var before = 0u;
        Span<char> folded = stackalloc char[48];
        Span<char> latin = stackalloc char[64];
        Span<char> bones = stackalloc char[24];
        for (var i = 0; i < words.Count; i++)
        {
            var span = words.Span(i);
            if (span.Length == 1 && span[0] >= '\u0E00')
            {
                if (i + 1 < words.Count && words.Span(i + 1) is [>= '\u0E00' and var next])
                    tokens.Stem(((uint)span[0] << 16 | next) * 0x9E3779B1u, i);
                continue;
            }
            var letters = latin[..LatinLetters.Write(folded[..TextWords.FoldInto(span, folded)], latin)];
            if ((words.Forms[i] & WordForm.Number) != 0)
            {
                if (letters.Length > 1)
                    Count(tokens.Numbers, Hash(letters));
                continue;
            }
            if (StopWords.Contains(words.Hashes[i]) || letters.Length < 2)
                continue;
            var stem = Hash(letters[..Math.Min(StemLetters, letters.Length)]);
            tokens.Stem(stem, i);
            if (before != 0)
                Count(tokens.Pairs, before * 31 ^ stem);
            before = stem;
            for (var at = 0; at + GramLetters <= letters.Length; at++)
                Count(tokens.Grams, Hash(letters.Slice(at, GramLetters)));
            // Arabic and its like have no capitals: there any word may be a name.
            var caseless = char.GetUnicodeCategory(span[0]) == System.Globalization.UnicodeCategory.OtherLetter;
            if ((words.Forms[i] & WordForm.Capital) != 0 || caseless)
            {
                var bare = bones[..LatinLetters.Bones(letters, bones)];
                if (bare.Length >= 3)
                    Count(tokens.Names, Hash(bare));
            }
        }
        return tokens;
    }

    private void Stem(uint hash, int place)
    {
        Count(Stems, hash);
        if (place < LeadWords)
            Count(Lead, hash);
    }

    private static void Count(Dictionary<uint, float> counts, uint hash) => CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;

    private static uint Hash(ReadOnlySpan<char> letters) => TextWords.HashOf(letters);
}
