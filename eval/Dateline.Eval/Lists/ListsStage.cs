using System.Globalization;

namespace Dateline.Eval.Lists;

/// <summary>Scores the three lists on recorded reading: <c>lists TASK...|all</c>; <c>lists background</c> on a folder of stories. Logs are replayed in order; an answer knows only what came before.</summary>
internal static class ListsStage
{
    private static readonly string[] Tasks = ["hours", "related", "next", "ebnerd", "mind", "sts22", "curves"];

    public static int Run(EvalArguments args)
    {
        if (args.Words is ["background"])
            return Background(args);
        if (args.Words.Count == 0)
            throw new UsageException($"lists needs some of: {string.Join(", ", Tasks)}, all");
        if (args.Words.FirstOrDefault(word => word != "all" && !Tasks.Contains(word, StringComparer.Ordinal)) is { } unknown)
            throw new UsageException($"there is no list task \"{unknown}\"; there are {string.Join(", ", Tasks)}, all; and background, alone");
        var asked = (args.Words.Contains("all") ? Tasks : args.Words).ToHashSet(StringComparer.Ordinal);
        var folder = args.Folder("lists");
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        var done = new List<string>();
        // Each task tells its figures as soon as it has them: all together take long.
        void Tell(params ReadOnlySpan<string> tasks)
        {
            foreach (var task in tasks)
            {
                done.Add(task);
                foreach (var (name, value) in figures.Where(figure => figure.Key.StartsWith(task + '.', StringComparison.Ordinal)))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {value:0.0000}"));
            }
        }
        if (asked.Contains("sts22"))
        {
            Write(args, "sts22", LikenessTask.Run(Path.Combine(folder, "sts22"), figures));
            Tell("sts22");
        }
        if (asked.Contains("curves"))
        {
            Write(args, "curves", CurvesTask.Run(Path.Combine(folder, "curves"), figures));
            Tell("curves");
        }
        if (asked.Contains("mind"))
        {
            Impressions("mind", withProfile: true, (log, from) => log.ReplayMind(from), "mind");
            Tell("mind");
        }
        if (asked.Contains("ebnerd"))
        {
            Impressions("ebnerd", withProfile: true, (log, from) => log.ReplayEbnerd(from), "ebnerd");
            Tell("ebnerd");
            if (!args.Flags.Contains("--profile-only"))
            {
                Impressions("ebnerd-no-profile", withProfile: false, (log, from) => log.ReplayEbnerd(from), "ebnerd");
                Tell("ebnerd-no-profile");
            }
        }
        if (asked.Overlaps(["hours", "related", "next"]))
        {
            Clicks(Path.Combine(folder, "globo"), asked, args, figures);
            Tell([.. Tasks.Where(task => task is "hours" or "related" or "next" && asked.Contains(task))]);
        }
        return args.Flags.Contains("--floors") ? done.Sum(task => Floors.Check($"lists-{task}", figures)) > 0 ? 1 : 0 : 0;

        void Impressions(string task, bool withProfile, Func<ImpressionLog, string, List<ImpressionList>> replay, string from)
        {
            var log = new ImpressionLog(task, withProfile);
            ImpressionScore.Score(task, replay(log, Path.Combine(folder, from)), log.Answers, figures);
            Write(args, task, log.Lines);
        }
    }

    private static int Background(EvalArguments args)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        Write(args, "background", BackgroundTask.Run(args.Folder("stories"), figures));
        foreach (var (name, value) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30} {value:0.000}"));
        return args.Flags.Contains("--floors") ? Floors.Check("lists-background", figures) > 0 ? 1 : 0 : 0;
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
