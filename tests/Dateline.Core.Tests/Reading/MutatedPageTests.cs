using System.IO.Compression;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Reading;

/// <summary>Twenty thousand pages nobody would serve on purpose: each ends in an article or a named refusal, with work in proportion to its size.</summary>
public sealed class MutatedPageTests
{
    private const int Pages = 20_000;

    // What a read may allocate: a share of its own, and so much a byte of the page. Counted, not timed: the same on every machine.
    private const long AllocatedAtRest = 8 * 1024 * 1024;
    private const long AllocatedPerByte = 600;

    // What a seed keeps of a long page's beginning, and of its middle, bytes.
    private const int Share = 2_500;

    // Of the processor, for one page.
    private const double MostMilliseconds = 2_000;

    [Fact]
    public void Every_mutated_page_ends_in_an_article_or_a_named_refusal_with_work_in_proportion()
    {
        var seeds = Seeds();
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, Pages, number =>
        {
            var random = new Random(number);
            var bytes = PageMutations.Of(random, seeds[random.Next(seeds.Count)]);
            if (Fault(bytes) is { } fault)
                faults.Add($"page {number} ({bytes.Length} bytes): {fault}");
        });

        Assert.Empty(faults);
    }

    private static string? Fault(byte[] bytes)
    {
        var page = new RawPage(bytes, Instant.FromUtc(2026, 11, 20, 0, 0)) { Url = new Uri("https://ansel.example/story") };
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var began = ThreadTime.Milliseconds();
                var reading = PageReader.Read(page);
                var took = ThreadTime.Milliseconds() - began;
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
                if (reading.Result is ExtractResult.Refused { Detail.Length: 0 } unnamed)
                    return $"refused as {unnamed.Reason} without a word why";
                if (reading.Result is ExtractResult.Found { Article.Blocks.Count: 0 })
                    return "an article without a block";
                _ = PageAnswer.From(reading, "page").ToJson();
                if (allocated > AllocatedAtRest + (AllocatedPerByte * bytes.Length))
                    return $"{allocated:N0} bytes allocated";
                if (took < MostMilliseconds)
                    return null;
                // A busy machine may have looked away: only what is slow three times is slow.
                if (attempt == 3)
                    return $"read in {took:0} ms of the processor";
            }
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static List<byte[]> Seeds()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "samples", "desk"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal));
        var bench = Path.Combine(Checkout.Root, "..", "shared", "bench", "extract", "html");
        var labelled = Directory.Exists(bench) ? Directory.EnumerateFiles(bench, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 25 == 0) : [];
        // Long pages would take the whole time for themselves: where each begins, and as much of its middle, where the text stands.
        return [.. samples.Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Concat(labelled.Select(Unzip)).Select(page => page.Length <= 2 * Share ? page : (byte[])[.. page.AsSpan(0, Share), .. page.AsSpan((page.Length - Share) / 2, Share)])];
    }

    private static byte[] Unzip(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
