using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Bench;

/// <summary>Pages to measure on: news pages of a labelled folder where one is at hand, else the shipped samples.</summary>
internal static class Corpus
{
    private static readonly string[] NewsSets = ["aeb", "fundus-eval", "fundus", "postlight"];

    /// <summary>Up to <paramref name="count"/> pages, evenly spread over the folder so that the same call always gives the same pages.</summary>
    /// <param name="folder">A folder with <c>pages.jsonl</c>, or any folder of HTML files; <c>null</c> for the default.</param>
    /// <param name="count">How many pages at most.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Pages(string? folder, int count)
    {
        folder ??= Default();
        var index = Path.Combine(folder, "pages.jsonl");
        var files = File.Exists(index)
            ? [.. File.ReadLines(index).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(page => NewsSets.Contains(page.GetProperty("dataset").GetString(), StringComparer.Ordinal))
                .Select(page => Path.Combine(folder, page.GetProperty("html").GetString()!))]
            : Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            throw new FileNotFoundException($"There is no page in {folder}.");
        var step = Math.Max(1.0, (double)files.Length / count);
        return [.. Enumerable.Range(0, Math.Min(count, files.Length)).Select(i => files[(int)(i * step)]).Select(file => (Path.GetFileName(file), Load(file)))];
    }

    private static string Default()
    {
        var root = Root();
        var bench = Path.Combine(root, "..", "shared", "bench", "extract");
        return Directory.Exists(bench) ? bench : Path.Combine(root, "samples", "desk");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("dateline.slnx is in no folder above the program.");
    }

    private static byte[] Load(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
