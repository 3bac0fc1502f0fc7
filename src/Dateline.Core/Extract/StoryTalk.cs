using System.Collections.Frozen;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>
/// Whom a story's words speak to: a report tells of others, says who said what and when; a page that sells speaks of "us" to "you". Counted over the
/// words of some fifteen languages that stand for nothing else.
/// </summary>
internal struct StoryTalk
{
    /// <summary>How many numbers <see cref="Fill"/> writes.</summary>
    public const int Count = 6;

    private const int LongestWord = 12;

    // In the order of the counters.
    private static readonly FrozenDictionary<uint, int> Words = Named(
        "you your yours yourself ihnen dein deine deinen deiner vous votre vos usted ustedes você vocês vostro vostra vostri uw jouw ditt вы вас вам ваш ваша ваши вашей вашего twój",
        "we our ours wir unser unsere unseren unserer uns nous notre nos nosotros nuestro nuestra nuestros nuestras nossa nosso nossos nostro nostra nostri nostre onze wij мы нас нам наш наши наша нашей нашего vår våra nasz nasze",
        "said says told asked added sagte sagten teilte laut erklärte déclaré selon affirmé dijo según afirmó explicó disse segundo afirmou secondo spiegato zei volgens сказал сказала сообщил сообщила заявил sade enligt säger sier sagde siger ifølge powiedział powiedziała zdaniem");

    private int _words, _you, _we, _said, _quotes, _years, _asked;

    /// <summary>Reads the texts of one line of the story.</summary>
    public void Read(Galley galley, int line)
    {
        ref readonly var read = ref galley.Lines[line];
        for (var i = read.First; i <= read.Last; i++)
        {
            if (galley.Tree.Row(i).Tag == Tag.Text && (galley.Around[i] & Surroundings.Skipped) == 0)
                Read(galley.Tree.TextSpan(i));
        }
    }

    /// <summary>Writes the shares per hundred words.</summary>
    public readonly void Fill(Span<float> row)
    {
        var share = 100f / Math.Max(20, _words);
        row[0] = _you * share;
        row[1] = _we * share;
        row[2] = _said * share;
        row[3] = _quotes * share;
        row[4] = _years * share;
        row[5] = _asked * share;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        var hash = WordHash.Start;
        int letters = 0, digits = 0, number = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                hash = WordHash.Add(hash, c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c));
                letters++;
                digits = 0;
                continue;
            }
            Close(letters, hash);
            hash = WordHash.Start;
            letters = 0;
            if (char.IsAsciiDigit(c))
            {
                number = digits < 4 ? number * 10 + (c - '0') : 0;
                digits++;
                continue;
            }
            _years += digits == 4 && number is >= 1900 and < 2100 ? 1 : 0;
            digits = number = 0;
            if (c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」')
                _quotes++;
            else if (c is '?' or '？')
                _asked++;
        }
        Close(letters, hash);
        _years += digits == 4 && number is >= 1900 and < 2100 ? 1 : 0;
    }

    private void Close(int letters, uint hash)
    {
        if (letters == 0)
            return;
        _words++;
        if (letters is < 2 or > LongestWord || !Words.TryGetValue(WordHash.Close(hash), out var kind))
            return;
        _ = kind switch { 0 => _you++, 1 => _we++, _ => _said++ };
    }

    private static FrozenDictionary<uint, int> Named(params string[] groups)
    {
        var table = new Dictionary<uint, int>();
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var word in groups[g].Split(' '))
                table[WordHash.Of(word)] = g;
        }
        return table.ToFrozenDictionary();
    }
}
