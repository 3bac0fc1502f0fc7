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
    private readonly Dictionary<ulong, (int Kind, uint Capitals)[]> _phrases = [];
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
        var paragraph = 0;
        for (var i = 0; i < words.Count;)
        {
            while (words.ParagraphEnds[paragraph] <= i)
                paragraph++;
            var path = 0UL;
            var last = -1;
            (int Kind, uint Capitals)[] kinds = [];
            for (var at = i; at < words.ParagraphEnds[paragraph]; at++)
            {
                path = Step(path, words.Hashes[at]);
                if (!_phrases.TryGetValue(path, out var here))
                    break;
                if (Array.Exists(here, phrase => Fits(words, i, phrase.Capitals)))
                    (last, kinds) = (at, here);
            }
            var isFirst = true;
            foreach (var (kind, capitals) in kinds)
            {
                if (!Fits(words, i, capitals))
                    continue;
                found.Add(new SectionName(i, last, kind, isFirst));
                isFirst = false;
            }
            i = Math.Max(i, last) + 1;
        }
        return found;
    }

    private static bool Fits(TextWords words, int first, uint capitals)
    {
        for (var at = first; capitals != 0; at++, capitals >>= 1)
        {
            if ((capitals & 1) != 0 && (words.Forms[at] & WordForm.Capital) == 0)
                return false;
        }
        return true;
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
            var path = 0UL;
            var capitals = 0u;
            var end = words.ParagraphEnds[p];
            for (var at = first; at < end; at++)
            {
                capitals |= (words.Forms[at] & WordForm.Capital) != 0 ? 1u << (at - first) : 0;
                if (at == end - 1 && capitals >> (at - first) == 0 && words.Span(at) is { Length: >= LeastLettersOfPlural } singular && singular[^1] != 's')
                    Enter(Step(path, TextWords.HashOf([.. singular, 's'])), capitals);
                path = Step(path, words.Hashes[at]);
                if (at < end - 1)
                    _phrases.TryAdd(path, []);
            }
            if (end > first)
                Enter(path, capitals);
        }
    }

    private void Enter(ulong path, uint capitals) =>
        _phrases[path] = [.. _phrases.GetValueOrDefault(path, []), (_sections.Count - 1, capitals)];

    private static ulong Step(ulong path, uint word) => (path ^ word) * 0x9E3779B97F4A7C15UL + 1;

    private static SectionNames Load()
    {
        using var stream = typeof(SectionNames).Assembly.GetManifestResourceStream("Dateline.Sections.section-names.txt")
            ?? throw new InvalidOperationException("The list of names is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
