using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>The words of one language that can stand in a time expression.</summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Made = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _words;

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
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Keys.Union(phrases.Keys, StringComparer.OrdinalIgnoreCase))
        {
            entries[word] = new Entry(
                words.GetValueOrDefault(word, Meaning.None),
                phrases.TryGetValue(word, out var list) ? [.. list.OrderByDescending(one => one.Rest.Length)] : []);
        }
        Longest = entries.Keys.Max(word => word.Length);
        _words = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>Length of the longest word.</summary>
    public int Longest { get; }

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

    public Meaning Find(ReadOnlySpan<char> word) => Find(word, out _);

    /// <param name="word">A word in any case.</param>
    /// <param name="phrases">The phrases that begin with it, longest first.</param>
    public Meaning Find(ReadOnlySpan<char> word, out ReadOnlySpan<Phrase> phrases)
    {
        if (word.Length <= Longest && _words.TryGetValue(word, out var entry))
        {
            phrases = entry.Phrases;
            return entry.Meaning;
        }
        phrases = [];
        return Meaning.None;
    }

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
        var rest = parts.AsSpan(1).ToArray();
        var same = list.FindIndex(phrase => phrase.Rest.SequenceEqual(rest, StringComparer.OrdinalIgnoreCase));
        if (same >= 0)
            list[same] = list[same] with { Meaning = list[same].Meaning.With(meaning) };
        else
            list.Add(new Phrase(rest, meaning));
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

/// <summary>What begins with a word: the word's own senses, and phrases.</summary>
internal sealed record Entry(Meaning Meaning, Phrase[] Phrases);
