using Dateline.Model;

namespace Dateline.Text;

/// <summary>Makes a <see cref="TextPrint"/>: words hashed into a short vector (feature hashing, Weinberger et al. 2009), names kept as written.</summary>
internal static class PrintMaker
{
    /// <summary>Figures of a print.</summary>
    public const int Width = 128;

    /// <summary>Most names of a print.</summary>
    public const int NamesKept = 16;

    private const int BodyWords = 400;
    private const float TitleWeight = 2;

    // A word that is not among the common ones.
    private const float RareShare = 1 / 10_000f;

    private static readonly HashSet<uint> ShortMonths = [.. "jan feb mar apr jun jul aug sep sept oct nov dec".Split(' ').Select(word => TextWords.HashOf(word))];

    public static TextPrint Of(Article article)
    {
        var counts = new Dictionary<uint, float>();
        var names = new Dictionary<string, float>(StringComparer.Ordinal);
        if (article.Headline is { } headline)
            Count(TextWords.Read([headline]), TitleWeight, counts, null);
        Count(TextWords.Read(article.Paragraphs(), BodyWords), 1, counts, names);
        if (counts.Count == 0)
            return TextPrint.Empty;
        var vector = new float[Width];
        foreach (var (hash, count) in counts)
        {
            // Two places a word, so that two words rarely meet in both.
            var weight = (1 + MathF.Log(count)) * -MathF.Log(CommonWords.Shares.GetValueOrDefault(hash, RareShare));
            vector[hash % Width] += (hash & 0x10000) == 0 ? weight : -weight;
            var second = hash * 0x9E3779B1u >> 13;
            vector[second % Width] += (second & 0x10000) == 0 ? weight : -weight;
        }
        var norm = MathF.Sqrt(vector.Sum(value => value * value));
        if (norm > 0)
        {
            for (var i = 0; i < Width; i++)
                vector[i] /= norm;
        }
        return new TextPrint(vector, [.. names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Take(NamesKept).Select(name => name.Key)]);
    }

    private static void Count(TextWords words, float weight, Dictionary<uint, float> counts, Dictionary<string, float>? names)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            if (StopWords.Contains(hash))
                continue;
            counts[hash] = counts.GetValueOrDefault(hash) + weight;
            if (names is null || !IsName(words, i) || (words.Forms[i] & WordForm.Opening) != 0)
                continue;
            var last = i;
            while (last + 1 < words.Count && last - i < 3 && IsName(words, last + 1) && words.ParagraphOf(last) == words.ParagraphOf(last + 1)
                && words.Between(last) is " " or "-")
                last++;
            var name = words.Phrase(i, last);
            if (name.Length > 2)
                names[name] = names.GetValueOrDefault(name) + last - i + 1;
            for (i++; i <= last; i++)
                counts[words.Hashes[i]] = counts.GetValueOrDefault(words.Hashes[i]) + weight;
            i = last;
        }
    }

    private static bool IsName(TextWords words, int i) =>
        (words.Forms[i] & (WordForm.Capital | WordForm.Number)) == WordForm.Capital && !StopWords.Contains(words.Hashes[i]) && !ShortMonths.Contains(words.Hashes[i]);
}
