using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Quotations that run over paragraphs: one without a closing mark is carried on by the next paragraph that opens with a mark.</summary>
internal static class RunOn
{
    /// <summary>Adds a statement for each paragraph that carries one on and has no cue for it of its own.</summary>
    public static void Add(ClaimText text, List<Frame> frames, List<Statement> statements)
    {
        for (var p = 0; p + 1 < text.Paragraphs.Count; p++)
        {
            if (OpenAt(text, text.Paragraphs[p]) is not { } open || !Opens(text, text.Paragraphs[p + 1], out var next))
                continue;
            if (Holder(text, frames, statements, open) is not { } holder || frames.Any(frame => frame.Content.Any(piece => piece.From <= next.To && next.From < piece.To)))
                continue;
            var to = next.Closed ? next.To : next.To + 1;
            if (to <= next.From + 1)
                continue;
            var piece = (From: next.From + 1, To: to);
            var before = statements[holder];
            statements.Add(before with
            {
                Number = statements.Count,
                Content = [Spans.OfContent(text, piece)],
                Directness = Directness.Direct,
                Continues = holder,
            });
            var frame = new Frame { Cue = frames[holder].Cue, Chance = frames[holder].Chance };
            frame.Content.Add(piece);
            frames.Add(frame);
        }
    }

    private static int? OpenAt(ClaimText text, (int From, int To) paragraph)
    {
        var number = text.Words[paragraph.To - 1].Quotation;
        return number >= 0 && !text.Quotations[number].Closed ? number : null;
    }

    private static bool Opens(ClaimText text, (int From, int To) paragraph, out Quotation quotation)
    {
        var number = text.Words[paragraph.From].Quotation;
        quotation = number >= 0 ? text.Quotations[number] : default;
        return number >= 0 && text.Words[paragraph.From].Mark == QuoteMark.Opens;
    }

    private static int? Holder(ClaimText text, List<Frame> frames, List<Statement> statements, int quotation)
    {
        for (var i = frames.Count - 1; i >= 0; i--)
        {
            if (statements[i].Within is null && frames[i].Content.Any(piece => text.Words[piece.To - 1].Quotation == quotation))
                return i;
        }
        return null;
    }
}
