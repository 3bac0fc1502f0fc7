using System.Buffers;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Tells the lines of the story from those of the furniture.</summary>
internal static class BodyFinder
{
    private const float Hopeless = 0.003f;

    /// <summary>Sets the page and marks the line that repeats the headline.</summary>
    public static Galley Set(PageTree tree, PageClaims claims, TokenScores names, TokenScores talk)
    {
        var galley = GalleySetter.Set(tree, names, talk, claims.TitleWords, claims.DescriptionWords, claims.BodyShingles);
        galley.HeadlineLine = HeadlineLine(galley, claims.TitleWords.Count);
        return galley;
    }

    /// <summary>How likely each line is part of the story, by the last opinion.</summary>
    public static float[] Weigh(Galley galley, PageClaims claims, BodyModel model)
    {
        var count = galley.Count;
        var weights = new float[count];
        if (count == 0)
            return weights;
        const int Width = LineFeatures.Count + NeighbourFeatures.Count;
        var features = new LineFeatures(galley, model.Words, claims);
        var rows = ArrayPool<float>.Shared.Rent(count * Width);
        var asked = new int[count];
        for (var i = 0; i < count; i++)
        {
            features.Fill(i, rows.AsSpan(i * Width, Width));
            asked[i] = i;
        }
        model.Opinions[0].Ask(rows, Width, asked, weights);
        for (var o = 1; o < model.Opinions.Count; o++)
        {
            var before = weights.AsSpan().ToArray();
            var neighbours = new NeighbourFeatures(galley, before);
            var hopeful = 0;
            for (var i = 0; i < count; i++)
            {
                // No neighbourhood makes a story line of what has nothing of one.
                if (before[i] < Hopeless)
                    continue;
                neighbours.Fill(i, rows.AsSpan(i * Width, Width), LineFeatures.Count);
                asked[hopeful++] = i;
            }
            model.Opinions[o].Ask(rows, Width, asked.AsSpan(0, hopeful), weights);
        }
        ArrayPool<float>.Shared.Return(rows);
        return weights;
    }

    private static int HeadlineLine(Galley galley, int titleWords)
    {
        var best = -1;
        var bestScore = 0.7f;
        var lines = galley.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var tag = galley.Tree.Row(line.Block).Tag;
            var heading = (galley.Around[line.Block] & Surroundings.Heading) != 0;
            var score = tag == Tag.H1 ? 0.6f : heading ? 0.3f : 0;
            if (titleWords > 0 && line.PlainWords > 0 && line.PlainWords < 60)
                score += 2f * line.TitleWords / (line.PlainWords + titleWords);
            if (score > bestScore + 0.05f)
            {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }
}
