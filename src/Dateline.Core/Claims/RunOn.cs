using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Quotations that run over paragraphs: one without a closing mark, one announced by a colon, and whole quoted paragraphs behind a quotation, which have no cue of their own.</summary>
internal static class RunOn
{
    // Words after a colon, or after the last words of an attribution, that still count as its paragraph's end.
    private const int Tail = 40;
    private const int Shortest = 5;

    /// <summary>Adds a statement for each paragraph that carries one on and has no cue for it of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frames">The frame of each statement.</param>
    /// <param name="statements">The statements; those that carry on are added behind them.</param>
    public static void Add(ClaimText text, List<Frame> frames, List<Statement> statements)
    {
        foreach (var (holder, piece) in Pieces(text, frames, i => statements[i].Within is null))
        {
            statements.Add(statements[holder] with
            {
                Number = statements.Count,
                Content = [Spans.OfContent(text, piece)],
                Directness = Directness.Direct,
                Continues = holder,
            });
        }
    }

    /// <summary>The pieces of paragraphs that carry a frame on, each with the frame's number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frames">All frames.</param>
    /// <param name="isOuter">Whether a frame stands within no other.</param>
    public static List<(int Holder, (int From, int To) Piece)> Pieces(ClaimText text, List<Frame> frames, Func<int, bool> isOuter)
    {
        var held = new HashSet<int>();
        var last = new Dictionary<int, (int Frame, int End, bool Quoted)>();
        var holders = new Dictionary<int, int>();
        for (var i = 0; i < frames.Count; i++)
        {
            var (end, quoted) = (frames[i].Cue.To, false);
            foreach (var (_, to) in frames[i].Source)
                end = Math.Max(end, to);
            foreach (var (from, to) in frames[i].Content)
            {
                end = Math.Max(end, to);
                for (var at = from; at < to; at++)
                {
                    held.Add(text.Words[at].Quotation);
                    if (isOuter(i) && text.Words[at].Quotation >= 0)
                        holders.TryAdd(text.Words[at].Quotation, i);
                    quoted |= text.Words[at].Quotation >= 0;
                }
            }
            var paragraph = text.Words[end - 1].Paragraph;
            if (isOuter(i) && (!last.TryGetValue(paragraph, out var other) || other.End <= end))
                last[paragraph] = (i, end, quoted);
        }
        var found = new List<(int, (int, int))>();
        for (var p = 0; p + 1 < text.Paragraphs.Count; p++)
        {
            var (from, to) = text.Paragraphs[p + 1];
            ref readonly var first = ref text.Words[from];
            if (first.Mark != QuoteMark.Opens || first.Quotation < 0 || held.Contains(first.Quotation) || !last.TryGetValue(p, out var before))
                continue;
            var quotation = text.Quotations[first.Quotation];
            if (!Carries(text, p, before.End, before.Quoted, quotation, to))
                continue;
            var piece = (From: quotation.From + 1, To: quotation.Closed ? quotation.To : quotation.To + 1);
            if (piece.To <= piece.From)
                continue;
            // The next paragraph carries on what carries on: the holder stays the statement that has the cue.
            last[p + 1] = (before.Frame, to, true);
            found.Add((before.Frame, piece));
        }
        for (var p = text.Paragraphs.Count - 2; p >= 0; p--)
        {
            // An open quotation that nobody holds, and the one that opens the next paragraph is held: who says that says both.
            var open = text.Words[text.Paragraphs[p].To - 1].Quotation;
            var next = text.Words[text.Paragraphs[p + 1].From];
            if (open < 0 || text.Quotations[open].Closed || held.Contains(open) || next.Mark != QuoteMark.Opens || !holders.TryGetValue(next.Quotation, out var holder))
                continue;
            var (from, to) = (text.Quotations[open].From + 1, text.Quotations[open].To + 1);
            if (to - from < Shortest || found.Exists(each => each.Item2.Item1 < to && from < each.Item2.Item2))
                continue;
            found.Add((holder, (from, to)));
            holders[open] = holder;
        }
        return found;
    }

    /// <summary>The quoted paragraph behind one that ends in a colon ("Moreau went on:").</summary>
    public static (int From, int To)? BehindColon(ClaimText text, int paragraph)
    {
        if (paragraph + 1 >= text.Paragraphs.Count || text.Words[text.Paragraphs[paragraph].To - 1].Kind != WordKind.Colon)
            return null;
        var (from, to) = text.Paragraphs[paragraph + 1];
        if (text.Words[from].Mark != QuoteMark.Opens || text.Words[from].Quotation < 0)
            return null;
        var quotation = text.Quotations[text.Words[from].Quotation];
        return quotation.To >= to - 2 && quotation.To - quotation.From > Shortest ? (from + 1, quotation.Closed ? quotation.To : quotation.To + 1) : null;
    }

    private static bool Carries(ClaimText text, int paragraph, int end, bool quoted, Quotation next, int nextEnd)
    {
        var (from, to) = text.Paragraphs[paragraph];
        ref readonly var last = ref text.Words[to - 1];
        // An open quotation, held to its end by the last attribution.
        if (last.Quotation >= 0 && !text.Quotations[last.Quotation].Closed)
            return quoted && end >= to - 1;
        // A whole paragraph in marks, behind a colon or behind a quotation whose attribution ends the paragraph.
        var whole = next.To >= nextEnd - 2 && next.To - next.From > Shortest;
        return whole && end > from && end >= to - Tail && text.Words[end - 1].Sentence == last.Sentence && (last.Kind == WordKind.Colon || quoted);
    }
}
