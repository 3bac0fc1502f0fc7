using Dateline.Claims;
using Dateline.Eval.Claims;

namespace Dateline.Eval.Training;

/// <summary>What the scorers of readings and of frames learn from: what the taggers make of documents they have not seen, and what is right in it.</summary>
internal static class FrameChoices
{
    /// <summary>The readings of each cue's content, or source, and which are right.</summary>
    public static List<(int[][] Keys, float[] Right)> Choices(AttributedDocument document, ClaimModel model, bool sources)
    {
        var text = document.Cut;
        var finder = new FrameFinder(model, text);
        var found = new List<(int[][], float[])>();
        foreach (var attribution in document.Attributions.Where(each => each.Cue.Count > 0))
        {
            var cue = TokenSpans.Of(text, attribution.Cue);
            if (cue.Count == 0)
                continue;
            var (from, to) = text.Paragraphs[text.Words[cue[0].From].Paragraph];
            var joiner = finder.Enter(from, to, finder.Roles(from, to).Chances);
            var readings = joiner.Readings(cue[0], sources, out var left);
            if (readings.Count < 2)
                continue;
            var gold = TokenSpans.Of(text, sources ? attribution.Source : attribution.Content).SelectMany(piece => Enumerable.Range(piece.From, piece.To - piece.From)).Where(i => TokenSpans.IsWord(text.Words[i], text.Text)).ToHashSet();
            var gains = readings.Select(reading => Gain(text, reading.Labels, left, gold, sources)).ToArray();
            var most = gains.Max();
            if (most < 0.5)
                continue;
            var best = gains.Count(gain => gain == most);
            found.Add(([.. readings.Select(reading => reading.Keys)], [.. gains.Select(gain => gain == most ? 1f / best : 0)]));
        }
        return found;
    }

    /// <summary>The frames of a document that has not been learnt from, and how right each is.</summary>
    public static List<(int[][] Keys, float[] Right)> Frames(AttributedDocument document, ClaimModel model)
    {
        var found = new List<(int[][], float[])>();
        var keys = new int[FrameFeatures.Most];
        ForEach(document, model, (0.5f, 0.5f, 0), (frames, number, from, chances, right) =>
        {
            var own = keys[..FrameFeatures.Write(document.Cut, model.Clusters, frames, number, from, chances, keys)];
            found.Add(([own, []], [right, 1 - right]));
        });
        return found;
    }

    /// <summary>The same frames in numbers.</summary>
    public static List<(float[] Numbers, float Right)> Numbers(AttributedDocument document, ClaimModel model)
    {
        var found = new List<(float[], float)>();
        ForEach(document, model, (0.4f, 0.35f, 0.25f), (frames, number, from, chances, right) =>
        {
            var row = new float[FrameNumbers.Count];
            FrameNumbers.Write(document.Cut, frames, number, from, chances, row);
            found.Add((row, right));
        });
        return found;
    }

    // How right a frame is: source and most of the content, all three to the word, the words of the cue; the parts add up to 1.
    private static void ForEach(AttributedDocument document, ClaimModel model, (float Most, float Exact, float Cue) worth, Action<List<Frame>, int, int, float[], float> see)
    {
        var text = document.Cut;
        var finder = new FrameFinder(model, text);
        var gold = document.Attributions.Select(each => (Cue: Words(text, TokenSpans.Of(text, each.Cue)), Source: Words(text, TokenSpans.Of(text, each.Source)), Content: Words(text, TokenSpans.Of(text, each.Content)))).ToList();
        foreach (var (from, to) in text.Paragraphs)
        {
            var (scores, chances) = finder.Roles(from, to);
            finder.Enter(from, to, chances);
            var frames = finder.Candidates(finder.Cues(from, to, scores, chances));
            for (var number = 0; number < frames.Count; number++)
            {
                var frame = frames[number];
                HashSet<int> cue = Words(text, [frame.Cue]), source = Words(text, frame.Source), content = Words(text, frame.Content);
                var right = 0f;
                foreach (var one in gold.Where(one => one.Cue.Overlaps(cue)))
                {
                    var dice = 2.0 * content.Count(one.Content.Contains) / Math.Max(1, content.Count + one.Content.Count);
                    var same = (source.Count == 0 && one.Source.Count == 0) || source.Overlaps(one.Source);
                    var exact = cue.SetEquals(one.Cue) && source.SetEquals(one.Source) && content.SetEquals(one.Content);
                    var cues = 2f * cue.Count(one.Cue.Contains) / (cue.Count + one.Cue.Count);
                    right = Math.Max(right, (dice >= .5 && same ? worth.Most : 0) + (exact ? worth.Exact : 0) + worth.Cue * cues);
                }
                see(frames, number, from, chances, right);
            }
        }
    }

    private static HashSet<int> Words(ClaimText text, IEnumerable<(int From, int To)> pieces) =>
        [.. pieces.SelectMany(piece => Enumerable.Range(piece.From, piece.To - piece.From)).Where(i => TokenSpans.IsWord(text.Words[i], text.Text))];

    private static double Gain(ClaimText text, byte[] labels, int left, HashSet<int> gold, bool sources)
    {
        var held = Enumerable.Range(0, labels.Length).Where(i => sources ? labels[i] is >= Link.SourceFirst and <= Link.SourceOnly : labels[i] >= Link.ContentFirst)
            .Select(i => left + i).Where(i => TokenSpans.IsWord(text.Words[i], text.Text)).ToHashSet();
        return held.Count + gold.Count == 0 ? 1 : 2.0 * held.Count(gold.Contains) / (held.Count + gold.Count);
    }
}
