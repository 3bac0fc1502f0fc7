using Dateline.Eval.Extract;

namespace Dateline.Eval.Training;

/// <summary>Tells from the gold text which lines of a page belong to the story.</summary>
internal static class LineLabels
{
    public static float[] Of(ExtractGold gold, List<string>[] lines, string[] texts) =>
        gold.Body is { Length: > 0 } ? FromBody(gold, lines) : FromSnippets(gold, texts);

    private static float[] FromBody(ExtractGold gold, List<string>[] lines)
    {
        var words = ExtractTokens.Words(gold.Paragraphs is { Length: > 0 } ps ? string.Join("\n", ps) : gold.Body!);
        var shingles = new Dictionary<(string, string, string, string), int>();
        for (var i = 0; i + 3 < words.Count; i++)
        {
            var key = (words[i], words[i + 1], words[i + 2], words[i + 3]);
            shingles[key] = shingles.GetValueOrDefault(key) + 1;
        }
        var labels = new float[lines.Length];
        var certain = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Count < 5)
                continue;
            var hits = 0;
            for (var w = 0; w + 3 < line.Count; w++)
                hits += shingles.ContainsKey((line[w], line[w + 1], line[w + 2], line[w + 3])) ? 1 : 0;
            labels[i] = (float)hits / (line.Count - 3) > 0.5f ? 1 : 0;
            certain[i] = true;
        }
        // A short line is story when the gold has it right after the story line before it, or right before the one after it.
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (certain[i] || labels[i] > 0 || lines[i].Count == 0)
                    continue;
                var before = Near(lines, labels, i, -1);
                var after = Near(lines, labels, i, 1);
                if (Joined(before, lines[i], shingles) || Joined(lines[i], after, shingles))
                    labels[i] = 1;
            }
        }
        KeepOneOfEach(lines, labels);
        // Paragraphs the gold leaves open (standfirst, cross-heads) count as story only between sure lines; a standfirst is told apart by its place.
        foreach (var optional in gold.Optional ?? [])
        {
            var text = ExtractTokens.Words(gold.Paragraphs![optional]);
            for (var i = 0; i < lines.Length; i++)
            {
                if (labels[i] == 1 && lines[i].Count > 0 && lines[i].SequenceEqual(text, StringComparer.Ordinal))
                    labels[i] = optional == 0 ? -1 : 1;
            }
        }
        return labels;
    }

    private static List<string>? Near(List<string>[] lines, float[] labels, int from, int step)
    {
        for (int i = from + step, n = 0; i >= 0 && i < lines.Length && n < 6; i += step, n++)
        {
            if (labels[i] == 1 && lines[i].Count > 0)
                return lines[i];
        }
        return null;
    }

    private static bool Joined(List<string>? first, List<string>? second, Dictionary<(string, string, string, string), int> shingles)
    {
        if (first is null || second is null)
            return false;
        var tail = first.TakeLast(2).ToList();
        var head = second.Take(4 - tail.Count).ToList();
        if (tail.Count + head.Count < 4)
        {
            tail = first.TakeLast(4 - head.Count).ToList();
        }
        var all = tail.Concat(head).ToList();
        return all.Count == 4 && shingles.ContainsKey((all[0], all[1], all[2], all[3]));
    }

    // The same sentence may stand in a teaser, a pull quote and the story: the copy with most story around it is meant.
    private static void KeepOneOfEach(List<string>[] lines, float[] labels)
    {
        var groups = Enumerable.Range(0, lines.Length).Where(i => labels[i] == 1 && lines[i].Count >= 5).GroupBy(i => string.Join(' ', lines[i]), StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Count() > 1).ToList())
        {
            int Around(int at) => Enumerable.Range(Math.Max(0, at - 6), Math.Min(lines.Length, at + 7) - Math.Max(0, at - 6)).Where(j => labels[j] == 1).Sum(j => lines[j].Count);
            var best = group.MaxBy(Around);
            foreach (var other in group.Where(i => i != best))
                labels[other] = 0;
        }
    }

    private static float[] FromSnippets(ExtractGold gold, string[] texts)
    {
        var labels = new float[texts.Length];
        Array.Fill(labels, -1);
        var with = gold.With!.Select(ExtractTokens.Squash).Where(s => s.Length > 8).ToList();
        var without = (gold.Without ?? []).Select(ExtractTokens.Squash).Where(s => s.Length > 4).ToList();
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            if (text.Length == 0)
                continue;
            if (without.Any(s => text.Contains(s, StringComparison.Ordinal)))
                labels[i] = 0;
            if (with.Any(s => text.Contains(s, StringComparison.Ordinal) || (text.Length > 30 && s.Contains(text, StringComparison.Ordinal))))
                labels[i] = 1;
        }
        return labels;
    }
}
