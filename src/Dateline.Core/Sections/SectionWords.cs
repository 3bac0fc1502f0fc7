using Dateline.Model;
using Dateline.Text;

namespace Dateline.Sections;

/// <summary>How much an article's words speak for each section.</summary>
internal sealed class SectionWords
{
    private const int BodyWords = 500;
    private const double TitleFactor = 2;
    private const int LongestStem = 16;

    // A stem of one language is often the beginning of another word in the next: "eleve" and "eleven".
    private static readonly Dictionary<string, Dictionary<string, (int Section, double Weight)>> ByLanguage =
        ((string[])["en", "de", "es", "fr", "ar"]).ToDictionary(language => language, SectionLexicon.Stems, StringComparer.Ordinal);

    private static readonly Dictionary<string, (int Section, double Weight)> OfAll = SectionLexicon.Stems(null);

    private readonly Dictionary<string, (int Section, double Weight)> _stems;
    private readonly Dictionary<string, (int Section, double Weight)>.AlternateLookup<ReadOnlySpan<char>> _byStem;
    private readonly double[] _weights = new double[SectionSorter.Slugs.Count];
    private readonly List<string>[] _words = new List<string>[SectionSorter.Slugs.Count];

    private SectionWords(string? language)
    {
        _stems = language is not null && ByLanguage.TryGetValue(language, out var own) ? own : OfAll;
        _byStem = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public (string Slug, double Weight) Best { get; private set; } = (SectionSorter.Slugs[0], 0);

    public double Second { get; private set; }

    public double Of(string slug) => Index(slug) is >= 0 and var index ? _weights[index] : 0;

    /// <summary>The words that spoke for a section, at most four, as written.</summary>
    public string WordsOf(string slug) => Index(slug) is >= 0 and var index && _words[index] is { Count: > 0 } words ? string.Join(", ", words.Take(4)) : "no word of it";

    public static SectionWords Weigh(Article article)
    {
        var result = new SectionWords(article.Language);
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        if (article.Headline is { } headline)
            result.Count(TextWords.Read([headline]), TitleFactor, seen);
        result.Count(TextWords.Read(article.Paragraphs(), BodyWords), 1, seen);
        result.Rank(seen);
        return result;
    }

    private void Count(TextWords words, double factor, Dictionary<string, double> seen)
    {
        Span<char> letters = stackalloc char[LongestStem + 1];
        for (var i = 0; i < words.Count; i++)
        {
            var length = TextWords.FoldInto(words.Span(i), letters);
            if (Stem(letters[..length]) is not { } stem)
                continue;
            if (!seen.TryGetValue(stem, out var count))
                (_words[_stems[stem].Section] ??= []).Add(words.Word(i));
            seen[stem] = count + factor;
        }
    }

    // A stem ends in '*' in the lexicon and stands for every word that begins with it; the longest wins, a whole word before a stem.
    private string? Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && _byStem.TryGetValue(word, out var whole, out _))
            return whole;
        Span<char> stem = stackalloc char[LongestStem + 2];
        for (var length = Math.Min(word.Length, LongestStem); length >= 3; length--)
        {
            word[..length].CopyTo(stem);
            stem[length] = '*';
            if (_byStem.TryGetValue(stem[..(length + 1)], out var found, out _))
                return found;
        }
        return null;
    }

    // A word said ten times says little more than one said three times.
    private void Rank(Dictionary<string, double> seen)
    {
        foreach (var (stem, count) in seen)
        {
            var (section, weight) = _stems[stem];
            _weights[section] += weight * Math.Log2(1 + count);
        }
        var order = Enumerable.Range(0, _weights.Length).OrderByDescending(i => _weights[i]).ToArray();
        Best = (SectionSorter.Slugs[order[0]], _weights[order[0]]);
        Second = _weights[order[1]];
    }

    private static int Index(string slug)
    {
        for (var i = 0; i < SectionSorter.Slugs.Count; i++)
        {
            if (string.Equals(SectionSorter.Slugs[i], slug, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
