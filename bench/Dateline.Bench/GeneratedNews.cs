using System.Diagnostics;
using System.Text;
using Dateline.Model;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// Articles without end for measuring: words drawn from 60,000 made-up ones by Zipf's law (exponent 1), a name or a number in nine words, one of
/// 20,000 fixed phrases of two to four words in nine, so that texts share idioms, 150 to 900 words with a mean of about 430 places (phrases count
/// as one), in paragraphs of some 40. One article in five is a copy of one of the 5,000 before it: cut, wrapped in two strange paragraphs, or as it was.
/// </summary>
/// <remarks>Every article is made from its number alone, so that any can be told again: that stands for a store of a million texts.</remarks>
internal sealed class GeneratedNews
{
    private const int Vocabulary = 60_000;
    private const int Phrases = 20_000;
    private const int Recent = 5_000;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Rimes = ["a", "e", "i", "o", "u", "ar", "en", "ing", "or", "al", "ess", "ith", "ond", "ust"];

    private readonly int _seed;
    private readonly string[] _words;
    private readonly string[] _phrases;
    private readonly Dictionary<ArticleId, int> _numbers = [];
    private Random _random;
    private int _serial;

    public GeneratedNews(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _words = MakeWords(seed);
        _phrases = [.. Enumerable.Range(0, Phrases).Select(_ => string.Join(' ', Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Word())))];
    }

    public FiledArticle Next()
    {
        var article = Tell(_serial);
        _numbers[article.Id] = _serial++;
        return article;
    }

    /// <summary>The articles of some identifiers again.</summary>
    public IReadOnlyList<FiledArticle> Recall(IReadOnlyList<ArticleId> ids)
    {
        var start = Stopwatch.GetTimestamp();
        IReadOnlyList<FiledArticle> told = [.. ids.Select(id => Tell(_numbers[id]))];
        RecallTime += Stopwatch.GetElapsedTime(start);
        Recalled += told.Count;
        return told;
    }

    /// <summary>How many articles were told again.</summary>
    public int Recalled { get; private set; }

    /// <summary>How long that took by the clock.</summary>
    public TimeSpan RecallTime { get; private set; }

    /// <summary>What the list of identifiers takes.</summary>
    public long Bytes => _numbers.Count * 90L;

    private FiledArticle Tell(int serial)
    {
        var paragraphs = Paragraphs(serial);
        var at = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromSeconds(10L * serial);
        var finding = new DateFinding(at, at + Duration.FromSeconds(1), DateWitness.JsonLd, "2024", "2024-01-01T00:00:00Z");
        return new FiledArticle
        {
            Id = ArticleId.Of($"generated {serial}"),
            Url = new Uri($"https://outlet{serial % 700}.example/{serial}"),
            Outlet = $"Outlet {serial % 700}",
            Article = new Article { Headline = paragraphs[0][..Math.Min(60, paragraphs[0].Length)], Language = "en", Blocks = [.. paragraphs.Select(text => new Paragraph(text))] },
            Dates = new DateReading(finding, null, finding, [finding]),
            Source = SourceFinding.Unknown,
            FirstSeen = at + Duration.FromMinutes(5),
        };
    }

    private string[] Paragraphs(int serial)
    {
        _random = new Random(unchecked(_seed * 1_000_003 ^ serial * 7_919));
        if (serial <= 100 || _random.Next(5) != 0)
            return Fresh();
        var (form, back) = (_random.Next(3), 1 + _random.Next(Math.Min(serial, Recent)));
        var of = Paragraphs(serial - back);
        return form switch
        {
            0 => of[..Math.Max(1, of.Length * 2 / 3)],
            1 => [Paragraph(25), .. of, Paragraph(30)],
            _ => of,
        };
    }

    private string[] Fresh()
    {
        var words = (int)Math.Clamp(Math.Exp(5.95 + 0.45 * Normal()), 150, 900);
        return [.. Enumerable.Range(0, Math.Max(1, words / 40)).Select(_ => Paragraph(40))];
    }

    private string Paragraph(int words)
    {
        var text = new StringBuilder(words * 7);
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                text.Append(i % 17 == 0 ? ". " : " ");
            if (_random.Next(9) == 0)
                text.Append(_random.Next(3) == 0 ? _random.Next(1, 3000).ToString(System.Globalization.CultureInfo.InvariantCulture) : char.ToUpperInvariant(Word()[0]) + Word());
            else if (_random.Next(9) == 0)
                text.Append(_phrases[(int)(Phrases * Math.Pow(_random.NextDouble(), 2))]);
            else
                text.Append(Word());
        }
        return text.Append('.').ToString();
    }

    // Zipf with exponent 1: the logarithm of the rank is even.
    private string Word() => _words[(int)Math.Exp(_random.NextDouble() * Math.Log(Vocabulary)) - 1];

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static string[] MakeWords(int seed)
    {
        var random = new Random(seed + 1);
        return [.. Enumerable.Range(0, Vocabulary).Select(rank => string.Concat(Enumerable.Range(0, 1 + (int)Math.Log10(rank + 1) / 2 + random.Next(2)).Select(_ => Onsets[random.Next(Onsets.Length)] + Rimes[random.Next(Rimes.Length)])))];
    }
}
