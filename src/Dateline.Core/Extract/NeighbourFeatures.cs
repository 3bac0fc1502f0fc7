namespace Dateline.Extract;

/// <summary>What opinions on a line's neighbours add to its row: the second kind of numbers. Their order is part of the model's version.</summary>
internal sealed class NeighbourFeatures
{
    /// <summary>Numbers added per line.</summary>
    public const int Count = 42;

    private readonly Galley _galley;
    private readonly OpinionSums _sums;
    private readonly float[] _opinions;
    private readonly PageSections _sections;
    private readonly float[] _sectionMass;
    private readonly int[] _sectionChars;

    /// <param name="galley">The page.</param>
    /// <param name="opinions">One probability per line.</param>
    public NeighbourFeatures(Galley galley, float[] opinions)
    {
        _galley = galley;
        _opinions = opinions;
        _sums = new OpinionSums(galley, opinions);
        _sections = new PageSections(galley);
        _sectionMass = new float[_sections.Count];
        _sectionChars = new int[_sections.Count];
        for (var i = 0; i < opinions.Length; i++)
        {
            _sectionMass[_sections.Of(i)] += opinions[i] * galley.Lines[i].Chars;
            _sectionChars[_sections.Of(i)] += galley.Lines[i].Chars;
        }
    }

    /// <summary>Fills <paramref name="row"/> from <paramref name="k"/> on.</summary>
    public void Fill(int index, Span<float> row, int k)
    {
        var first = k;
        var galley = _galley;
        ref readonly var line = ref galley.Lines[index];
        var parent = Outer(line.Block);
        var grand = Outer(parent);
        row[k++] = _opinions[index];
        for (var d = 1; d <= 4; d++)
        {
            row[k++] = index >= d ? _opinions[index - d] : 0;
            row[k++] = index + d < _opinions.Length ? _opinions[index + d] : 0;
        }
        row[k++] = _sums.Before[index] / _sums.All;
        row[k++] = _sums.Window(index, 10);
        row[k++] = _sums.Side(index - 10, index);
        row[k++] = _sums.Side(index + 1, index + 11);
        row[k++] = _sums.Side(index - 3, index);
        row[k++] = _sums.Side(index + 1, index + 4);
        row[k++] = _sums.Under[line.Block] / _sums.All;
        row[k++] = _sums.Under[parent] / _sums.All;
        row[k++] = _sums.Under[grand] / _sums.All;
        row[k++] = _sums.Under[Outer(grand)] / _sums.All;
        row[k++] = _sums.Under[parent] / Math.Max(1, galley.Sums[parent].Chars);
        row[k++] = _sums.Under[grand] / Math.Max(1, galley.Sums[grand].Chars);
        // What the others in the box are; the line's own opinion is known already.
        var others = galley.Sums[parent].Chars - line.Chars;
        row[k++] = others <= 0 ? -1 : (_sums.Under[parent] - _opinions[index] * line.Chars) / others;
        var template = _sums.Templates[galley.Paths[line.Block].Template];
        row[k++] = template.Mass / _sums.All;
        row[k++] = template.Mass / template.Chars;
        row[k++] = template.Chars == line.Chars ? -1 : (template.Mass - _opinions[index] * line.Chars) / (template.Chars - line.Chars);
        var shape = _sums.Shapes[galley.Paths[line.Block].Shape];
        row[k++] = shape.Mass / _sums.All;
        row[k++] = shape.Mass / shape.Chars;
        row[k++] = _sums.All;
        var article = galley.Paths[line.Block].Article;
        row[k++] = article == 0 ? -1 : _sums.Under[article] / _sums.All;
        row[k++] = _sectionMass[_sections.Of(index)] / Math.Max(1, _sectionChars[_sections.Of(index)]);
        row[k++] = _sectionMass[_sections.Of(index)] / _sums.All;
        row[k++] = _opinions[_sections[index].First];
        k = Sure(index, _sums.LastSure[index], row, k);
        k = Sure(index, _sums.NextSure[index], row, k);
        System.Diagnostics.Debug.Assert(k == first + Count, "the row is as long as it says");
    }

    // How far the next sure line of story is, in lines and characters, and how alike it stands.
    private int Sure(int index, int sure, Span<float> row, int k)
    {
        if (sure < 0)
        {
            row[k++] = 99;
            row[k++] = -1;
            row[k++] = -99;
            row[k++] = -1;
            row[k++] = 9999;
            return k;
        }
        var galley = _galley;
        var here = galley.Lines[index].Block;
        var there = galley.Lines[sure].Block;
        row[k++] = Math.Min(99, Math.Abs(sure - index) - 1);
        row[k++] = galley.Paths[here].Template == galley.Paths[there].Template ? 2 : galley.Paths[here].Shape == galley.Paths[there].Shape ? 1 : 0;
        row[k++] = galley.Paths[here].Depth - galley.Paths[there].Depth;
        row[k++] = Outer(here) == Outer(there) ? 1 : 0;
        row[k++] = sure < index ? _sums.Chars(sure + 1, index) : _sums.Chars(index + 1, sure);
        return k;
    }

    private int Outer(int node)
    {
        var parent = _galley.Tree.Row(node).Parent;
        return parent < 0 ? node : _galley.Paths[parent].Block;
    }
}
