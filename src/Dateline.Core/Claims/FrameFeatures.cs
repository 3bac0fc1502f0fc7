namespace Dateline.Claims;

/// <summary>What tells an attribution from a false one, once its source and content are found.</summary>
internal static class FrameFeatures
{
    /// <summary>Most features a frame can have.</summary>
    public const int Most = 80;

    /// <summary>How many frames on either side may want a frame's words; more are not asked, however long a paragraph is.</summary>
    public const int Neighbours = 24;

    private const int Labels = ChainTagger.Labels;

    /// <summary>Writes the keys of a frame.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clusters">Classes of words.</param>
    /// <param name="frames">The frames of its stretch, in order of their cues.</param>
    /// <param name="number">Which of them it is.</param>
    /// <param name="from">First word of its paragraph, or of the stretch that is read.</param>
    /// <param name="roles">What the first tagger says of the words from there, eight a word.</param>
    /// <param name="keys">Where they are written.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ClaimText text, WordClusters clusters, List<Frame> frames, int number, int from, ReadOnlySpan<float> roles, Span<int> keys)
    {
        var sink = new FeatureKeys(keys);
        var frame = frames[number];
        var words = text.Words;
        var (cueFrom, cueTo) = frame.Cue;
        var head = LinkFeatures.HeadOf(text, cueFrom, cueTo);
        uint w = words[head].Word, k = Kind(words[head]), c = clusters.Of(words[head]);
        uint chance = Steps(frame.Chance), fit = Steps(frame.Fit);
        var row = roles.Slice((cueFrom - from) * Labels, Labels);
        var inside = Steps(row[Role.Content] + row[Role.ContentOn]);
        var source = frame.Source.Count > 0;
        uint sourceFirst = source ? Kind(words[frame.Source[0].From]) : 0, sourceLast = source ? Kind(words[frame.Source[^1].To - 1]) : 0;
        uint contentFirst = frame.Content.Count > 0 ? Kind(words[frame.Content[0].From]) : 0;
        var side = (frame.Content.Any(piece => piece.From < cueFrom) ? 1u : 0) + (frame.Content.Any(piece => piece.From >= cueTo) ? 2u : 0);
        int length = 0, quoted = 0, verbs = 0;
        foreach (var (pieceFrom, pieceTo) in frame.Content)
        {
            length += pieceTo - pieceFrom;
            for (var i = pieceFrom; i < pieceTo; i++)
            {
                quoted += words[i].Quotation >= 0 ? 1 : 0;
                verbs += words[i].Kind is WordKind.Be or WordKind.Modal or WordKind.Have or WordKind.Do || words[i].Form is VerbForm.Past or VerbForm.Third ? 1 : 0;
            }
        }
        var share = quoted == 0 ? 0u : quoted * 10 < length * 9 ? 1u : 2u;
        var size = RoleFeatures.Bucket(length);
        // Who else wants its words: a surer frame whose content covers the cue, or whose cue is this one's.
        uint covered = 0, near = 0;
        for (var i = Math.Max(0, number - Neighbours); i < Math.Min(frames.Count, number + Neighbours + 1); i++)
        {
            var other = frames[i];
            if (i == number)
                continue;
            near += Math.Abs(other.Cue.From - cueFrom) < 12 ? 1u : 0;
            if (other.Chance > frame.Chance && other.Content.Any(piece => piece.From < cueTo && cueFrom < piece.To))
                covered = Math.Max(covered, 1 + Steps(other.Worth));
        }
        near = Math.Min(near, 3);
        var place = (words[cueFrom].Paragraph == 0 ? 1u : 0) + (words[cueFrom].Quotation >= 0 ? 2u : 0);
        sink.Add(1, 0);
        sink.Add(2, chance);
        sink.Add(3, fit);
        sink.Add(4, chance, fit);
        sink.Add(5, chance, inside);
        sink.Add(6, covered);
        sink.Add(7, covered, chance);
        sink.Add(8, w);
        sink.Add(9, w, chance);
        sink.Add(10, k, chance);
        sink.Add(11, c, chance);
        sink.Add(12, k, source ? 1u : 0, side);
        sink.Add(13, w, source ? 1u : 0, side);
        sink.Add(14, sourceFirst, sourceLast);
        sink.Add(15, sourceLast, k);
        sink.Add(16, contentFirst, k, side);
        sink.Add(17, contentFirst, w);
        sink.Add(18, side, size);
        sink.Add(19, k, size, share);
        sink.Add(20, share, chance);
        sink.Add(21, w, share);
        sink.Add(22, place, chance);
        sink.Add(23, place, k, source ? 1u : 0);
        sink.Add(24, near, chance);
        sink.Add(25, w, size);
        sink.Add(26, (uint)Math.Min(verbs, 3), k, size);
        sink.Add(27, (uint)Math.Min(verbs, 2), w);
        sink.Add(28, (uint)Math.Min(cueTo - cueFrom, 5), k);
        sink.Add(29, cueFrom > from ? Kind(words[cueFrom - 1]) : 0, k, chance);
        sink.Add(30, cueTo < words.Length ? Kind(words[cueTo]) : 0, k, chance);
        sink.Add(31, words[cueFrom].Word, words[cueTo - 1].Word);
        sink.Add(32, cueTo < words.Length ? words[cueTo].Word : 0, w);
        sink.Add(33, cueFrom > from ? words[cueFrom - 1].Word : 0, w);
        sink.Add(34, frame.Content.Count > 0 ? words[frame.Content[0].From].Word : 0, k);
        sink.Add(35, source ? words[frame.Source[^1].To - 1].Word : 0, k);
        sink.Add(36, source ? clusters.Of(words[frame.Source[^1].To - 1]) : 0, c >> 8);
        sink.Add(37, fit, w);
        sink.Add(38, fit, share * 4 + side, source ? 1u : 0);
        sink.Add(39, (uint)Math.Min(frame.Source.Count > 0 ? Math.Abs(frame.Source[0].From - cueFrom) : 30, 30) / 3, k);
        return sink.Count;
    }

    private static uint Kind(in ClaimWord word) => (uint)word.Kind + 64 * (uint)word.Form;

    private static uint Steps(float chance) => chance switch
    {
        < 0.02f => 0,
        < 0.05f => 1,
        < 0.1f => 2,
        < 0.18f => 3,
        < 0.28f => 4,
        < 0.4f => 5,
        < 0.52f => 6,
        < 0.65f => 7,
        < 0.77f => 8,
        < 0.87f => 9,
        < 0.94f => 10,
        < 0.98f => 11,
        _ => 12,
    };
}
