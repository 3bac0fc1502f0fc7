using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Stories;

/// <summary>How alike two articles are in what they tell, 0 (nothing in common) to 1 (one event), in one language or across two.</summary>
/// <remarks>Across languages only names, numbers and words of like spelling meet. How rare a piece is, is learned from the articles given to
/// <see cref="Learn"/>. Trees over the cosines judge; <c>likeness-model.txt</c>, grown by <c>./dev eval train-stories</c>.</remarks>
internal sealed class ArticleLikeness
{
    /// <summary>How many figures a judgement looks at.</summary>
    public const int Figures = 26;

    private const float Prior = 40;
    private static readonly Lazy<ObliviousTrees?> Shipped = new(Read);

    private readonly Dictionary<uint, int>[] _seen = [[], [], [], [], []];
    private int _learned;

    /// <summary>Learns which words, names and numbers are common.</summary>
    public void Learn(ArticleTokens tokens)
    {
        _learned++;
        var kinds = Kinds(tokens);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            foreach (var hash in kinds[kind].Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(_seen[kind], Key(hash, tokens.Language), out _)++;
        }
    }

    /// <summary>How alike.</summary>
    public float Of(ArticleTokens a, ArticleTokens b) => Shipped.Value?.Ask(Numbers(a, b)) ?? Cosine(0, a.Stems, a.Language, b.Stems, b.Language).Cosine;

    /// <summary>The figures the judgement rests on.</summary>
    public float[] Numbers(ArticleTokens a, ArticleTokens b)
    {
        var row = new float[Figures];
        var stems = Cosine(0, a.Stems, a.Language, b.Stems, b.Language);
        var lead = Cosine(0, a.Lead, a.Language, b.Lead, b.Language);
        var names = Cosine(1, a.Names, a.Language, b.Names, b.Language);
        var numbers = Cosine(2, a.Numbers, null, b.Numbers, null);
        var grams = Cosine(3, a.Grams, a.Language, b.Grams, b.Language);
        var (into, from) = (Cosine(0, a.Lead, a.Language, b.Stems, b.Language), Cosine(0, a.Stems, a.Language, b.Lead, b.Language));
        var same = a.Language == b.Language;
        row[0] = same ? 1 : 0;
        row[1] = Writing(a.Language) + Writing(b.Language);
        row[2] = stems.Cosine;
        row[3] = lead.Cosine;
        row[4] = names.Cosine;
        row[5] = numbers.Cosine;
        row[6] = grams.Cosine;
        row[7] = names.Shared;
        row[8] = numbers.Shared;
        row[9] = names.Strongest;
        row[10] = stems.Strongest;
        row[11] = Math.Max(into.CoveredLeft, from.CoveredRight);
        row[12] = Math.Min(into.CoveredLeft, from.CoveredRight);
        row[13] = Math.Max(names.CoveredLeft, names.CoveredRight);
        row[14] = Math.Min(names.CoveredLeft, names.CoveredRight);
        row[15] = Math.Max(stems.CoveredLeft, stems.CoveredRight);
        row[16] = Math.Min(stems.CoveredLeft, stems.CoveredRight);
        row[17] = Math.Min(a.Words, b.Words);
        row[18] = Math.Max(a.Words, b.Words) / (1f + Math.Min(a.Words, b.Words));
        row[19] = Math.Max(numbers.CoveredLeft, numbers.CoveredRight);
        row[20] = (stems.Cosine + names.Cosine + lead.Cosine + Math.Max(0, numbers.Cosine)) / 4;
        row[21] = same && a.Language == "en" ? 1 : 0;
        row[22] = Math.Max(into.Cosine, from.Cosine);
        var pairs = Cosine(4, a.Pairs, a.Language, b.Pairs, b.Language);
        row[23] = pairs.Cosine;
        row[24] = pairs.Shared / MathF.Sqrt(1 + Math.Min(a.Words, b.Words));
        row[25] = Math.Max(grams.CoveredLeft, grams.CoveredRight);
        return row;
    }

    private static Dictionary<uint, float>[] Kinds(ArticleTokens tokens) => [tokens.Stems, tokens.Names, tokens.Numbers, tokens.Grams, tokens.Pairs];

    // A word of one language may be common in it and rare in another.
    private static uint Key(uint hash, string? language) => language is null ? hash : hash ^ TextWords.HashOf(language);

    private float Idf(int kind, uint hash, string? language)
    {
        var seen = kind == 2 ? _seen[2].GetValueOrDefault(hash) : _seen[kind].GetValueOrDefault(Key(hash, language));
        return MathF.Log((_learned + Prior) / (seen + 0.5f));
    }

    private (float Cosine, int Shared, float Strongest, float CoveredLeft, float CoveredRight) Cosine(
        int kind, Dictionary<uint, float> left, string? leftLanguage, Dictionary<uint, float> right, string? rightLanguage)
    {
        float dot = 0, leftSquare = 0, rightSquare = 0, strongest = 0, coveredLeft = 0, coveredRight = 0;
        var shared = 0;
        foreach (var (hash, count) in right)
        {
            var weight = Weight(count) * Idf(kind, hash, rightLanguage);
            rightSquare += weight * weight;
            if (left.ContainsKey(hash))
                coveredRight += weight * weight;
        }
        foreach (var (hash, count) in left)
        {
            var idf = Idf(kind, hash, leftLanguage);
            var weight = Weight(count) * idf;
            leftSquare += weight * weight;
            if (!right.TryGetValue(hash, out var other))
                continue;
            shared++;
            coveredLeft += weight * weight;
            var product = weight * Weight(other) * Idf(kind, hash, rightLanguage);
            dot += product;
            strongest = Math.Max(strongest, product);
        }
        var length = MathF.Sqrt(leftSquare * rightSquare);
        return length > 0 ? (dot / length, shared, strongest / length, coveredLeft / leftSquare, coveredRight / rightSquare) : (-1, 0, 0, 0, 0);
    }

    private static float Weight(float count) => 1 + MathF.Log(count);

    // Scripts that keep words or names apart from Latin ones.
    private static float Writing(string? language) => language switch
    {
        "zh" or "ja" or "ko" => 4,
        "ar" or "fa" or "ur" or "he" => 2,
        "ru" or "uk" or "bg" or "el" or "sr" => 1,
        _ => 0,
    };

    private static ObliviousTrees? Read()
    {
        using var stream = typeof(ArticleLikeness).Assembly.GetManifestResourceStream("Dateline.Stories.likeness-model.txt");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return ObliviousTrees.Read(reader);
    }
}
