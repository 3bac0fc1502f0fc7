using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Intake;
using Dateline.Engine.Work;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline add</c>: takes in addresses, feeds, files and folders, reads and groups them.</summary>
internal static class AddVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Addresses of pages or feeds, files, folders.");
        var json = Verb.Json();
        var command = new Command("add", "Takes in pages, feeds, files and folders; what is added again changes nothing.") { what, json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var reports = new List<(string What, AddReport Report)>();
            foreach (var one in parsed.GetRequiredValue(what))
                reports.Add((one, await AddAsync(desk.Get<Desk>(), one, cancel)));
            var work = await DrainAsync(desk.Get<Desk>(), cancel);
            if (parsed.GetValue(json))
                Wire.Print(new { added = reports.Select(r => new { what = r.What, r.Report.Accepted, r.Report.Known, r.Report.Skipped, faults = r.Report.Faults }), work });
            else
                Print(reports, work);
            return reports.Any(r => r.Report.Faults.Count > 0) || work.Failed > 0 ? CommandLine.Failed : CommandLine.Ok;
        });
        return command;
    }

    private static async Task<AddReport> AddAsync(Desk desk, string what, CancellationToken cancel)
    {
        using var line = new ProgressLine<AddProgress>(p => p.Seen == 0 ? "" : Invariant($"taking in {what}: {p.Seen}{(p.Total is { } total ? $" of {total}" : "")}, {p.Accepted} new"));
        return await desk.AddAsync(what, line, cancel);
    }

    private static async Task<WorkProgress> DrainAsync(Desk desk, CancellationToken cancel)
    {
        using var line = new ProgressLine<WorkProgress>(p => p.Taken + p.Open == 0 ? "" : Invariant($"reading: {p.Taken} done, {p.Open} to go, {p.PerSecond:0} a second"));
        return await desk.DrainAsync(line, cancel);
    }

    private static void Print(List<(string What, AddReport Report)> reports, WorkProgress work)
    {
        foreach (var (what, report) in reports)
        {
            foreach (var fault in report.Faults)
                Console.Error.WriteLine($"dateline: {fault}");
            if (report.Sources + report.KnownSources > 0)
                Console.WriteLine(Invariant($"{what}: {report.Sources} new sources, {report.KnownSources} known; they are visited while dateline serve runs"));
            if (report.Accepted + report.Known > 0)
            {
                var skipped = report.Skipped > 0 ? $", {report.Skipped} other files passed over" : "";
                Console.WriteLine(Invariant($"{what}: {report.Accepted} new pages, {report.Known} known{skipped}"));
            }
        }
        if (work.Taken > 0)
        {
            Console.WriteLine(Invariant($"read {work.Taken} pages: {work.NewArticles} new articles, {work.NewVersions} new versions, {work.Refused} that are no article"));
            if (work.Failed > 0)
                Console.Error.WriteLine(Invariant($"dateline: {work.Failed} pages could not be read; they will be tried again (see dateline doctor)"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
