using System.Text.Json;
using Dateline.Eval.Dates;
using Dateline.Model;
using Dateline.Times;
using NodaTime.Text;

namespace Dateline.Eval.Claims;

/// <summary><c>claims temporal</c>: time expressions of <c>temporal.jsonl</c>, by corpus, over the news corpora, and by halves of the documents.</summary>
/// <remarks>Ages are left out: TIMEX3 does not mark them. The halves are by a hash of the document's identifier; they show how much a figure depends
/// on which documents it is taken.</remarks>
internal static class TimesTask
{
    private const string History = "wikiwars";

    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var scores = new SortedDictionary<string, TimeScore>(StringComparer.Ordinal);
        var lines = new List<string>();
        var hasGold = false;
        foreach (var line in File.ReadLines(ClaimsStage.File(args, "temporal")).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var id = root.GetProperty("id").GetString()!;
            var corpus = root.TryGetProperty("corpus", out var named) ? named.GetString() ?? "" : "";
            if (args.Only is { } only && only != corpus)
                continue;
            var found = Read(root.GetProperty("text").GetString()!, Text(root, "dct"), Text(root, "lang") ?? "en");
            lines.Add(JsonSerializer.Serialize(new { id, timexes = found.Select(one => new { start = one.Start, end = one.End, type = one.Type, value = one.Value }) }));
            if (!root.TryGetProperty("timexes", out var timexes))
                continue;
            hasGold = true;
            var gold = timexes.EnumerateArray().Select(one => new BenchTime(
                one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32(), Text(one, "type") ?? "", Text(one, "value") ?? "")).ToList();
            Add(scores, corpus.Length == 0 ? "all" : corpus, gold, found);
            if (corpus.Length == 0 || corpus == History)
                continue;
            Add(scores, "news", gold, found);
            Add(scores, DatedDocument.Hash("half " + id) % 2 == 0 ? "news-half-1" : "news-half-2", gold, found);
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        if (!hasGold)
            return;
        foreach (var (name, score) in scores)
        {
            score.Enter("temporal." + name, figures);
            Console.WriteLine($"{name,-12} {score}");
        }
    }

    /// <summary>The expressions of a text in the bench's form.</summary>
    public static List<BenchTime> Read(string text, string? day, string language)
    {
        var published = day is { Length: >= 10 } && LocalDatePattern.Iso.Parse(day[..10]).TryGetValue(default, out var known) ? TextDay.Of(known) : null;
        var found = new List<BenchTime>();
        // The bench counts code points, .NET UTF-16 units: a surrogate pair is one and two.
        int at = 0, points = 0;
        foreach (var one in TimeExpressions.Read(text, language, published).Where(one => !one.IsAge))
        {
            var start = Points(one.Start);
            found.Add(new BenchTime(start, Points(one.End), one.Kind.ToString().ToUpperInvariant(), one.Value));
        }
        return found;

        int Points(int unit)
        {
            for (; at < unit; at++)
                points += char.IsLowSurrogate(text[at]) ? 0 : 1;
            return points;
        }
    }

    private static void Add(SortedDictionary<string, TimeScore> scores, string name, List<BenchTime> gold, List<BenchTime> found)
    {
        if (!scores.TryGetValue(name, out var score))
            scores[name] = score = new TimeScore();
        score.Add(gold, found);
    }

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
