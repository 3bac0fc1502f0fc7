using System.Text.Json;

namespace Dateline.Bench.Gather;

/// <summary>Gathering at full load, on loopback: how many pages a second are fetched politely, how late ten thousand feeds are visited, how fast an
/// archive becomes articles, what a kill costs, and where an article's milliseconds go. Each part alone with <c>--part fetch|schedule|store|kill|phases</c>.</summary>
internal static class GatherBench
{
    private static readonly IReadOnlyDictionary<string, Func<BenchOptions, Task<object>>> Parts = new Dictionary<string, Func<BenchOptions, Task<object>>>(StringComparer.Ordinal)
    {
        ["fetch"] = FetchPart.RunAsync,
        ["schedule"] = SchedulePart.RunAsync,
        ["store"] = StorePart.RunAsync,
        ["kill"] = KillPart.RunAsync,
        ["phases"] = PhasesPart.RunAsync,
    };

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var options = new BenchOptions(args);
        if (options.Has("--origin"))
            return await GoodOrigin.ServeAsync(options.Number("--speed", 1));
        if (options.Has("--victim"))
            return await KillPart.VictimAsync(options);
        var part = options.Text("--part");
        if (part is not null && !Parts.ContainsKey(part))
        {
            await Console.Error.WriteLineAsync($"bench gather: there is no part \"{part}\"; there are {string.Join(", ", Parts.Keys)}");
            return 2;
        }
        var found = new Dictionary<string, object>(StringComparer.Ordinal) { ["bench"] = "gather" };
        foreach (var (name, run) in Parts.Where(entry => part is null || entry.Key == part))
            found[name] = await run(options);
        Console.WriteLine(JsonSerializer.Serialize(found));
        return 0;
    }
}
