using Dateline.Model;
using Dateline.Text;

namespace Dateline.Sections;

/// <summary>What the trained weights see of a text: its words, their first six letters and its pairs of neighbours, hashed into places, and the
/// kinds of the names and terms of our list.</summary>
internal sealed class SectionFeatures
{
    private const int BodyWords = 600;
    private const int PrefixLetters = 6;
    private const float TitleFactor = 2;

    // A brief of two sentences says with other words than an article what it is about: each word has a weight of its own there.
    private const int ShortText = 120;

    // How much all kinds of names together weigh, beside words whose values are of length 1.
    private const float NamesLength = 3;

    private readonly Dictionary<int, Feature> _features = [];
    private readonly float[] _kinds = new float[SectionModel.NamePlaces];
    private readonly string?[] _kindWords = new string?[SectionModel.NamePlaces];
    private uint _length;

    private SectionFeatures()
    {
    }

    /// <summary>Places and values; the values of words are of length 1 (Euclid), those of names of length 3 at most, a place never stands twice.</summary>
    public (int Place, float Value)[] Values { get; private set; } = [];

    /// <summary>How much the names of our list speak for each section, on the scale of the word lists.</summary>
    public double[] NameWeights { get; } = new double[SectionSorter.Slugs.Count];

    /// <summary>Reads headline and beginning of the body.</summary>
    public static SectionFeatures Of(Article article)
    {
        var features = new SectionFeatures();
        var headline = TextWords.Read(article.Headline is null ? [] : [article.Headline], BodyWords);
        var body = TextWords.Read(article.Paragraphs(), BodyWords);
        features._length = headline.Count + body.Count < ShortText ? 0x2545F491u : 0x7F4A7C15u;
        features.Count(headline, TitleFactor);
        features.Count(body, 1);
        features.CountNames(headline, isHeadline: true);
        features.CountNames(body, isHeadline: false);
        features.Values = [.. features.WordValues(), .. features.NameValues()];
        return features;
    }

    /// <summary>The words that weigh most for what <paramref name="weight"/> asks, as written, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<string> Telling(Func<int, double> weight, int most)
    {
        var sums = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, value) in Values)
        {
            var word = place >= SectionModel.WordPlaces ? _kindWords[place - SectionModel.WordPlaces] : _features[place].Word;
            if (word is not null)
                sums[word] = sums.GetValueOrDefault(word) + weight(place) * value;
        }
        return [.. sums.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)];
    }

    private void Count(TextWords words, float factor)
    {
        Span<char> letters = stackalloc char[PrefixLetters];
        var before = 0u;
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            if (i > 0)
                Add((before * 31) ^ hash ^ 0x51ED270Bu, factor, null);
            before = hash;
            if (StopWords.Contains(hash))
                continue;
            var word = words.Span(i).Length > 2 ? words.Word(i) : null;
            Add(hash, factor, word);
            Add(hash ^ _length, factor, word);
            if (TextWords.FoldInto(words.Span(i), letters) == PrefixLetters)
                Add(TextWords.HashOf(letters) ^ 0x3C6EF372u, factor, null);
        }
    }

    // Each kind is counted in the whole text, in the headline, and in the bodies of short and of long texts apart; and with the word on either side.
    private void CountNames(TextWords words, bool isHeadline)
    {
        var names = SectionNames.Shipped;
        var beside = isHeadline ? 1 : _length == 0x2545F491u ? 2 : 3;
        foreach (var name in names.Find(words))
        {
            for (var place = name.Kind * 4; place <= name.Kind * 4 + beside; place += beside)
            {
                _kinds[place]++;
                _kindWords[place] ??= words.Phrase(name.First, name.Last);
            }
            if (!name.IsFirstKind)
                continue;
            var kind = (uint)(name.Kind + 1) * 0x85EBCA6Bu;
            if (name.First > 0)
                Add((words.Hashes[name.First - 1] * 31) ^ kind, isHeadline ? TitleFactor : 1, null);
            if (name.Last + 1 < words.Count)
                Add((kind * 31) ^ words.Hashes[name.Last + 1], isHeadline ? TitleFactor : 1, null);
        }
        if (isHeadline)
            return;
        for (var kind = 0; kind < names.SectionOf.Count; kind++)
        {
            if (names.SectionOf[kind] is >= 0 and var section)
                NameWeights[section] += Math.Log2(1 + _kinds[kind * 4] + _kinds[kind * 4 + 1]);
        }
    }

    private IEnumerable<(int Place, float Value)> WordValues()
    {
        var norm = 0.0;
        foreach (var feature in _features.Values)
        {
            feature.Value = 1 + MathF.Log(feature.Value);
            norm += feature.Value * feature.Value;
        }
        var scale = norm > 0 ? (float)(1 / Math.Sqrt(norm)) : 1;
        return _features.Select(pair => (pair.Key, pair.Value.Value * scale));
    }

    private IEnumerable<(int Place, float Value)> NameValues()
    {
        var norm = 1.0;
        foreach (var count in _kinds)
            norm += count > 0 ? Math.Pow(1 + MathF.Log(count), 2) : 0;
        var scale = (float)(NamesLength / Math.Sqrt(norm));
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] > 0)
                yield return (SectionModel.WordPlaces + i, (1 + MathF.Log(_kinds[i])) * scale);
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
