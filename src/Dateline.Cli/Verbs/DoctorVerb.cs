using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Store;
using Dateline.Engine.Work;
using NodaTime;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline doctor</c>: is the archive whole, is the work getting done, which sources are in trouble.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var json = Verb.Json();
        var command = new Command("doctor", "Checks the archive, the work list and the sources; exit status 1 when something is wrong.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var findings = await ExamineAsync(desk, cancel);
            if (parsed.GetValue(json))
                Wire.Print(findings);
            else
                foreach (var finding in findings)
                    Console.WriteLine($"{(finding.Ok ? "ok     " : "WRONG  ")}{finding.Subject}: {finding.Detail}");
            return findings.All(finding => finding.Ok) ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    private sealed record Finding(string Subject, bool Ok, string Detail);

    private static async Task<List<Finding>> ExamineAsync(DeskHost desk, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        var database = desk.Get<SqliteDatabase>();
        var damage = await database.CheckAsync(cancel);
        findings.Add(new("archive", damage.Count == 0, damage.Count == 0 ? $"{database.Path} is whole" : $"{database.Path}: {string.Join("; ", damage)}"));

        var pages = await desk.Get<IPageStore>().TotalsAsync(cancel);
        findings.Add(new("pages", true, Invariant($"{pages.Pages} kept, {pages.Bytes / 1e6:0.0} MB as received, {pages.StoredBytes / 1e6:0.0} MB stored")));

        var articles = await desk.Get<IArticleStore>().CountAsync(cancel);
        var refused = await desk.Get<IArticleStore>().RefusalCountsAsync(cancel);
        var reasons = string.Join(", ", refused.OrderByDescending(pair => pair.Value).Select(pair => Invariant($"{pair.Value} {Kebab(pair.Key.ToString())}")));
        findings.Add(new("articles", true, Invariant($"{articles} on file; {(refused.Count == 0 ? "no page refused" : $"refused pages: {reasons}")}")));

        var work = await desk.Get<IWorkQueue>().CountsAsync(SystemClock.Instance.GetCurrentInstant(), cancel);
        findings.Add(new("work", true, work.Open == 0 ? "nothing is waiting" : Invariant($"{work.Waiting} pages waiting, {work.InWork} being read")));
        if (work.Parked > 0)
        {
            var first = (await desk.Get<IWorkQueue>().ParkedAsync(1, cancel))[0];
            findings.Add(new("given up", false, Invariant($"{work.Parked} pages were given up after {IWorkQueue.MostTries} tries; first {first.Item.Subject}: {first.Trouble}")));
        }

        var sources = await desk.Get<ISourceStore>().ListAsync(cancel);
        var troubled = sources.Where(source => source.Trouble is not null).ToList();
        findings.Add(new("sources", troubled.Count == 0, troubled.Count == 0
            ? Invariant($"{sources.Count}, all well")
            : Invariant($"{troubled.Count} of {sources.Count} in trouble; first {troubled[0].Address}: {troubled[0].Trouble}")));
        return findings;
    }

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
