namespace Dateline.Claims;

/// <summary>A cue's content or source read in other ways: the decoder's reading, and those whose first or last word the second tagger thinks nearly as likely.</summary>
internal sealed class FrameVariants
{
    /// <summary>Most readings of a cue.</summary>
    public const int Most = 24;

    private const int Labels = ChainTagger.Labels;
    private const float LeastEdge = 0.02f;
    private const float LeastNewPiece = 0.10f;

    private readonly List<byte[]> _readings = [];
    private readonly int[] _ends = new int[4];
    private readonly int[] _starts = new int[3];

    /// <summary>The readings, the decoder's own first; a label a word.</summary>
    public IReadOnlyList<byte[]> Readings => _readings;

    /// <summary>Collects the readings of the content.</summary>
    /// <param name="labels">The decoder's reading.</param>
    /// <param name="chances">Eight a word.</param>
    /// <param name="cueFrom">First word of the cue, counted from the first label.</param>
    /// <param name="cueTo">The word after its last.</param>
    public void Contents(byte[] labels, ReadOnlySpan<float> chances, int cueFrom, int cueTo)
    {
        _readings.Clear();
        _readings.Add(labels);
        Side(labels, chances, 0, cueFrom, Link.ContentFirst, Link.ContentLast);
        Side(labels, chances, cueTo, labels.Length, Link.ContentFirst, Link.ContentLast);
    }

    /// <summary>Collects the readings of the source.</summary>
    public void Sources(byte[] labels, ReadOnlySpan<float> chances, int cueFrom, int cueTo)
    {
        _readings.Clear();
        _readings.Add(labels);
        Side(labels, chances, 0, cueFrom, Link.SourceFirst, Link.SourceLast);
        Side(labels, chances, cueTo, labels.Length, Link.SourceFirst, Link.SourceLast);
    }

    private void Side(byte[] labels, ReadOnlySpan<float> chances, int from, int to, byte first, byte last)
    {
        if (from >= to)
            return;
        var piece = PieceOf(labels, from, to, first);
        if (piece.From < 0 && first == Link.SourceFirst && HasPiece(labels, first))
        {
            // The source may stand on the other side.
            if (Best(chances, from, to, first) is { } other && Best(chances, other, to, last) is { } otherEnd && Edge(chances, other, first) >= LeastNewPiece)
                Add(labels, (-1, -1), (other, otherEnd + 1), first, alone: true);
            return;
        }
        if (piece.From < 0)
        {
            if (Best(chances, from, to, first) is { } start && Edge(chances, start, first) >= LeastNewPiece && Best(chances, start, to, last) is { } end)
                Add(labels, (-1, -1), (start, end + 1), first);
            return;
        }
        var ends = Likeliest(chances, piece.From, to, last, _ends);
        var starts = Likeliest(chances, from, piece.To, first, _starts);
        for (var s = -1; s < starts; s++)
        {
            var start = s < 0 ? piece.From : _starts[s];
            for (var e = -1; e < ends; e++)
            {
                var end = e < 0 ? piece.To : _ends[e] + 1;
                if (start < end && (start, end) != piece && (s < 0 || start != piece.From) && (e < 0 || end != piece.To))
                    Add(labels, piece, (start, end), first);
            }
        }
        Add(labels, piece, (-1, -1), first);
    }

    private static bool HasPiece(byte[] labels, byte first) => labels.AsSpan().ContainsAnyInRange(first, first == Link.SourceFirst ? Link.SourceOnly : Link.ContentLast);

    private static (int From, int To) PieceOf(byte[] labels, int from, int to, byte first)
    {
        var highest = first == Link.SourceFirst ? Link.SourceOnly : Link.ContentLast;
        for (var i = from; i < to; i++)
        {
            if (labels[i] < first || labels[i] > highest)
                continue;
            var end = i + 1;
            while (end < to && labels[end] > first && labels[end] <= highest && labels[end - 1] is Link.SourceFirst or Link.SourceIn or Link.ContentFirst or Link.ContentIn)
                end++;
            return (i, end);
        }
        return (-1, -1);
    }

    // A piece of one word is its own label for a source, the last for a content.
    private static float Edge(ReadOnlySpan<float> chances, int at, byte label) => label switch
    {
        Link.SourceFirst or Link.SourceLast => chances[at * Labels + label] + chances[at * Labels + Link.SourceOnly],
        _ => chances[at * Labels + label],
    };

    private static int? Best(ReadOnlySpan<float> chances, int from, int to, byte label)
    {
        int? best = null;
        var most = LeastEdge;
        for (var i = from; i < to; i++)
        {
            if (Edge(chances, i, label) > most)
                (best, most) = (i, Edge(chances, i, label));
        }
        return best;
    }

    private static int Likeliest(ReadOnlySpan<float> chances, int from, int to, byte label, Span<int> into)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            var chance = Edge(chances, i, label);
            if (chance < LeastEdge || (count == into.Length && chance <= Edge(chances, into[count - 1], label)))
                continue;
            var at = count < into.Length ? count++ : count - 1;
            for (; at > 0 && chance > Edge(chances, into[at - 1], label); at--)
                into[at] = into[at - 1];
            into[at] = i;
        }
        return count;
    }

    private void Add(byte[] labels, (int From, int To) old, (int From, int To) now, byte first, bool alone = false)
    {
        if (_readings.Count == Most)
            return;
        var reading = (byte[])labels.Clone();
        if (alone)
        {
            for (var i = 0; i < reading.Length; i++)
                reading[i] = reading[i] is >= Link.SourceFirst and <= Link.SourceOnly ? Link.None : reading[i];
        }
        if (old.From >= 0)
            reading.AsSpan(old.From, old.To - old.From).Clear();
        if (now.From >= 0)
        {
            if (reading.AsSpan(now.From, now.To - now.From).ContainsAnyExcept((byte)0))
                return;
            if (now.To - now.From == 1)
            {
                reading[now.From] = first == Link.SourceFirst ? Link.SourceOnly : Link.ContentLast;
            }
            else
            {
                reading.AsSpan(now.From, now.To - now.From).Fill((byte)(first + 1));
                reading[now.From] = first;
                reading[now.To - 1] = (byte)(first + 2);
            }
        }
        _readings.Add(reading);
    }
}
