using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Model;
using Dateline.Times;
using NodaTime;

namespace Dateline.Bench;

/// <summary>
/// Characters a second of what reads claims, on one thread, beside the floor: cutting the same texts into words and nothing more. The lanes take turns;
/// for each the fastest round counts. Before all else the model is loaded: once as a process that has just begun does, then again and again; the middle one counts.
/// </summary>
internal static class ClaimsBench
{
    // A lane is one entry here: its name, and its work on one text.
    private static readonly (string Name, Func<string, int> Work)[] Lanes =
    [
        ("words", BareWords),
        ("times", text => TimeExpressions.Read(text, "en", Day).Count),
        ("statements", text => ClaimReader.Read(text).Count),
    ];

    private const int Loads = 21;

    private static readonly TextDay Day = TextDay.Of(new LocalDate(2000, 1, 1));

    public static int Run(string[] args)
    {
        var options = new BenchOptions(args);
        var load = LoadMs();
        var rounds = options.Count("--rounds", 15);
        var texts = Texts(options.Text("--data"), options.Count("--articles", 400));
        var characters = texts.Sum(text => (long)text.Length);
        var best = new double[Lanes.Length];
        var bytes = new double[Lanes.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            for (var lane = 0; lane < Lanes.Length; lane++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                foreach (var text in texts)
                    Lanes[lane].Work(text);
                best[lane] = Math.Min(best[lane], Stopwatch.GetElapsedTime(start).TotalSeconds);
                bytes[lane] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)characters;
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {characters:N0} characters, best of {rounds} rounds, one thread"));
        var results = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var lane = 0; lane < Lanes.Length; lane++)
        {
            var rate = characters / best[lane];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Lanes[lane].Name,-12} {rate,14:N0} characters/s   {bytes[lane],6:0.0} bytes allocated a character"));
            results[Lanes[lane].Name] = new { charactersPerSecond = Math.Round(rate), bytesPerCharacter = Math.Round(bytes[lane], 2), ofTheFloor = Math.Round(best[0] / best[lane], 3) };
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the model loads in {load.First:0.0} ms at the start of a process, in {load.Again:0.0} ms later"));
        Console.WriteLine(JsonSerializer.Serialize(new { bench = "claims", texts = texts.Count, characters, loadMs = load.First, loadAgainMs = load.Again, results }));
        return 0;
    }

    private static (double First, double Again) LoadMs()
    {
        var ms = new double[Loads];
        for (var i = 0; i < Loads; i++)
        {
            var start = ThreadTime.Now();
            GC.KeepAlive(ClaimModel.Load());
            ms[i] = Math.Round((ThreadTime.Now() - start).TotalMilliseconds, 1);
        }
        return (ms[0], ms.Skip(1).Order().ElementAt(Loads / 2));
    }

    // Lines of JSON with a text each, or generated news.
    private static List<string> Texts(string? file, int count)
    {
        if (file is not null)
            return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Text).Take(count)];
        var news = new GeneratedNews(7);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join('\n', news.Next().Article.Paragraphs()))];
    }

    private static string Text(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("text").GetString() ?? "";
    }

    private static int BareWords(string text)
    {
        int words = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                words += letters++ == 0 ? 1 : 0;
            else
                letters = 0;
        }
        return words;
    }
}
