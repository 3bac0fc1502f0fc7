namespace Dateline.Claims;

/// <summary>The likeliest reading of the words around a cue that has one source at most, and one content at most on each side of the cue (Viterbi).</summary>
internal sealed class LinkDecoder(ChainTagger tagger)
{
    private const int Labels = ChainTagger.Labels;

    // A state is a label, whether a source was begun, and whether a content was begun on this side.
    private const int States = Labels * 4;
    private const int Never = int.MinValue / 2;

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
            Walk(now, next, scores.Slice(i * Labels, Labels), _from.AsSpan(i * States, States), i == cueEnd);
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

    private void Walk(ReadOnlySpan<int> now, Span<int> next, ReadOnlySpan<int> scores, Span<byte> from, bool isBehindCue)
    {
        for (var state = 0; state < States; state++)
        {
            if (now[state] == Never)
                continue;
            var before = state >> 2;
            var source = (state & 1) != 0;
            var content = (state & 2) != 0 && !isBehindCue;
            for (var label = 0; label < Labels; label++)
            {
                var beginsContent = label == Link.ContentFirst || (label == Link.ContentLast && before is not (Link.ContentFirst or Link.ContentIn));
                if (!Link.MayFollow(before, label) || (source && label is (Link.SourceFirst or Link.SourceOnly)) || (content && beginsContent))
                    continue;
                var score = now[state] + tagger.Move(before, label) + scores[label];
                var to = State(label, source, content);
                if (score > next[to])
                    (next[to], from[to]) = (score, (byte)state);
            }
        }
    }

    private static int State(int label, bool source, bool content)
    {
        source |= label is Link.SourceFirst or Link.SourceOnly;
        content |= label is Link.ContentFirst or Link.ContentIn or Link.ContentLast;
        return label << 2 | (content ? 2 : 0) | (source ? 1 : 0);
    }
}
