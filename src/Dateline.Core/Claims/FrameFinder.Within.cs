namespace Dateline.Claims;

/// <content>What is said inside a content.</content>
internal sealed partial class FrameFinder
{
    // A frame that grammar does not read as well must be surer.
    private const float LeastWithin = 0.3f;

    // What grammar reads is worth at least this.
    private const float OfClause = 0.4f;

    private readonly InnerClauses _clauses;

    /// <summary>Frames inside a content; each sentence of it is read as if it were a paragraph of its own. Only those of saying that somebody is named
    /// for, unless it is a noun.</summary>
    public List<Frame> FindWithin(int from, int to, (int From, int To)? before = null)
    {
        var found = new List<Frame>();
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && _text.Words[end].Sentence == _text.Words[start].Sentence)
                end++;
            AddWithin(start, end, start == from ? before : null, found);
            start = end;
        }
        return found;
    }

    private void AddWithin(int from, int to, (int From, int To)? before, List<Frame> found)
    {
        var clauses = _clauses.Find(from, to, before);
        var reporting = ReportingOf(_text.Words[from].Paragraph, out var start);
        if (clauses.Count == 0 && !reporting.AsSpan(from - start, to - from).Contains(true))
            return;
        var (scores, chances) = Roles(from, to);
        var cues = Cues(from, to, scores, chances);
        for (var i = from; i < to; i++)
        {
            if (reporting[i - start] && !cues.Exists(cue => cue.From <= i && i < cue.To))
                cues.Add((i, i + 1, chances[(i - from) * Labels + Role.Cue]));
        }
        foreach (var clause in clauses)
        {
            var verb = clause.Cue.To - 1;
            // "Used to say": the cue is what says; who says it is none.
            cues.RemoveAll(cue => (cue.From < clause.Cue.To && clause.Cue.From < cue.To
                && (cue.From > verb || cue.To <= verb || (clause.Source is { } own && cue.From < own.To)))
                || (clause.Source is { } source && source.From <= cue.From && cue.To <= source.To));
            if (!cues.Exists(cue => cue.From < clause.Cue.To && clause.Cue.From < cue.To))
                cues.Add((clause.Cue.From, clause.Cue.To, chances[(clause.Cue.To - 1 - from) * Labels + Role.Cue]));
        }
        cues.Sort((a, b) => a.From.CompareTo(b.From));
        Enter(from, to, chances);
        _joiner.Reach = ShortReach;
        var frames = Candidates(cues, isInner: true);
        var kept = new List<Frame>(frames.Count);
        foreach (var frame in frames)
        {
            if (_clauses.IsUnsaid(from, frame.Cue))
                continue;
            var clause = clauses.FindIndex(each => each.Cue.From < frame.Cue.To && frame.Cue.From < each.Cue.To);
            if (clause >= 0)
                Mend(frame, clauses[clause]);
            else if (frame.Worth < LeastWithin || IsEmpty(frame))
                continue;
            kept.Add(frame);
        }
        var settled = new FrameSettling(_text, from, to, 0);
        settled.Settle(kept);
        found.AddRange(settled.Kept());
    }

    // What the taggers leave out grammar gives.
    private void Mend(Frame frame, InnerClause clause)
    {
        frame.IsSaid = true;
        frame.Judged = Math.Max(frame.Judged, OfClause);
        if (clause.Source is { } source
            && (!frame.Source.Exists(part => part.From < source.To && source.From < part.To)
            || frame.Source.Exists(part => part.To > clause.Cue.From || part.From == source.From - 1)))
        {
            frame.Source.Clear();
            frame.Source.Add(source);
        }
        // What stands before who says it is no part of what is said; what the taggers take in of the source is not either.
        var (from, to) = clause.Content;
        var isBehind = from >= clause.Cue.To;
        frame.Content.RemoveAll(piece => piece.From >= to
            || (isBehind && (piece.To <= clause.Cue.From || (clause.Source is { } source && piece.From < source.To && source.From < piece.To))));
        for (var i = 0; i < frame.Content.Count; i++)
            frame.Content[i] = (frame.Content[i].From, Math.Min(frame.Content[i].To, to));
        // "He claimed the debt | was paid".
        if (frame.Content is [var whole] && whole.To < to && _text.Words[whole.To].Kind is WordKind.Be or WordKind.Have or WordKind.Modal)
            frame.Content.Clear();
        if (!frame.Content.Exists(piece => piece.From < to && from < piece.To))
            frame.Content.Clear();
        if (frame.Content.Count == 0)
            frame.Content.Add(clause.Content);
    }

    // "That" alone, "who told him": nothing was said, or nobody knows by whom.
    private bool IsEmpty(Frame frame) => frame.Source.Count == 0
        || (frame.Source is [var only] && only.To - only.From == 1 && _text.Words[only.From].Kind == WordKind.Relative)
        || frame.Content.TrueForAll(piece => piece.To - piece.From == 1 && _text.Words[piece.From].Kind is WordKind.That or WordKind.Relative);
}
