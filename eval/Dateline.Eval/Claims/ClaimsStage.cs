using System.Text.Json;

namespace Dateline.Eval.Claims;

/// <summary><c>claims TASK</c>: reads the claims bench, writes predictions in its form with <c>--out</c>, prints scores where gold is there.</summary>
internal static class ClaimsStage
{
    // A task is one function and one line here; it enters its figures and returns nothing.
    private static readonly Dictionary<string, Action<EvalArguments, Dictionary<string, double>>> Tasks = new(StringComparer.Ordinal)
    {
        ["temporal"] = TimesTask.Run,
        ["attribution"] = AttributionTask.Run,
        ["evidential"] = EvidentialTask.Run,
        ["own"] = OwnTask.Run,
        ["own-times"] = OwnTimesTask.Run,
    };

    public static int Run(EvalArguments args)
    {
        var wanted = args.Words is [] or ["all"] ? [.. Tasks.Keys] : args.Words;
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            if (!Tasks.TryGetValue(name, out var task))
                throw new UsageException($"there is no task {name}; name one of {string.Join(", ", Tasks.Keys)} or all");
            task(args, figures);
        }
        Console.WriteLine(JsonSerializer.Serialize(figures));
        if (!args.Flags.Contains("--floors"))
            return 0;
        // Each task has floors of its own, so that one may be run alone.
        return wanted.Max(name => Floors.Check("claims-" + name, figures));
    }

    /// <summary>The bench's file of a set: in the folder named, or in its <c>dev</c>.</summary>
    public static string File(EvalArguments args, string set)
    {
        var folder = args.Folder("claims");
        var file = Path.Combine(folder, "dev", set + ".jsonl");
        return System.IO.File.Exists(file) ? file : Path.Combine(folder, set + ".jsonl");
    }
}
