using System.IO.Compression;

namespace Dateline.Eval.Lists;

/// <summary>Tab-separated rows without a header, gzipped or not.</summary>
internal static class ListRows
{
    /// <param name="folder">Where the file is.</param>
    /// <param name="name">Its name without ".tsv" or ".tsv.gz".</param>
    public static IEnumerable<string[]> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".tsv.gz");
        if (!File.Exists(path))
            path = Path.Combine(folder, name + ".tsv");
        using var file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(bytes);
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}
