using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Eval.Extract;

/// <summary>Runs the page reader over a folder of the extraction bench's format: <c>pages.jsonl</c> and the pages it names.</summary>
internal static class ExtractStage
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // The bench does not say when its pages were fetched; none can be dated later than this.
    private static readonly Instant Fetched = Instant.FromUtc(2026, 10, 1, 0, 0);

    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("extract");
        var pages = File.ReadLines(Path.Combine(folder, "pages.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<ExtractPage>(line, Json)!)
            .Where(page => args.Only is null || page.Dataset == args.Only)
            .ToList();
        if (pages.Count == 0)
            throw new UsageException($"no page{(args.Only is null ? "" : $" of \"{args.Only}\"")} in {folder}");
        var predictions = new ExtractPrediction[pages.Count];
        var asText = args.Flags.Contains("--text");
        Parallel.For(0, pages.Count, i => predictions[i] = Predict(folder, pages[i], asText));
        if (args.Out is { } file)
            File.WriteAllLines(file, predictions.Select(prediction => JsonSerializer.Serialize(prediction, Json)));
        return ExtractReport.Print(pages, predictions, args);
    }

    private static ExtractPrediction Predict(string folder, ExtractPage page, bool asText)
    {
        var bytes = Load(Path.Combine(folder, page.Html));
        var raw = new RawPage(bytes, Fetched)
        {
            Url = Uri.TryCreate(page.Url, UriKind.Absolute, out var url) ? url : null,
            ContentType = "text/html; charset=utf-8",
        };
        if (asText)
            raw = new RawPage(System.Text.Encoding.UTF8.GetBytes(PageLines.Render(raw)), Fetched) { Url = raw.Url, Kind = PageKind.Text };
        var watch = Stopwatch.StartNew();
        var reading = PageReader.Read(raw);
        watch.Stop();
        var article = reading.Article;
        var isArticle = reading.Result is ExtractResult.Found;
        // A page refused for its paywall keeps what stood before it; other refusals have no body.
        string[] paragraphs = [.. article.Paragraphs()];
        return new ExtractPrediction
        {
            Id = page.Id,
            Title = article.Headline,
            Authors = Authors(reading.Source),
            Date = Day(reading.Dates),
            DateSeen = reading.Dates.Published is { } published ? $"{published.Witness}: {published.Quote}" : null,
            Paragraphs = paragraphs,
            Body = string.Join('\n', paragraphs),
            Dateline = BeforeAgency(reading.Source.Dateline?.Quote ?? Opening(reading.Source.AgencyQuote)),
            Agency = reading.Source.Agency,
            IsArticle = isArticle,
            Ms = Math.Round(watch.Elapsed.TotalMilliseconds, 3),
        };
    }

    // The bench counts an agency in the byline among the authors.
    private static string[] Authors(SourceFinding source) =>
        [.. source.Bylines, .. source.BylineAgencies];

    // The bench's day is the outlet's own: a moment in UTC takes the day that is shown, when both can be the same.
    private static string? Day(DateReading dates) =>
        dates is { Published: { } best, PageDate: { } told } && best.Written.EndsWith('Z') && !best.Written.Contains("T00:00", StringComparison.Ordinal) && told.Written.Length == 10
            && told.Earliest < best.Latest && best.Earliest < told.Latest ? told.Written : (dates.Published ?? dates.PageDate)?.Written;

    // "March 4 (Reuters)" names no place, and is a dateline to the bench.
    private static string? Opening(string? quote) => quote is not null && quote.EndsWith(')') ? quote : null;

    // The bench's form of a dateline ends where the agency's bracket opens.
    private static string? BeforeAgency(string? quote) =>
        quote is null ? null : quote.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? quote[..at].Trim() : quote;

    internal static byte[] Load(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = new MemoryStream();
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            gzip.CopyTo(plain);
        }
        else
        {
            file.CopyTo(plain);
        }
        return plain.ToArray();
    }
}
