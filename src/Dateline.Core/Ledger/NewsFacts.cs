using System.Globalization;
using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>What is known of the world without having read of it: from when to when offices, events, makes and laws were news, and by which phrases a
/// text names them. <c>ledger-facts.txt</c>, written by hand.</summary>
internal sealed class NewsFacts
{
    private static readonly Lazy<NewsFacts> Resource = new(Load);

    private readonly PhraseTable<NewsFact> _phrases = new();

    private NewsFacts()
    {
    }

    /// <summary>The facts that are shipped.</summary>
    public static NewsFacts Shipped => Resource.Value;

    /// <summary>Reads facts, one a line: spans of months ("1993-01..2001-01", "2007-01.."), then phrases between commas.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static NewsFacts Read(IEnumerable<string> lines)
    {
        var facts = new NewsFacts();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ');
            var spans = parts.TakeWhile(part => part.Contains("..", StringComparison.Ordinal)).ToList();
            var phrases = string.Join(' ', parts.Skip(spans.Count)).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (spans.Count == 0 || phrases.Length == 0)
                throw new InvalidDataException($"not a fact: {line}");
            var fact = new NewsFact([.. spans.Select(span => (DayOf(span[..span.IndexOf("..", StringComparison.Ordinal)], 0), DayOf(span[(span.IndexOf("..", StringComparison.Ordinal) + 2)..], 1) - 1))]);
            foreach (var phrase in phrases.Select(phrase => TextWords.Read([phrase])))
                facts._phrases.Add(phrase, 0, phrase.Count, fact);
        }
        return facts;
    }

    /// <summary>The facts a text names, each once, with the words that do so first; the longest phrase at each word.</summary>
    public Dictionary<NewsFact, (int First, int Last)> Find(TextWords words)
    {
        var found = new Dictionary<NewsFact, (int, int)>(ReferenceEqualityComparer.Instance);
        foreach (var (first, last, fact) in _phrases.Find(words))
            found.TryAdd(fact, (first, last));
        return found;
    }

    // The first day of a month or of the month after it.
    private static int DayOf(string month, int later)
    {
        if (month.Length == 0)
            return DayCount.End + 1;
        if (month.Length != 7 || !int.TryParse(month.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(month.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 12)
            throw new InvalidDataException($"not a month: {month}");
        return year < 1970 ? 0 : number + later > 12 ? DayCount.In(year + 1, 1, 1) : DayCount.In(year, number + later, 1);
    }

    private static NewsFacts Load()
    {
        using var stream = typeof(NewsFacts).Assembly.GetManifestResourceStream("Dateline.Ledger.ledger-facts.txt")
            ?? throw new InvalidDataException("the ledger's facts are not in the library");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
