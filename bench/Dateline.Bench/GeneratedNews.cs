using System.Globalization;
using System.Text;
using Dateline.Model;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// Articles without end for measuring. Each tells of an event, one of those of the last days: of its words one in nine is the event's own (a name, a
/// number, one of twelve rare words), one in nine an idiom of two to four words, the rest drawn by the law of Zipf and Mandelbrot from 200,000. The
/// length is by the logarithmic normal law, mean some 640 words and 3,900 characters, in paragraphs of some 45 words; a quarter ends with one of its
/// outlet's three notices. One article in five is a copy of one of the 5,000 before it: cut, wrapped in two strange paragraphs, or as it was.
/// </summary>
/// <param name="seed">Other seeds give other news.</param>
/// <param name="spacing">Time from one article to the next.</param>
/// <param name="copies">Whether one article in five is a copy.</param>
/// <remarks>Every article is made from its number alone, and its identifier holds the number, so that any can be told again: that stands for a
/// store of a million texts.</remarks>
internal sealed class GeneratedNews(int seed, Duration? spacing = null, bool copies = true)
{
    private const int Outlets = 700;
    private const int Recent = 5_000;

    // Reports of one event, on average, and among how many events the next one is chosen.
    private const int OfEvent = 4;
    private const int EventsAtOnce = 2_000;

    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private readonly Duration _spacing = spacing ?? Duration.FromSeconds(10);
    private readonly GeneratedWords _words = new(seed);
    private readonly StringBuilder _text = new();
    private int _serial;

    /// <summary>The next article.</summary>
    public FiledArticle Next() => Tell(_serial++);

    /// <summary>The articles of some identifiers again.</summary>
    public IReadOnlyList<FiledArticle> Recall(IReadOnlyList<ArticleId> ids)
    {
        var start = ThreadTime.Now();
        IReadOnlyList<FiledArticle> told = [.. ids.Select(id => Tell(NumberOf(id)))];
        RecallTime += ThreadTime.Now() - start;
        Recalled += told.Count;
        return told;
    }

    /// <summary>How many articles were told again.</summary>
    public int Recalled { get; private set; }

    /// <summary>What that took of the thread.</summary>
    public TimeSpan RecallTime { get; private set; }

    private FiledArticle Tell(int serial)
    {
        var (headline, paragraphs) = Text(serial);
        var at = Instant.FromUtc(2024, 1, 1, 0, 0) + _spacing * serial;
        var finding = new DateFinding(at, at + Duration.FromSeconds(1), DateWitness.JsonLd, "2024", "2024-01-01T00:00:00Z");
        var outlet = OutletOf(serial);
        return new FiledArticle
        {
            Id = IdOf(serial),
            Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://outlet{outlet}.example/{serial}")),
            Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {outlet}"),
            Article = new Article { Headline = headline, Language = "en", Blocks = [.. paragraphs.Select(text => new Paragraph(text))] },
            Dates = new DateReading(finding, null, finding, [finding]),
            Source = SourceFinding.Unknown,
            FirstSeen = at + Duration.FromMinutes(5),
        };
    }

    private static int OutletOf(int serial) => serial % Outlets;

    private (string Headline, string[] Paragraphs) Text(int serial)
    {
        var dice = DiceOf(1, serial);
        if (serial <= 100 || !copies || dice.Next(5) != 0)
            return Fresh(ref dice, serial);
        var (form, back) = (dice.Next(3), 1 + dice.Next(Math.Min(serial, Recent)));
        var (headline, of) = Text(serial - back);
        return (headline, form switch
        {
            0 => of[..Math.Max(1, of.Length * 2 / 3)],
            1 => [Paragraph(ref dice, 25, null), .. of, Paragraph(ref dice, 30, null)],
            _ => of,
        });
    }

    private (string Headline, string[] Paragraphs) Fresh(ref Dice dice, int serial)
    {
        var own = EventOf(serial / OfEvent - dice.Next(Math.Min(serial / OfEvent + 1, EventsAtOnce)));
        var words = (int)Math.Clamp(Math.Exp(5.8 + 0.45 * dice.Normal()), 120, 900);
        var notice = dice.Next(12);
        var paragraphs = new string[Math.Max(1, words / 45) + (notice < 3 ? 1 : 0)];
        for (var i = 0; i < paragraphs.Length; i++)
            paragraphs[i] = Paragraph(ref dice, 45, own);
        if (notice < 3)
        {
            var outlets = DiceOf(2, OutletOf(serial) * 3 + notice);
            paragraphs[^1] = Paragraph(ref outlets, 25, null);
        }
        _text.Clear().Append(own[dice.Next(6)]);
        for (var i = 0; i < 8; i++)
            _text.Append(' ').Append(dice.Next(3) == 0 ? own[dice.Next(own.Length)] : _words.Word(ref dice));
        return (_text.ToString(), paragraphs);
    }

    // Six names, six numbers, twelve words.
    private string[] EventOf(int number)
    {
        var dice = DiceOf(3, number);
        var own = new string[24];
        for (var i = 0; i < own.Length; i++)
            own[i] = i < 6 ? _words.Name(ref dice) : i < 12 ? dice.Next(3_000).ToString(CultureInfo.InvariantCulture) : _words.RareWord(ref dice);
        return own;
    }

    private string Paragraph(ref Dice dice, int words, string[]? own)
    {
        _text.Clear();
        for (var i = 0; i < words; i++)
        {
            var opens = i % 17 == 0;
            if (i > 0)
                _text.Append(opens ? ". " : dice.Next(14) == 0 ? ", " : " ");
            var word = dice.Next(9) switch
            {
                0 => own is not null ? own[dice.Next(own.Length)] : _words.Name(ref dice),
                1 => _words.Phrase(ref dice),
                _ => _words.Word(ref dice),
            };
            if (opens)
                _text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else
                _text.Append(word);
        }
        return _text.Append('.').ToString();
    }

    private Dice DiceOf(int kind, int number) => new(((ulong)seed << 40) ^ ((ulong)kind << 36) ^ ((ulong)(uint)number * 0xD1342543DE82EF95UL));

    // Spread over all 64 bits, as identifiers are; Spread times Inverse is 1.
    private static ArticleId IdOf(int serial) => ArticleId.Parse(string.Create(13, ((ulong)serial + 1) * Spread, static (span, value) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Base32[(int)(value >> 5 * i) & 31];
    }), CultureInfo.InvariantCulture);

    private static int NumberOf(ArticleId id)
    {
        ulong value = 0;
        for (var i = 0; i < id.Value.Length; i++)
            value |= (ulong)Base32.IndexOf(id.Value[i], StringComparison.Ordinal) << 5 * i;
        return (int)(value * Inverse) - 1;
    }

    private static readonly ulong Inverse = InverseOf(Spread);

    // Newton's iteration doubles the bits that are right; an odd number is its own inverse in the lowest three.
    private static ulong InverseOf(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 5; i++)
            inverse *= 2 - odd * inverse;
        return inverse;
    }
}
