using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Quotations that run over paragraphs: one without a closing mark is carried on by the next paragraph that opens with a mark.</summary>
internal static class RunOn
{
    /// <summary>Adds a statement for each paragraph that carries one on and has no cue for it of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frames">The frame of each statement.</param>
    /// <param name="statements">The statements; those that carry on are added behind them.</param>
    public static void Add(ClaimText text, List<Frame> frames, List<Statement> statements)
    {
        var held = new HashSet<int>();
        var enders = new Dictionary<int, int>();
        for (var i = 0; i < frames.Count; i++)
        {
            foreach (var (from, to) in frames[i].Content)
            {
                for (var at = from; at < to; at++)
                    held.Add(text.Words[at].Quotation);
                if (statements[i].Within is null && text.Words[to - 1].Quotation is >= 0 and var last)
                    enders[last] = i;
            }
        }
        for (var p = 0; p + 1 < text.Paragraphs.Count; p++)
        {
            var open = text.Words[text.Paragraphs[p].To - 1].Quotation;
            ref readonly var first = ref text.Words[text.Paragraphs[p + 1].From];
            if (open < 0 || text.Quotations[open].Closed || !enders.TryGetValue(open, out var holder) || first.Mark != QuoteMark.Opens || first.Quotation < 0 || held.Contains(first.Quotation))
                continue;
            var quotation = text.Quotations[first.Quotation];
            var piece = (From: quotation.From + 1, To: quotation.Closed ? quotation.To : quotation.To + 1);
            if (piece.To <= piece.From)
                continue;
            // The next paragraph carries on what carries on: the holder stays the statement that has the cue.
            enders[first.Quotation] = holder;
            statements.Add(statements[holder] with
            {
                Number = statements.Count,
                Content = [Spans.OfContent(text, piece)],
                Directness = Directness.Direct,
                Continues = holder,
            });
        }
    }
}
