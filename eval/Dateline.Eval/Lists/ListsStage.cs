using System.Globalization;

namespace Dateline.Eval.Lists;

/// <summary>Scores the three lists on recorded reading: <c>lists TASK|all</c>. Logs are replayed in order; an answer knows only what came before.</summary>
internal static class ListsStage
{
    private static readonly string[] Tasks = ["hours", "related", "next", "ebnerd", "mind", "sts22", "curves"];

    public static int Run(EvalArguments args)
    {
        var task = args.Words is [var word] ? word : throw new UsageException($"lists needs one of: {string.Join(", ", Tasks)}, all");
        if (task != "all" && !Tasks.Contains(task, StringComparer.Ordinal))
            throw new UsageException($"there is no list task \"{task}\"; there are {string.Join(", ", Tasks)}, all");
        var asked = (task == "all" ? Tasks : [task]).ToHashSet(StringComparer.Ordinal);
        var folder = args.Folder("lists");
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        if (asked.Overlaps(["hours", "related", "next"]))
            Clicks(Path.Combine(folder, "globo"), asked, args, figures);
        if (asked.Contains("ebnerd"))
        {
            var log = new ImpressionLog(withProfile: true);
            ImpressionScore.Score("ebnerd", log.ReplayEbnerd(Path.Combine(folder, "ebnerd")), log.Answers, figures);
            Write(args, "ebnerd", log.Lines);
            if (!args.Flags.Contains("--profile-only"))
            {
                var visits = new ImpressionLog(withProfile: false);
                ImpressionScore.Score("ebnerd-no-profile", visits.ReplayEbnerd(Path.Combine(folder, "ebnerd")), visits.Answers, figures);
                Write(args, "ebnerd-no-profile", visits.Lines);
            }
        }
        if (asked.Contains("mind"))
        {
            var log = new ImpressionLog(withProfile: true);
            ImpressionScore.Score("mind", log.ReplayMind(Path.Combine(folder, "mind")), log.Answers, figures);
            Write(args, "mind", log.Lines);
        }
        if (asked.Contains("sts22"))
            Write(args, "sts22", LikenessTask.Run(Path.Combine(folder, "sts22"), figures));
        if (asked.Contains("curves"))
            Write(args, "curves", CurvesTask.Run(Path.Combine(folder, "curves"), figures));
        foreach (var (name, value) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {value:0.0000}"));
        return args.Flags.Contains("--floors") ? Floors.Check("lists", figures) : 0;
    }

    private static void Clicks(string folder, HashSet<string> asked, EvalArguments args, Dictionary<string, double> figures)
    {
        var log = new ClickLog(folder, asked);
        log.Replay();
        if (asked.Contains("hours"))
        {
            log.Hours.Score(figures);
            Write(args, "hours", log.Hours.Lines);
        }
        foreach (var (name, run) in new[] { ("related", log.Related), ("next", log.Next) })
        {
            if (!asked.Contains(name))
                continue;
            run.Score(figures);
            Write(args, name, run.Lines);
        }
    }

    // One task writes the file named; several write one each, their names before its ending.
    private static void Write(EvalArguments args, string task, IEnumerable<string> lines)
    {
        if (args.Out is not { } path)
            return;
        var isOwn = args.Words is [var word] && word == task;
        File.WriteAllLines(isOwn ? path : Path.ChangeExtension(path, $".{task}{Path.GetExtension(path)}"), lines);
    }
}
