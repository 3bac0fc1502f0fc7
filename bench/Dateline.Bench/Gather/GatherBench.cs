using System.Globalization;
using System.Text.Json;

namespace Dateline.Bench.Gather;

/// <summary>Gathering at full load, on loopback: how many pages a second are fetched politely, how late ten thousand feeds are visited, how fast an
/// archive becomes articles, what a kill costs, and where an article's milliseconds go. Each part alone with <c>--part fetch|schedule|store|kill|phases</c>.</summary>
internal static class GatherBench
{
    private static readonly IReadOnlyDictionary<string, Func<GatherOptions, Task<object>>> Parts = new Dictionary<string, Func<GatherOptions, Task<object>>>(StringComparer.Ordinal)
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
        var options = GatherOptions.Of(args);
        if (args.Contains("--origin", StringComparer.Ordinal))
            return await GoodOrigin.ServeAsync(options.Speed);
        if (args.Contains("--victim", StringComparer.Ordinal))
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

/// <summary>What was asked for on the command line.</summary>
internal sealed class GatherOptions(string[] args)
{
    public static GatherOptions Of(string[] args) => new(args);

    public double Speed => Number("--speed", 15);

    public string? Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public double Number(string name, double usual) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;

    public int Count(string name, int usual) => (int)Number(name, usual);
}
