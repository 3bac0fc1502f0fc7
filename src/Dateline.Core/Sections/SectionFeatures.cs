using Dateline.Model;
using Dateline.Text;

namespace Dateline.Sections;

/// <summary>What the trained weights see of a text: its words, their first six letters and its pairs of neighbours, hashed into places.</summary>
internal sealed class SectionFeatures
{
    private const int BodyWords = 600;
    private const int PrefixLetters = 6;
    private const float TitleFactor = 2;

    private readonly Dictionary<int, Feature> _features = [];

    private SectionFeatures()
    {
    }

    /// <summary>Places and values; the values are of length 1 (Euclid), a place never stands twice.</summary>
    public (int Place, float Value)[] Values { get; private set; } = [];

    /// <summary>Reads headline and beginning of the body.</summary>
    public static SectionFeatures Of(Article article)
    {
        var features = new SectionFeatures();
        if (article.Headline is { } headline)
            features.Count(TextWords.Read([headline]), TitleFactor);
        features.Count(TextWords.Read(article.Paragraphs(), BodyWords), 1);
        var norm = 0.0;
        foreach (var feature in features._features.Values)
        {
            feature.Value = 1 + MathF.Log(feature.Value);
            norm += feature.Value * feature.Value;
        }
        var scale = norm > 0 ? (float)(1 / Math.Sqrt(norm)) : 1;
        features.Values = [.. features._features.Select(pair => (pair.Key, pair.Value.Value * scale))];
        return features;
    }

    /// <summary>The words that weigh most for what <paramref name="weight"/> asks, as written, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<string> Telling(Func<int, double> weight, int most) =>
        [.. _features.Where(pair => pair.Value.Word is not null && weight(pair.Key) > 0)
            .OrderByDescending(pair => weight(pair.Key) * pair.Value.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Value.Word!)];

    private void Count(TextWords words, float factor)
    {
        Span<char> letters = stackalloc char[PrefixLetters];
        var before = 0u;
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            if (before != 0)
                Add((before * 31) ^ hash ^ 0x51ED270Bu, factor, null);
            before = hash;
            if (StopWords.Contains(hash))
                continue;
            Add(hash, factor, words.Span(i).Length > 2 ? words.Word(i) : null);
            if (TextWords.FoldInto(words.Span(i), letters) == PrefixLetters)
                Add(TextWords.HashOf(letters) ^ 0x3C6EF372u, factor, null);
        }
    }

    private void Add(uint hash, float factor, string? word)
    {
        var place = (int)((hash * 0x9E3779B1u) >> (32 - SectionModel.PlaceBits));
        if (_features.TryGetValue(place, out var feature))
            feature.Value += factor;
        else
            _features.Add(place, new Feature { Value = factor, Word = word });
    }

    private sealed class Feature
    {
        public float Value { get; set; }

        public string? Word { get; init; }
    }
}
