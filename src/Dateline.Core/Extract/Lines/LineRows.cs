using System.Runtime.InteropServices;

namespace Dateline.Extract.Lines;

/// <summary>What the line model looks at: one row of numbers per line of text. Their order is part of the model's version.</summary>
internal sealed class LineRows
{
    /// <summary>Numbers per line that need no first opinion.</summary>
    public const int FirstCount = 86;

    /// <summary>Numbers per line when the neighbours' first opinions are known too.</summary>
    public const int SecondCount = FirstCount + LineOpinions.Count;

    private const int Far = 99;

    private readonly TextLines _lines;
    private readonly TokenScores _words;
    private readonly float[] _leaning;
    private readonly float[] _tone;
    private readonly float[] _lowest;
    private readonly float[] _kin;
    private readonly int[] _chars;
    private readonly int[] _prose;
    private readonly int[] _proseLines;
    private readonly int[] _sinceProse;
    private readonly int[] _untilProse;
    private readonly int[] _sinceHeading;
    private readonly int[] _sinceShort;
    private readonly int[] _runStart;
    private readonly int[] _runEnd;
    private readonly Dictionary<uint, int> _wholes = [];
    private readonly Dictionary<uint, int> _firsts = [];
    private readonly Dictionary<uint, int> _shapes = [];

    public LineRows(TextLines lines, TokenScores words)
    {
        _lines = lines;
        _words = words;
        var n = lines.Count;
        _leaning = new float[n];
        (_tone, _lowest, _kin) = (new float[n], new float[n], new float[n]);
        ReadWords();
        _chars = new int[n + 1];
        _prose = new int[n + 1];
        _proseLines = new int[n + 1];
        (_sinceProse, _untilProse, _sinceHeading, _sinceShort) = (new int[n], new int[n], new int[n], new int[n]);
        (_runStart, _runEnd) = (new int[n], new int[n]);
        int lastProse = -Far, lastHeading = -Far, lastShort = -Far;
        for (var i = 0; i < n; i++)
        {
            ref readonly var tally = ref lines.Tallies[i];
            _leaning[i] = Math.Min(words[tally.FirstWord], words[WordHash.Join(tally.Whole, 11)]);
            var prose = lines.IsProse(i);
            _chars[i + 1] = _chars[i] + tally.Chars;
            _prose[i + 1] = _prose[i] + (prose ? tally.Chars : 0);
            _proseLines[i + 1] = _proseLines[i] + (prose ? 1 : 0);
            _sinceProse[i] = Math.Min(Far, i - lastProse);
            _sinceHeading[i] = Math.Min(Far, i - lastHeading);
            _sinceShort[i] = Math.Min(Far, i - lastShort);
            if (prose)
                lastProse = i;
            if (ListHeadings.Is(lines.Text(i)))
                lastHeading = i;
            if (lines.Traits[i].Words <= 6)
                lastShort = i;
            _runStart[i] = i > 0 && Class(i) == Class(i - 1) ? _runStart[i - 1] : i;
            CollectionsMarshal.GetValueRefOrAddDefault(_wholes, tally.Whole, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_firsts, tally.FirstWord, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_shapes, lines.Shapes[i], out _)++;
        }
        var next = n + Far;
        for (var i = n - 1; i >= 0; i--)
        {
            _untilProse[i] = Math.Min(Far, next - i);
            if (lines.IsProse(i))
                next = i;
            _runEnd[i] = i + 1 < n && _runStart[i + 1] == _runStart[i] ? _runEnd[i + 1] : i;
        }
    }

    /// <summary>Fills the row of line <paramref name="index"/>.</summary>
    public void First(int index, Span<float> row)
    {
        var line = _lines.Traits[index];
        ref readonly var tally = ref _lines.Tallies[index];
        var n = _lines.Count;
        var text = line.Text;
        var first = text.Length == 0 ? ' ' : text[0];
        var k = 0;
        row[k++] = line.Words;
        row[k++] = line.Weight;
        row[k++] = line.EndsSentence ? 1 : 0;
        row[k++] = Ending(text);
        row[k++] = line.InnerStops;
        row[k++] = line.Commas;
        row[k++] = (float)line.Grammar;
        row[k++] = (float)line.Capitals;
        row[k++] = (float)line.Digits;
        row[k++] = line.Dense ? 1 : 0;
        row[k++] = line.Bullet ? 1 : 0;
        row[k++] = line.Furniture ? 1 : 0;
        row[k++] = char.IsUpper(first) ? 1 : char.IsLower(first) ? 2 : char.IsDigit(first) ? 3 : char.IsLetter(first) ? 4 : 0;
        row[k++] = first is '"' or '“' or '„' or '«' or '‘' or '「' or '—' or '–' ? 1 : first is '(' or '[' ? 2 : 0;
        row[k++] = tally.Marks & 1;
        row[k++] = tally.Marks & 2;
        row[k++] = tally.Marks & 4;
        row[k++] = tally.Marks & 8;
        row[k++] = tally.Marks & 16;
        row[k++] = tally.Marks & 32;
        row[k++] = tally.Letters == 0 ? 0 : (float)tally.Uppers / tally.Letters;
        row[k++] = tally.Chars == 0 ? 0 : (float)tally.Signs / tally.Chars;
        row[k++] = line.Words / (1f + tally.Stops);
        row[k++] = ListHeadings.Is(text) ? 1 : 0;
        row[k++] = _lines.Listed[index] ? 1 : 0;
        row[k++] = tally.Chars / Math.Max(1, tally.Words);

        row[k++] = _words[tally.FirstWord];
        row[k++] = _words[tally.FirstPair];
        row[k++] = _words[WordHash.Join(tally.LastWord, 7)];
        row[k++] = _words[WordHash.Join(tally.Whole, 11)];
        row[k++] = tally.PlainWords == 0 ? 0 : (float)tally.TitleWords / tally.PlainWords;
        row[k++] = _lines.TitleWords == 0 ? 0 : Math.Min(2, (float)tally.TitleWords / _lines.TitleWords);
        row[k++] = _lines.Headline < 0 ? -1000 : Math.Clamp(index - _lines.Headline, -60, 300);
        row[k++] = index;
        row[k++] = (float)index / n;
        row[k++] = n;
        row[k++] = n - index;

        row[k++] = Math.Max(1, _prose[n]);
        row[k++] = _proseLines[n];
        row[k++] = _prose[index] / (float)Math.Max(1, _prose[n]);
        row[k++] = _chars[index] / (float)Math.Max(1, _chars[n]);
        row[k++] = _proseLines[index];
        for (var d = 1; d <= 3; d++)
        {
            row[k++] = Words(index - d);
            row[k++] = Words(index + d);
        }
        row[k++] = Ending(index - 1);
        row[k++] = Ending(index - 2);
        row[k++] = Ending(index + 1);
        row[k++] = Ending(index + 2);
        row[k++] = Bullet(index - 1);
        row[k++] = Bullet(index + 1);
        row[k++] = Leaning(index - 1);
        row[k++] = Leaning(index - 2);
        row[k++] = Leaning(index + 1);
        row[k++] = ProseShare(index, 2);
        row[k++] = ProseShare(index, 5);
        row[k++] = ProseShare(index, 12);
        row[k++] = ProseShare(index, 30);
        row[k++] = _sinceProse[index];
        row[k++] = _untilProse[index];
        row[k++] = _sinceHeading[index];
        row[k++] = _sinceShort[index];
        row[k++] = _sinceShort[index] < Far ? _leaning[index - _sinceShort[index]] : 0;
        row[k++] = _sinceHeading[index] < Far ? _leaning[index - _sinceHeading[index]] : 0;
        row[k++] = _wholes[tally.Whole];
        row[k++] = _firsts[tally.FirstWord] / (float)n;
        row[k++] = _shapes[_lines.Shapes[index]] / (float)n;
        row[k++] = index > 0 && _lines.Shapes[index - 1] == _lines.Shapes[index] ? 1 : 0;
        row[k++] = index + 1 < n && _lines.Shapes[index + 1] == _lines.Shapes[index] ? 1 : 0;
        row[k++] = Class(index);
        row[k++] = _runEnd[index] - _runStart[index] + 1;
        row[k++] = index - _runStart[index];
        row[k++] = _runStart[index] > 0 ? _runEnd[_runStart[index] - 1] - _runStart[_runStart[index] - 1] + 1 : 0;
        row[k++] = _runEnd[index] + 1 < n ? _runEnd[_runEnd[index] + 1] - _runEnd[index] : 0;
        row[k++] = ProseAhead(index, 8);
        row[k++] = ProseAhead(index, 25);
        row[k++] = text.Contains(": ", StringComparison.Ordinal) ? 1 : 0;
        row[k++] = _tone[index];
        row[k++] = _lowest[index];
        row[k++] = _kin[index];
        row[k++] = index > 0 ? _tone[index - 1] : -2;
        row[k++] = index + 1 < n ? _tone[index + 1] : -2;
        row[k++] = index > 0 ? _kin[index - 1] : 0;
        System.Diagnostics.Debug.Assert(k == FirstCount, "the row and its count differ");
    }

    // The leaning of all words of a line, and how many of its longer words other lines of prose use too.
    private void ReadWords()
    {
        var homes = new Dictionary<uint, (int First, bool More)>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_lines.IsProse(i))
                continue;
            for (var words = new LineWords(_lines.Text(i)); words.MoveNext();)
            {
                ref var home = ref CollectionsMarshal.GetValueRefOrAddDefault(homes, words.Current, out var known);
                home = known ? (home.First, home.More || home.First != i) : (i, false);
            }
        }
        for (var i = 0; i < _lines.Count; i++)
        {
            int count = 0, longer = 0, shared = 0;
            float sum = 0, lowest = 0;
            for (var words = new LineWords(_lines.Text(i)); words.MoveNext();)
            {
                var leaning = _words[words.Current];
                sum += leaning;
                lowest = Math.Min(lowest, leaning);
                count++;
                if (words.Length is not (2 or >= 5))
                    continue;
                longer++;
                if (homes.TryGetValue(words.Current, out var home) && (home.More || home.First != i))
                    shared++;
            }
            _tone[i] = count == 0 ? 0 : sum / count;
            _lowest[i] = lowest;
            _kin[i] = longer == 0 ? 0 : (float)shared / longer;
        }
    }

    /// <summary>0 a few words, 1 a headline's length, 2 a sentence, 3 prose.</summary>
    private int Class(int index)
    {
        var line = _lines.Traits[index];
        return _lines.IsProse(index) ? 3 : line.EndsSentence && line.Words >= 4 ? 2 : line.Words >= 4 ? 1 : 0;
    }

    private int Words(int index) => index < 0 || index >= _lines.Count ? -1 : _lines.Traits[index].Words;

    private int Bullet(int index) => index < 0 || index >= _lines.Count ? -1 : _lines.Traits[index].Bullet ? 1 : 0;

    private float Leaning(int index) => index < 0 || index >= _lines.Count ? -2 : _leaning[index];

    private int Ending(int index) => index < 0 || index >= _lines.Count ? -1 : Ending(_lines.Text(index));

    private static int Ending(string text) => text.Length == 0 ? 0 : text[^1] switch
    {
        '.' or '。' or '।' or '۔' or '．' => 1,
        '!' or '?' or '！' or '？' or '؟' => 2,
        ':' or '：' => 3,
        ',' or ';' or '、' or '،' => 4,
        '"' or '”' or '»' or '」' or '’' or '“' => 5,
        '…' or '›' or '>' or '→' => 6,
        ')' or ']' or '）' => 7,
        var c => char.IsDigit(c) ? 8 : char.IsLetter(c) ? 9 : 10,
    };

    private float ProseShare(int index, int reach)
    {
        var (from, to) = (Math.Max(0, index - reach), Math.Min(_lines.Count, index + reach + 1));
        return (_prose[to] - _prose[from]) / (float)Math.Max(1, _chars[to] - _chars[from]);
    }

    private int ProseAhead(int index, int reach) => _proseLines[Math.Min(_lines.Count, index + reach + 1)] - _proseLines[Math.Min(_lines.Count, index + 1)];
}
