using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Claims;

namespace Dateline.Eval.Training;

/// <summary>Parts words into classes by the words beside them (spherical k-means over the roots of neighbour counts), from running news text without any marks of attribution.</summary>
internal static class ClusterTraining
{
    private const int Words = 16_000;
    private const int Neighbours = 320;
    private const int Coarse = 48;
    private const int Fine = 256;
    private const int Rounds = 10;

    /// <param name="claims">Folder of the claims bench; the stories bench is looked for beside it.</param>
    public static byte[] Learn(string claims)
    {
        var counts = new Dictionary<uint, int>();
        var running = new List<uint>();
        foreach (var text in Texts(claims))
        {
            var cut = ClaimText.Read(text);
            foreach (var (from, to) in cut.Paragraphs)
            {
                running.Add(1);
                for (var i = from; i < to; i++)
                {
                    running.Add(cut.Words[i].Word);
                    counts[cut.Words[i].Word] = counts.GetValueOrDefault(cut.Words[i].Word) + 1;
                }
            }
        }
        running.Add(1);
        counts[1] = int.MaxValue;
        var ranked = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Words).Select(pair => pair.Key).ToList();
        var rank = ranked.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
        var vectors = new float[ranked.Count][];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = new float[2 * Neighbours];
        for (var i = 1; i + 1 < running.Count; i++)
        {
            if (!rank.TryGetValue(running[i], out var word))
                continue;
            if (rank.TryGetValue(running[i - 1], out var before) && before < Neighbours)
                vectors[word][before]++;
            if (rank.TryGetValue(running[i + 1], out var after) && after < Neighbours)
                vectors[word][Neighbours + after]++;
        }
        foreach (var vector in vectors)
        {
            for (var i = 0; i < vector.Length; i++)
                vector[i] = MathF.Sqrt(vector[i]);
            Normalize(vector);
        }
        var coarse = Part(vectors, Coarse);
        var fine = Part(vectors, Fine);
        return WordClusters.ToBytes([.. ranked.Select((word, i) => (word, (ushort)(coarse[i] * 256 + fine[i])))]);
    }

    private static IEnumerable<string> Texts(string claims)
    {
        var stories = Path.Combine(claims, "..", "stories");
        string[] files = [Path.Combine(stories, "allsides.jsonl"), Path.Combine(stories, "basil.jsonl"), Path.Combine(stories, "claims.jsonl"), Path.Combine(claims, "dev", "sections-bbc.jsonl"), Path.Combine(claims, "dev", "sections-ag.jsonl")];
        foreach (var line in files.Where(File.Exists).SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    private static int[] Part(float[][] vectors, int count)
    {
        // The commonest words are the first centres.
        var centres = vectors[..count].Select(vector => (float[])vector.Clone()).ToArray();
        var own = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            {
                var best = -1f;
                for (var c = 0; c < count; c++)
                {
                    var likeness = Dot(vectors[i], centres[c]);
                    if (likeness > best)
                        (best, own[i]) = (likeness, c);
                }
            });
            foreach (var centre in centres)
                Array.Clear(centre);
            for (var i = 0; i < vectors.Length; i++)
            {
                var centre = centres[own[i]];
                for (var n = 0; n < centre.Length; n++)
                    centre[n] += vectors[i][n];
            }
            foreach (var centre in centres)
                Normalize(centre);
        }
        return own;
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector.Sum(sum);
    }

    private static void Normalize(float[] vector)
    {
        var size = MathF.Sqrt(Math.Max(Dot(vector, vector), 1e-12f));
        for (var i = 0; i < vector.Length; i++)
            vector[i] /= size;
    }
}
