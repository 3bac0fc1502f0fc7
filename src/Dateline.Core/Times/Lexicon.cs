using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>The words of one language that can stand in a time expression.</summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Made = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    private Lexicon(string language, IEnumerable<string> lines)
    {
        Language = language;
        var words = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase);
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, month) in MonthNames.In(language))
            Enter(words, phrases, name.Replace(' ', '_'), new Meaning(Role.Month) { Month = month });
        foreach (var line in lines)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var meaning = Sense(parts[0]);
            foreach (var word in parts.AsSpan(1))
                Enter(words, phrases, word, meaning);
        }
        Longest = words.Keys.Max(word => word.Length);
        Words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(one => one.Rest.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>Length of the longest word.</summary>
    public int Longest { get; }

    private FrozenDictionary<string, Meaning> Words { get; }

    /// <summary>The lexicon of a language; for one without a lexicon, one of month names alone.</summary>
    public static Lexicon For(string? language) => Made.GetOrAdd(language ?? "", static tag => new Lexicon(tag, tag switch
    {
        "en" => EnglishWords.Lines,
        "de" => GermanWords.Lines,
        "fr" => FrenchWords.Lines,
        "es" => SpanishWords.Lines,
        "pt" => PortugueseWords.Lines,
        "ru" => RussianWords.Lines,
        "ar" => ArabicWords.Lines,
        "zh" => ChineseWords.Lines,
        "ja" => JapaneseWords.Lines,
        "ko" => KoreanWords.Lines,
        _ => PlainWords.Lines,
    }));

    public Meaning Find(ReadOnlySpan<char> word) => word.Length <= Longest && _words.TryGetValue(word, out var meaning) ? meaning : Meaning.None;

    /// <summary>The phrases that begin with a word, longest first.</summary>
    public ReadOnlySpan<Phrase> PhrasesOf(ReadOnlySpan<char> word) => _phrases.TryGetValue(word, out var found) ? found : [];

    private static void Enter(Dictionary<string, Meaning> words, Dictionary<string, List<Phrase>> phrases, string word, Meaning meaning)
    {
        var parts = word.Split('_');
        if (parts.Length == 1)
        {
            words[word] = words.TryGetValue(word, out var known) ? known.With(meaning) : meaning;
            return;
        }
        if (!phrases.TryGetValue(parts[0], out var list))
            phrases[parts[0]] = list = [];
        var same = list.FindIndex(phrase => phrase.Rest.SequenceEqual(parts[1..], StringComparer.OrdinalIgnoreCase));
        if (same >= 0)
            list[same] = list[same] with { Meaning = list[same].Meaning.With(meaning) };
        else
            list.Add(new Phrase(parts[1..], meaning));
    }

    // "month=5", "unit=Day+plural", "each".
    private static Meaning Sense(string written)
    {
        var meaning = Meaning.None;
        foreach (var part in written.Split('+'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? part : part[..at];
            var value = at < 0 ? "" : part[(at + 1)..];
            var figure = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var role = Enum.Parse<Role>(name);
            meaning = meaning.With(role switch
            {
                Role.Month => new Meaning(role) { Month = figure },
                Role.Weekday => new Meaning(role) { Weekday = figure },
                Role.Unit => new Meaning(role) { Unit = Enum.Parse<Scale>(value) },
                Role.Number or Role.Scaling => new Meaning(role) { Number = figure },
                Role.Ordinal => new Meaning(role) { Ordinal = figure },
                Role.Season => new Meaning(role) { Season = figure },
                Role.DayWord or Role.Era or Role.Edge => new Meaning(role) { Shift = figure },
                _ => new Meaning(role) { Text = value.Length == 0 ? null : value },
            });
        }
        return meaning;
    }
}

/// <summary>Words after a first one that together mean one thing: "at least".</summary>
internal sealed record Phrase(string[] Rest, Meaning Meaning);
