using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Turns ranges of words into slices of the text.</summary>
internal static class Spans
{
    // Nine words of ten in quotation marks are a quotation.
    private const double Whole = 0.9;

    public static TextSpan Of(ClaimText text, (int From, int To) piece)
    {
        int start = text.Words[piece.From].Start, end = text.Words[piece.To - 1].End;
        return new TextSpan(start, end, text.Text[start..end]);
    }

    /// <summary>The slice with the quotation marks that belong to it.</summary>
    public static TextSpan OfContent(ClaimText text, (int From, int To) piece)
    {
        var words = text.Words;
        var (from, to) = piece;
        var paragraph = text.Paragraphs[words[from].Paragraph];
        if (from > paragraph.From && words[from - 1].Mark == QuoteMark.Opens)
            from--;
        if (words[to - 1].Quotation >= 0 && words[to - 1].Mark != QuoteMark.Closes)
        {
            // "…," with its comma and mark, when the quotation began inside the piece.
            var quotation = text.Quotations[words[to - 1].Quotation];
            if (quotation.Closed && quotation.From >= from && quotation.To - to <= 1 && quotation.To < paragraph.To)
                to = quotation.To + 1;
        }
        return Of(text, (from, to));
    }

    /// <summary>How much of the words stands in quotation marks.</summary>
    public static Directness DirectnessOf(ClaimText text, IReadOnlyList<(int From, int To)> pieces)
    {
        int quoted = 0, all = 0;
        foreach (var (from, to) in pieces)
        {
            for (var i = from; i < to; i++)
            {
                if (text.Words[i].Kind is WordKind.Comma or WordKind.Stop or WordKind.Opening or WordKind.Closing)
                    continue;
                all++;
                quoted += text.Words[i].Quotation >= 0 ? 1 : 0;
            }
        }
        return quoted == 0 ? Directness.Indirect : quoted >= Whole * all ? Directness.Direct : Directness.Mixed;
    }
}
