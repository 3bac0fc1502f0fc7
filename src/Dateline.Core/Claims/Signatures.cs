namespace Dateline.Claims;

/// <summary>A paragraph in marks with a name under it: "- Ada Quill".</summary>
internal static class Signatures
{
    private const int Shortest = 5;
    private const int Longest = 14;
    private const float Sure = 0.8f;

    /// <summary>Adds a frame for each that nobody holds; its cue is the dash.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frames">Its frames in the order of their cues.</param>
    public static void Add(ClaimText text, List<Frame> frames)
    {
        for (var p = 0; p + 1 < text.Paragraphs.Count; p++)
        {
            var (from, to) = text.Paragraphs[p];
            var (dash, end) = text.Paragraphs[p + 1];
            if (text.Words[dash].Kind != WordKind.Dash || end - dash is < 2 or > Longest || text.Words[dash + 1].Kind is not (WordKind.Name or WordKind.Capitals or WordKind.Person)
                || (text.Words[dash + 1].Shape & 1) == 0 || text.Words[from].Mark != QuoteMark.Opens || text.Words[from].Quotation < 0)
                continue;
            var quotation = text.Quotations[text.Words[from].Quotation];
            if (quotation.To < to - 2 || quotation.To - from < Shortest || frames.Exists(frame => frame.Content.Exists(piece => piece.From < to && from < piece.To)))
                continue;
            var name = dash + 1;
            while (name < end && text.Words[name].Kind is not (WordKind.Comma or WordKind.Bracket or WordKind.Stop or WordKind.Colon or WordKind.Dash or WordKind.Preposition))
                name++;
            frames.RemoveAll(frame => frame.Cue.From >= dash && frame.Cue.To <= end);
            var signed = new Frame { Cue = (dash, dash + 1), Chance = Sure, Judged = Sure, IsSaid = true };
            signed.Source.Add((dash + 1, name));
            signed.Content.Add((from + 1, quotation.Closed ? quotation.To : quotation.To + 1));
            var place = frames.FindIndex(frame => frame.Cue.From > dash);
            frames.Insert(place < 0 ? frames.Count : place, signed);
        }
    }
}
