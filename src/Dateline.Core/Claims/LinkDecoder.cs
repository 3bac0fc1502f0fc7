namespace Dateline.Claims;

/// <summary>The likeliest reading of the words around a cue that has one source at most, and one content at most on each side of the cue (Viterbi).</summary>
internal sealed class LinkDecoder(LinkDecoder.Ways ways)
{
    private const int Labels = ChainTagger.Labels;

    // A state is a label, whether a source was begun, and whether a content was begun on this side.
    private const int States = Labels * 4;
    private const int Never = int.MinValue / 2;

    private readonly Ways _ways = ways;
    private byte[] _from = [];

    /// <param name="scores">Eight a word.</param>
    /// <param name="cueEnd">The first word after the cue, counted from the first word of <paramref name="scores"/>.</param>
    /// <param name="labels">One label a word is written here.</param>
    public void Best(ReadOnlySpan<int> scores, int cueEnd, Span<byte> labels)
    {
        if (_from.Length < labels.Length * States)
            _from = new byte[labels.Length * States];
        Span<int> now = stackalloc int[States];
        Span<int> next = stackalloc int[States];
        now.Fill(Never);
        for (var label = 0; label < Labels; label++)
        {
            if ((Link.First >> label & 1) != 0)
                now[State(label, false, false)] = scores[label];
        }
        for (var i = 1; i < labels.Length; i++)
        {
            next.Fill(Never);
            Walk(i == cueEnd ? _ways.BehindCue : _ways.Elsewhere, now, next, scores.Slice(i * Labels, Labels), _from.AsSpan(i * States, States));
            next.CopyTo(now);
        }
        var last = 0;
        for (var state = 0; state < States; state++)
        {
            // Nothing may end inside a piece.
            if (state >> 2 is not (Link.SourceFirst or Link.SourceIn or Link.ContentFirst or Link.ContentIn) && now[state] > now[last])
                last = state;
        }
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)(last >> 2);
            last = _from[i * States + last];
        }
    }

    private static void Walk(Next[][] following, ReadOnlySpan<int> now, Span<int> next, ReadOnlySpan<int> scores, Span<byte> from)
    {
        for (var state = 0; state < States; state++)
        {
            if (now[state] == Never)
                continue;
            foreach (ref readonly var step in following[state].AsSpan())
            {
                var score = now[state] + step.Weight + scores[step.Label];
                if (score > next[step.To])
                    (next[step.To], from[step.To]) = (score, (byte)state);
            }
        }
    }

    private static Next[] Following(ChainTagger tagger, int state, bool isBehindCue)
    {
        var before = state >> 2;
        var source = (state & 1) != 0;
        var content = (state & 2) != 0 && !isBehindCue;
        var found = new List<Next>();
        for (var label = 0; label < Labels; label++)
        {
            var beginsContent = label == Link.ContentFirst || (label == Link.ContentLast && before is not (Link.ContentFirst or Link.ContentIn));
            if (!Link.MayFollow(before, label) || (source && label is (Link.SourceFirst or Link.SourceOnly)) || (content && beginsContent))
                continue;
            found.Add(new Next { Label = label, To = State(label, source, content), Weight = tagger.Move(before, label) });
        }
        return [.. found];
    }

    private static int State(int label, bool source, bool content)
    {
        source |= label is Link.SourceFirst or Link.SourceOnly;
        content |= label is Link.ContentFirst or Link.ContentIn or Link.ContentLast;
        return label << 2 | (content ? 2 : 0) | (source ? 1 : 0);
    }

    /// <summary>What may come behind each state, made once for a tagger.</summary>
    internal sealed class Ways(ChainTagger tagger)
    {
        /// <summary>For each state its followers.</summary>
        public Next[][] Elsewhere { get; } = [.. Enumerable.Range(0, States).Select(state => Following(tagger, state, false))];

        /// <summary>The same for the first word behind the cue, where a new content may begin.</summary>
        public Next[][] BehindCue { get; } = [.. Enumerable.Range(0, States).Select(state => Following(tagger, state, true))];
    }

    /// <summary>A follower: its label, its state, and the weight of the pair.</summary>
    internal struct Next
    {
        public int Label;
        public int To;
        public int Weight;
    }
}
