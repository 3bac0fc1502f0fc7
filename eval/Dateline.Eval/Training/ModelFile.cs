using System.Globalization;
using Dateline.Extract;
using Dateline.Text;

namespace Dateline.Eval.Training;

/// <summary>Writes what <see cref="BodyModel.Read"/> reads.</summary>
internal static class ModelFile
{
    public static void Write(TextWriter writer, List<(uint Key, sbyte Score)> names, List<(uint Key, sbyte Score)> words, ObliviousTrees first, ObliviousTrees second)
    {
        writer.WriteLine(BodyModel.Heading);
        WriteScores(writer, names);
        WriteScores(writer, words);
        WriteTrees(writer, first);
        WriteTrees(writer, second);
    }

    internal static void WriteScores(TextWriter writer, List<(uint Key, sbyte Score)> scores)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scores {scores.Count}"));
        foreach (var (key, score) in scores)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key:X8} {score}"));
    }

    public static void WriteTrees(TextWriter writer, ObliviousTrees trees)
    {
        var count = trees.Features.Length / trees.Depth;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trees {count} {trees.Depth} {trees.Start:R}"));
        for (var t = 0; t < count; t++)
        {
            var questions = Enumerable.Range(t * trees.Depth, trees.Depth)
                .Select(q => string.Create(CultureInfo.InvariantCulture, $"{trees.Features[q]} {trees.Limits[q]:R}"));
            var leaves = trees.Leaves.AsSpan(t << trees.Depth, 1 << trees.Depth).ToArray()
                .Select(l => ((int)MathF.Round(l * 1000)).ToString(CultureInfo.InvariantCulture));
            writer.WriteLine(string.Join(' ', questions.Concat(leaves)));
        }
    }
}
