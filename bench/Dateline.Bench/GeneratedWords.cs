namespace Dateline.Bench;

/// <summary>The invented vocabulary of generated news: 200,000 words drawn by the law of Zipf and Mandelbrot, 20,000 fixed phrases, 40,000 full names.</summary>
internal sealed class GeneratedWords
{
    private const int Vocabulary = 200_000;
    private const int Phrases = 20_000;
    private const int Names = 40_000;

    // Mandelbrot's shift: the commonest words of a language are not as common as Zipf's law alone has them.
    private const double Shift = 2.7;
    private const int Quantiles = 1 << 14;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Rimes = ["a", "e", "i", "o", "u", "ar", "en", "ing", "or", "al", "ess", "ith", "ond", "ust"];

    private readonly string[] _words;
    private readonly string[] _phrases;
    private readonly string[] _names;
    private readonly float[] _ranks = new float[Quantiles + 1];

    public GeneratedWords(int seed)
    {
        var dice = new Dice((ulong)seed + 1);
        for (var i = 0; i <= Quantiles; i++)
            _ranks[i] = (float)((1 + Shift) * Math.Pow((Vocabulary + Shift) / (1 + Shift), i / (double)Quantiles) - Shift);
        _words = new string[Vocabulary];
        for (var rank = 0; rank < Vocabulary; rank++)
            _words[rank] = Make(ref dice, 1 + (int)Math.Log10(rank + 1) / 2 + dice.Next(2));
        _names = new string[Names];
        for (var i = 0; i < Names; i++)
            _names[i] = Capital(Make(ref dice, 2)) + " " + Capital(Make(ref dice, 2 + dice.Next(2)));
        _phrases = new string[Phrases];
        for (var i = 0; i < Phrases; i++)
        {
            _phrases[i] = Word(ref dice);
            for (var more = 1 + dice.Next(3); more > 0; more--)
                _phrases[i] += " " + Word(ref dice);
        }
    }

    /// <summary>A word, a common one more often.</summary>
    public string Word(ref Dice dice)
    {
        var at = dice.Fraction() * Quantiles;
        var i = (int)at;
        var rank = _ranks[i] + (at - i) * (_ranks[i + 1] - _ranks[i]);
        return _words[Math.Clamp((int)rank - 1, 0, Vocabulary - 1)];
    }

    /// <summary>A word few texts have.</summary>
    public string RareWord(ref Dice dice) => _words[2_000 + dice.Next(Vocabulary - 2_000)];

    /// <summary>An idiom, one of the first more often.</summary>
    public string Phrase(ref Dice dice)
    {
        var fraction = dice.Fraction();
        return _phrases[(int)(Phrases * fraction * fraction)];
    }

    /// <summary>A full name, one of the first more often.</summary>
    public string Name(ref Dice dice)
    {
        var fraction = dice.Fraction();
        return _names[(int)(Names * fraction * fraction * fraction)];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Make(ref Dice dice, int syllables)
    {
        var word = "";
        for (; syllables > 0; syllables--)
            word += Onsets[dice.Next(Onsets.Length)] + Rimes[dice.Next(Rimes.Length)];
        return word;
    }
}
