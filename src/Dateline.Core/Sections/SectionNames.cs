using Dateline.Text;

namespace Dateline.Sections;

/// <summary>Names and terms by kind: clubs, companies, fields of science, heads of government; found in a text, the longest at each word.</summary>
/// <remarks>The list (<c>section-names.txt</c>) is written by hand from what is generally known. It tells what a few thousand training texts of one
/// year cannot: names of other years, and words too rare to be learnt.</remarks>
internal sealed class SectionNames
{
    /// <summary>No more kinds than this; the trained weights have room for so many.</summary>
    public const int MostKinds = 64;

    private const int LeastLettersOfPlural = 4;

    private static readonly Lazy<SectionNames> Resource = new(Load);
    private readonly PhraseTable<int> _phrases = new();
    private readonly List<int> _sections = [];

    private SectionNames()
    {
    }

    /// <summary>The list that is shipped.</summary>
    public static SectionNames Shipped => Resource.Value;

    /// <summary>For each kind the section it speaks for, an index into <see cref="SectionSorter.Slugs"/>; -1 for none.</summary>
    public IReadOnlyList<int> SectionOf => _sections;

    /// <summary>Reads a list: a line with the kind in brackets, then lines of phrases between commas; lines with a hash in front are remarks.</summary>
    /// <exception cref="InvalidDataException">A phrase stands before any kind, a section is not ours, or there are too many kinds.</exception>
    public static SectionNames Read(IEnumerable<string> lines)
    {
        var names = new SectionNames();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                names.Begin(line);
            else
                names.Add(line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        return names;
    }

    /// <summary>What stands in a text, in its order; a phrase of two kinds stands twice.</summary>
    public List<SectionName> Find(TextWords words)
    {
        var found = new List<SectionName>();
        foreach (var (first, last, kind) in _phrases.Find(words))
            found.Add(new SectionName(first, last, kind, found.Count == 0 || found[^1].First != first));
        return found;
    }

    private void Begin(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var section = colon < 0 ? -1 : SectionSorter.Slugs.ToList().IndexOf(line[(colon + 1)..^1]);
        if (colon >= 0 && section < 0 || _sections.Count == MostKinds)
            throw new InvalidDataException($"Not a kind of names: {line}");
        _sections.Add(section);
    }

    private void Add(string[] phrases)
    {
        if (_sections.Count == 0)
            throw new InvalidDataException("Names stand before any kind.");
        var words = TextWords.Read(phrases, int.MaxValue);
        for (int p = 0, first = 0; p < words.ParagraphEnds.Count; first = words.ParagraphEnds[p++])
        {
            var (end, kind) = (words.ParagraphEnds[p], _sections.Count - 1);
            if (end > first && words.Span(end - 1) is { Length: >= LeastLettersOfPlural } singular && singular[^1] != 's' && (words.Forms[end - 1] & WordForm.Capital) == 0)
                _phrases.Add(words, first, end, kind, TextWords.HashOf([.. singular, 's']));
            _phrases.Add(words, first, end, kind);
        }
    }

    private static SectionNames Load()
    {
        using var stream = typeof(SectionNames).Assembly.GetManifestResourceStream("Dateline.Sections.section-names.txt")
            ?? throw new InvalidOperationException("The list of names is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
