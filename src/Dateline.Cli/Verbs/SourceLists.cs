using System.CommandLine;
using System.Globalization;
using Dateline.Engine.Intake;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline sources import</c> and <c>export</c>: lists of subscriptions, as feed readers hand them on.</summary>
internal static class SourceLists
{
    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "An OPML list, or plain text with an address a line." };
        var command = new Command("import", "Adds the feeds of a list (OPML, or an address a line); what is wrong in it is named by line.") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (await BytesAsync(path, cancel) is not { } bytes)
                return CommandLine.Failed;
            await using var desk = Verb.OpenDesk(parsed);
            if (await desk.Get<SubscriptionList>().ImportAsync(path, bytes, cancel) is not { } report)
            {
                Console.Error.WriteLine($"dateline: {path}: it is no list of feeds (OPML, or an address a line)");
                return CommandLine.Failed;
            }
            if (report.Added + report.Known + report.Faults.Count == 0)
            {
                Console.Error.WriteLine($"dateline: {path}: there is no feed in it");
                return CommandLine.Failed;
            }
            foreach (var fault in report.Faults)
                Console.Error.WriteLine($"dateline: {fault}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {report.Added} new sources, {report.Known} known; they are visited while dateline serve runs"));
            return report.Faults.Count > 0 ? CommandLine.Failed : CommandLine.Ok;
        });
        return command;
    }

    public static Command Export()
    {
        var file = new Argument<string?>("file") { Description = "Where to write the list; without it, standard output.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("export", "Writes the feeds as an OPML list, in the folders they came in.") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var bytes = await desk.Get<SubscriptionList>().ExportAsync(cancel);
            if (parsed.GetValue(file) is not { } path)
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(bytes, cancel);
                return CommandLine.Ok;
            }
            try
            {
                await File.WriteAllBytesAsync(path, bytes, cancel);
                return CommandLine.Ok;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"dateline: {path}: {fault.Message.ReplaceLineEndings(" ")}");
                return CommandLine.Failed;
            }
        });
        return command;
    }

    private static async Task<byte[]?> BytesAsync(string path, CancellationToken cancel)
    {
        const int Most = 32 * 1024 * 1024;
        try
        {
            if (new FileInfo(path).Length <= Most)
                return await File.ReadAllBytesAsync(path, cancel);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dateline: {path}: it has more than {Most:N0} bytes"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dateline: {path}: {fault.Message.ReplaceLineEndings(" ")}");
        }
        return null;
    }
}
