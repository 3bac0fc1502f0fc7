using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Store;
using NodaTime;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline sources</c>: where pages come from, and how they fare.</summary>
internal static class SourcesVerb
{
    public static Command Create()
    {
        var json = Verb.Json();
        var command = new Command("sources", "Lists the sources with their health.") { json, SourceLists.Import(), SourceLists.Export() };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var sources = await desk.Get<ISourceStore>().ListAsync(cancel);
            if (parsed.GetValue(json))
                Wire.Print(sources);
            else if (sources.Count == 0)
                Console.WriteLine("There are no sources yet; add one with: dateline add ADDRESS");
            else
                foreach (var source in sources)
                    Print(source, await desk.Get<ISourceStore>().MovesAsync(source.Id, cancel));
            return CommandLine.Ok;
        });
        return command;
    }

    private static void Print(Source source, IReadOnlyList<SourceMove> moves)
    {
        Console.WriteLine(source.Title is { } title && title != source.Address ? $"{title}  {source.Address}" : source.Address);
        var facts = new List<string>
        {
            source.Kind.ToString().ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"{source.Articles} articles"),
            source.LastSuccess is { } last ? $"last read {Day(last)}" : "never read",
        };
        if (source.NextDue is { } due)
            facts.Add($"next due {Day(due)}");
        else if (source.HasEnded)
            facts.Add("ended");
        if (source.Rhythm is { } rhythm)
            facts.Add($"rhythm: {rhythm}");
        if (source.Faults > 1)
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{source.Faults} visits failed in a row"));
        Console.WriteLine("    " + string.Join(" · ", facts));
        if (source.Trouble is { } trouble)
            Console.WriteLine("    trouble: " + trouble);
        foreach (var move in moves)
            Console.WriteLine($"    moved here from {move.Former} on {Day(move.At)}");
    }

    private static string Day(Instant at) => at.ToString("uuuu-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
