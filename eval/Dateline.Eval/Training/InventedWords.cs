using System.Text;

namespace Dateline.Eval.Training;

/// <summary>Sentences of an invented language with the small words of a real one: enough to look like prose, with nothing to learn by heart.</summary>
internal sealed class InventedWords(Random random, int language)
{
    /// <summary>How many languages lend their small words.</summary>
    public const int Languages = 5;

    private static readonly string[] Tags = ["en", "de", "fr", "es", "it"];

    private static readonly string[][] Small =
    [
        ["the", "of", "and", "to", "a", "in", "that", "is", "for", "with", "on", "it", "as", "was", "by", "from"],
        ["der", "die", "das", "und", "in", "zu", "den", "mit", "von", "ist", "für", "nicht", "ein", "eine", "auf", "im"],
        ["le", "la", "les", "de", "des", "et", "en", "un", "une", "que", "pour", "dans", "est", "sur", "au", "par"],
        ["el", "la", "los", "de", "y", "en", "que", "un", "una", "por", "con", "para", "se", "es", "del", "su"],
        ["il", "la", "di", "e", "che", "un", "una", "per", "con", "del", "non", "è", "in", "le", "da", "si"],
    ];

    // How a page that sells speaks to its reader, and how a report speaks of others.
    private static readonly string[][] Selling =
    [
        ["you", "your", "we", "our", "you", "your"],
        ["wir", "unsere", "unser", "ihnen", "uns", "unseren"],
        ["vous", "votre", "nous", "notre", "vos", "nos"],
        ["nuestro", "nuestra", "usted", "nosotros", "nuestros", "usted"],
        ["nostro", "nostra", "vostro", "nostri", "vostra", "nostre"],
    ];

    private static readonly string[][] Telling =
    [
        ["said", "says", "told", "asked"],
        ["sagte", "sagten", "laut", "teilte"],
        ["selon", "déclaré", "affirmé", "selon"],
        ["dijo", "según", "afirmó", "explicó"],
        ["secondo", "disse", "spiegato", "secondo"],
    ];

    private static readonly string[] Starts = ["ba", "cor", "del", "fen", "gra", "hol", "jan", "kel", "lor", "mar", "nov", "ost", "pra", "quen", "ros", "sal", "tor", "ul", "ven", "wes", "yar", "zel", "bri", "cla", "dro", "sta"];
    private static readonly string[] Middles = ["di", "ra", "men", "to", "li", "ven", "so", "ta", "ne", "ri", "mo", "lan", "ce", "ga", "bel"];
    private static readonly string[] Ends = ["n", "ra", "ing", "ed", "s", "t", "on", "er", "al", "ty", "de", "m", "st", "re", "ent"];

    public string Language => Tags[language];

    /// <summary>How many words in a thousand speak to the reader.</summary>
    public int Sells { get; set; }

    /// <summary>How many words in a thousand say that somebody said something.</summary>
    public int Tells { get; set; }

    public string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                text.Append(random.Next(11) == 0 ? ", " : " ");
            var draw = random.Next(1000);
            if (draw < Sells + Tells)
            {
                var talk = draw < Sells ? Selling[language] : Telling[language];
                text.Append(talk[random.Next(talk.Length)]);
                continue;
            }
            text.Append(random.Next(100) < 42 ? Small[language][random.Next(16)] : random.Next(12) == 0 ? Upper(Word()) : Word());
        }
        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    /// <summary>Sentences, together about <paramref name="words"/> words.</summary>
    public string Text(int words)
    {
        var text = new StringBuilder();
        while (words > 0)
        {
            var length = Math.Max(4, Math.Min(words, random.Next(8, 26)));
            text.Append(text.Length > 0 ? " " : "").Append(Sentence(length));
            words -= length;
        }
        return text.ToString();
    }

    public string Title(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Math.Max(1, words); i++)
            text.Append(i > 0 ? " " : "").Append(i > 0 && random.Next(100) < 30 ? Small[language][random.Next(16)] : i == 0 || random.Next(2) == 0 ? Upper(Word()) : Word());
        return text.ToString();
    }

    public string Slug(int words) => string.Join('-', Enumerable.Range(0, words).Select(_ => Word()));

    public string Name() => Upper(Word());

    public string Person() => $"{Name()} {Name()}";

    private string Word()
    {
        var word = Starts[random.Next(Starts.Length)];
        for (var i = random.Next(3); i > 0; i--)
            word += Middles[random.Next(Middles.Length)];
        return word + Ends[random.Next(Ends.Length)];
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
