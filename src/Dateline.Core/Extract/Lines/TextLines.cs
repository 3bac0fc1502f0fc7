namespace Dateline.Extract.Lines;

/// <summary>A plain-text page, each line measured once, and what its lines say of one another.</summary>
internal sealed class TextLines
{
    private const float ProseWords = 12;

    private readonly LineTraits[] _traits;
    private readonly GalleyLine[] _tallies;

    /// <param name="lines">The page's lines, white space squashed, none empty.</param>
    public TextLines(IReadOnlyList<string> lines)
    {
        _traits = new LineTraits[lines.Count];
        _tallies = new GalleyLine[lines.Count];
        Listed = new bool[lines.Count];
        Shapes = new uint[lines.Count];
        for (var i = 0; i < _traits.Length; i++)
            _traits[i] = LineTraits.Of(lines[i]);
        // The first line is the page's title, in a crawler's text as in a reader's.
        var title = lines.Count == 0 ? WordSet.Empty : WordSet.Words(lines[0]);
        TitleWords = title.Count;
        for (var i = 0; i < _traits.Length; i++)
        {
            var scan = new LineScan();
            scan.Begin(i == 0 ? WordSet.Empty : title, WordSet.Empty, null);
            scan.Read(_traits[i].Text, inLink: false, emphasised: false);
            _tallies[i] = scan.End();
            Shapes[i] = Shape(_traits[i]);
        }
        Lists = LineLists.Find(_traits, 0);
        foreach (var list in Lists)
            Array.Fill(Listed, true, list.Start, list.End - list.Start);
        Headline = TextHead.Repetition(_traits);
    }

    public int Count => _traits.Length;

    public IReadOnlyList<LineTraits> Traits => _traits;

    public ReadOnlySpan<GalleyLine> Tallies => _tallies;

    /// <summary>The lists of other pages.</summary>
    public List<LineList> Lists { get; }

    /// <summary>Which lines belong to one of <see cref="Lists"/>.</summary>
    public bool[] Listed { get; }

    /// <summary>A number for the look of each line: lines of one template mostly share it.</summary>
    public uint[] Shapes { get; }

    /// <summary>The line of the headline when the title line repeats it; -1 otherwise.</summary>
    public int Headline { get; }

    /// <summary>Different words in the title line.</summary>
    public int TitleWords { get; }

    public string Text(int index) => _traits[index].Text;

    /// <summary>Whether a line reads like running text.</summary>
    public bool IsProse(int index) => _traits[index].Words >= ProseWords && (_traits[index].EndsSentence || _traits[index].InnerStops > 0) && !_traits[index].Furniture;

    // Length class, bullet, digits, capitals, and what it opens and closes with.
    private static uint Shape(in LineTraits line)
    {
        var length = line.Words switch { <= 1 => 0u, <= 2 => 1u, <= 4 => 2u, <= 8 => 3u, <= 16 => 4u, <= 40 => 5u, _ => 6u };
        var digits = line.Digits switch { <= 0 => 0u, < 0.2 => 1u, _ => 2u };
        var capitals = line.Capitals switch { < 0.3 => 0u, < 0.8 => 1u, _ => 2u };
        var last = line.Text.Length == 0 ? 0u : line.EndsSentence ? 1u : char.IsLetter(line.Text[^1]) ? 2u : char.IsDigit(line.Text[^1]) ? 3u : 4u;
        return length | digits << 3 | capitals << 5 | last << 7 | (line.Bullet ? 1u << 10 : 0);
    }
}
