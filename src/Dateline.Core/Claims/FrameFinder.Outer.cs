namespace Dateline.Claims;

/// <content>Statements that grammar tells where the taggers are in doubt.</content>
internal sealed partial class FrameFinder
{
    // How surely grammar tells a content in front of "she told the court", and the other clauses of a sentence.
    private const float OfFront = 0.8f;
    private const float OfOuter = 0.5f;

    // Where contents hold more of a clause's words than this part, they keep them.
    private const double MostOuterHeld = 0.3;

    private List<InnerClause> OuterClauses(int from, int to)
    {
        var found = new List<InnerClause>();
        for (var start = from; start < to;)
        {
            var end = start + 1;
            var isSaying = false;
            while (end < to && _text.Words[end].Sentence == _text.Words[start].Sentence)
            {
                isSaying |= _text.Words[end].Kind == WordKind.Saying || InnerVerbs.IsBrushing(_text.Words[end]);
                end++;
            }
            if (isSaying)
                found.AddRange(_clauses.FindOuter(start, end));
            start = end;
        }
        return found;
    }

    // A content in front, with nothing said behind the verb, can be no other's: what the taggers read there gives way, unless they read the same.
    private void Front(List<Frame> frames, List<InnerClause> clauses)
    {
        foreach (var clause in clauses.Where(clause => InnerClauses.IsFronted(clause) && clause.Source is { } source && source.To <= clause.Cue.From))
        {
            var own = frames.Find(frame => frame.Cue.From < clause.Cue.To && clause.Cue.From < frame.Cue.To);
            if (own is not null && own.Worth >= Least && own.Source.Count > 0 && _text.Words[own.Source[0].From].Kind != WordKind.Adverb
                && Overlap(own.Content, clause.Content) * 2 > clause.Content.To - clause.Content.From)
                continue;
            frames.RemoveAll(frame => frame == own || (frame.Cue.From >= clause.Content.From && frame.Cue.To <= clause.Cue.To));
            var fronted = new Frame { Cue = clause.Cue, Chance = OfFront, Judged = OfFront, IsSaid = true };
            fronted.Source.Add(clause.Source!.Value);
            fronted.Content.Add(clause.Content);
            frames.Add(fronted);
        }
        frames.Sort((a, b) => a.Cue.From.CompareTo(b.Cue.From));
    }

    private static int Overlap(List<(int From, int To)> pieces, (int From, int To) other) =>
        pieces.Sum(piece => Math.Max(0, Math.Min(piece.To, other.To) - Math.Max(piece.From, other.From)));

    private void AddOuter(FrameSettling settled, List<InnerClause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Source is not { } source)
                continue;
            // "A report by the agency that talks had failed was rejected by": what the denial takes is read again as a content of its own.
            if (source.From >= clause.Cue.To)
                settled.Release(clause.Content.From, clause.Content.To);
            // "Wrote that he had threatened her, which he denies": what is denied ends before.
            if (clause.Content.To - clause.Content.From == 1 && clause.Content.To == source.From && clause.Content.From > 0 && _text.Words[clause.Content.From].Kind == WordKind.Relative
                && _text.Words[clause.Content.From - 1].Kind == WordKind.Comma)
                settled.Cut(clause.Content.From - 1, clause.Cue.To + 1);
            // "Brushed aside reports that": the reports are not the denier's.
            if (source.To <= clause.Cue.From && clause.Content.From >= clause.Cue.To)
            {
                settled.ReleaseOwn(clause.Content, source);
                if (InnerVerbs.IsDenying(_text.Words[clause.Cue.To - 1]))
                    settled.ReleaseTurned((clause.Cue.From, clause.Content.To), source);
            }
            if (settled.IsTaken(clause.Cue.From, clause.Cue.To))
                continue;
            // "Would be postponed, but the chief whip | told": the content of the clause before has taken in who tells.
            if (source.To <= clause.Cue.From && source.From > 0 && _text.Words[source.From - 1].Kind == WordKind.And)
                settled.Cut(source.From, clause.Cue.From);
            if (settled.Held(clause.Content.From, clause.Content.To) > MostOuterHeld)
                continue;
            var frame = new Frame { Cue = clause.Cue, Chance = OfOuter, Judged = OfOuter, IsSaid = true };
            frame.Source.Add(source);
            frame.Content.Add(clause.Content);
            settled.Add(frame);
        }
    }
}
