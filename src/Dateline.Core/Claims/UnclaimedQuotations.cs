namespace Dateline.Claims;

/// <summary>Quotations that no frame holds, and the verb of saying beside each.</summary>
internal static class UnclaimedQuotations
{
    private const int Shortest = 5;
    private const int ShortestBeside = 3;
    private const int FewWords = 4;
    private const int Reach = 16;
    private const double MostHeld = 0.3;
    private const int NearVerb = 8;

    /// <summary>Whether a quotation stands in a paragraph.</summary>
    public static bool Any(ClaimText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Words[i].Mark == QuoteMark.Opens)
                return true;
        }
        return false;
    }

    /// <summary>The cues beside the unheld quotations of a paragraph, each with the words in the marks.</summary>
    public static IEnumerable<((int From, int To) Cue, (int From, int To) Words)> Cues(ClaimText text, int from, int to, FrameSettling settled)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Words[i].Mark != QuoteMark.Opens || text.Words[i].Quotation < 0)
                continue;
            var quotation = text.Quotations[text.Words[i].Quotation];
            if (quotation.From != i || quotation.To - i < ShortestBeside || quotation.To >= to || settled.Held(i, quotation.To + 1) > MostHeld)
                continue;
            // A few words need their verb right beside them: she said "no way".
            if (quotation.To - i < Shortest)
            {
                var before = i > from && text.Words[i - 1].Kind is WordKind.Comma or WordKind.Colon ? i - 2 : i - 1;
                if (before > from && IsSaying(text.Words[before]) && text.Words[before].Quotation < 0 && !settled.IsTaken(before, before + 1))
                    yield return ((before, before + 1), (i + 1, quotation.Closed ? quotation.To : quotation.To + 1));
                continue;
            }
            if ((After(text, quotation.To, to) ?? Before(text, i, from)) is { } cue && !settled.IsTaken(cue, cue + 1))
                yield return ((cue, cue + 1), (i + 1, quotation.Closed ? quotation.To : quotation.To + 1));
        }
    }

    /// <summary>Takes from a frame the quotations behind which somebody else's verb of saying stands: '"I thought so," he said'.</summary>
    public static void Free(ClaimText text, int from, int to, FrameSettling settled)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Words[i].Mark != QuoteMark.Opens || text.Words[i].Quotation < 0)
                continue;
            var quotation = text.Quotations[text.Words[i].Quotation];
            if (quotation.From != i || quotation.To - i < Shortest || quotation.To >= to - 1 || !quotation.Closed || text.Words[quotation.To - 1].Kind != WordKind.Comma
                || After(text, quotation.To, Math.Min(to, quotation.To + NearVerb)) is not { } cue || settled.IsTaken(cue, cue + 1))
                continue;
            foreach (var frame in settled.Kept())
            {
                var piece = frame.Content.FindIndex(piece => piece.From >= i && piece.To <= quotation.To + 1);
                if (piece >= 0 && frame.Content.Count > 1 && !(frame.Cue.From <= quotation.To + NearVerb && frame.Cue.From > quotation.To))
                    settled.Take(frame, piece);
            }
        }
    }

    /// <summary>Whether the frame's content is mostly quoted.</summary>
    public static bool Holds(ClaimText text, Frame frame)
    {
        var (quoted, all) = Quoted(text, frame);
        return quoted >= Shortest && quoted * 2 > all;
    }

    /// <summary>Whether nothing of the frame's content stands outside of marks.</summary>
    public static bool HoldsWhole(ClaimText text, Frame frame) => Quoted(text, frame) is var (quoted, all) && quoted > 1 && quoted == all;

    private static (int Quoted, int All) Quoted(ClaimText text, Frame frame)
    {
        int quoted = 0, all = 0;
        foreach (var (from, to) in frame.Content)
        {
            all += to - from;
            for (var i = from; i < to; i++)
                quoted += text.Words[i].Quotation >= 0 ? 1 : 0;
        }
        return (quoted, all);
    }

    /// <summary>Whether a few words of the frame's content are quoted.</summary>
    public static bool HoldsSome(ClaimText text, Frame frame) => Quoted(text, frame).Quoted >= FewWords;

    // "…," she said. "…," wrote the authors of the plan.
    private static int? After(ClaimText text, int close, int to)
    {
        for (var i = close + 1; i < Math.Min(to, close + 1 + Reach); i++)
        {
            if (text.Words[i].Quotation >= 0 || (text.Words[i].Kind == WordKind.Stop && text.Words[i].End - text.Words[i].Start == 1 && i + 1 < to && text.Words[i + 1].Sentence != text.Words[i].Sentence))
                return null;
            if (IsSaying(text.Words[i]))
                return i;
        }
        return null;
    }

    // She said: "…". Brandt: "…"
    private static int? Before(ClaimText text, int open, int from)
    {
        int? colon = null;
        for (var i = open - 1; i >= Math.Max(from, open - Reach); i--)
        {
            if (text.Words[i].Quotation >= 0 || (text.Words[i].Sentence != text.Words[open].Sentence && text.Words[i].Kind == WordKind.Stop))
                break;
            if (IsSaying(text.Words[i]))
                return i;
            if (text.Words[i].Kind == WordKind.Colon && i == open - 1)
                colon = i;
        }
        return colon;
    }

    private static bool IsSaying(in ClaimWord word) => word.Kind == WordKind.Saying && word.Form is VerbForm.Past or VerbForm.Third or VerbForm.Ing && (word.Shape & 1) == 0;
}
