using Dateline.Text;

namespace Dateline.Stories;

/// <summary>In how many reports each term has been seen: learned as reports come in, so that furniture and the topic of the month lose weight.</summary>
/// <remarks>A count-min sketch with conservative update (Cormode and Muthukrishnan 2005; Estan and Varghese 2002) of 8 MB: two cells for each term,
/// both in one line of the processor's cache. A term that shares both its cells with others counts too high; it is never counted too low.</remarks>
internal sealed class TermCounts
{
    // Until enough is learned every term counts as if this many reports had been read, holding the words that are common in any news as often as those do.
    private const float Prior = 10_000;

    // About a month of a large desk: then all counts are halved, so that old news fades.
    private const int Span = 400_000;
    private const int LineBits = 17;
    private const int CellBits = 5;
    private const uint CellMask = (1 << CellBits) - 1;

    // Natural logarithm of one more than the index: most terms are rare.
    private static readonly float[] Logs = [.. Enumerable.Range(0, 1 << 10).Select(seen => MathF.Log(seen + 1f))];

    private readonly ushort[] _cells = new ushort[1 << (LineBits + CellBits)];
    private int _reports;
    private int _near;
    private float _whole = MathF.Log(Prior);

    public TermCounts()
    {
        foreach (var (word, share) in CommonWords.Shares)
        {
            var (a, b) = Cells(word);
            var count = (ushort)(share * Prior);
            _cells[a] = Math.Max(_cells[a], count);
            _cells[b] = Math.Max(_cells[b], count);
        }
    }

    /// <summary>One more report is counted.</summary>
    public void Open()
    {
        if (++_reports > Span)
            Halve();
        _whole = MathF.Log(_reports + Prior);
    }

    /// <summary>Inverse document frequency, smoothed; the term is counted once more when <paramref name="learn"/> is set.</summary>
    public float Idf(uint term, bool learn)
    {
        var (a, b) = Cells(term);
        var seen = Math.Min(_cells[a], _cells[b]);
        if (learn && seen < ushort.MaxValue)
        {
            seen++;
            _cells[a] = Math.Max(_cells[a], seen);
            _cells[b] = Math.Max(_cells[b], seen);
        }
        return Math.Max(0.01f, _whole - (seen < Logs.Length ? Logs[seen] : MathF.Log(seen + 1f)));
    }

    /// <summary>Brings the counts of some terms near: asked for all at once the memory answers many times faster than one by one.</summary>
    public void Approach(ReadOnlySpan<uint> terms)
    {
        var seen = 0;
        foreach (var term in terms)
            seen ^= _cells[Cells(term).A];
        _near = seen;
    }

    private static (uint A, uint B) Cells(uint term)
    {
        var mixed = term * 0x9E3779B97F4A7C15UL;
        var line = (uint)(mixed >> (64 - LineBits)) << CellBits;
        return (line | (uint)(mixed >> 32) & CellMask, line | (uint)(mixed >> 24) & CellMask);
    }

    private void Halve()
    {
        _reports /= 2;
        foreach (ref var cell in _cells.AsSpan())
            cell /= 2;
    }
}
