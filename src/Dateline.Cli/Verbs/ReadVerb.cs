using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Dateline.Engine;
using Dateline.Engine.Intake;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline read</c>: pages in, articles out, nothing kept.</summary>
internal static class ReadVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files, folders, addresses, or - for standard input.");
        var json = new Option<bool>("--json") { Description = "Answer as JSON: one object, or an array for several pages." };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Answer as JSON, one object a line." };
        var url = new Option<string?>("--url") { Description = "The address of a page read from a file or standard input.", HelpName = "URL" };
        url.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out _))
                result.AddError($"--url: \"{result.Tokens[0].Value}\" is no absolute address");
        });
        var asText = new Option<bool>("--text") { Description = "Take the input for the plain text of a page, one line a block." };
        var command = new Command("read", "Reads pages and prints the articles.") { what, json, jsonLines, url, asText };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var pages = GatherAsync(
                desk.Get<PageGathering>(), desk.Get<DeskOptions>(), parsed.GetRequiredValue(what),
                parsed.GetValue(url) is { } given ? new Uri(given) : null, parsed.GetValue(asText) ? PageKind.Text : PageKind.Unknown, cancel);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            var writer = AnswerWriter.For(parsed.GetValue(jsonLines) ? AnswerForm.JsonLines : parsed.GetValue(json) ? AnswerForm.Json : AnswerForm.Text, output);
            var failed = 0;
            await foreach (var (page, answer) in ReadAsync(pages, cancel))
            {
                if (answer is not null)
                    writer.Write(answer);
                var fault = page.Fault ?? (answer?.Refusal is { Reason: RefusalReason.Empty or RefusalReason.NotAPage } nothing ? nothing.Detail : null);
                if (fault is null)
                    continue;
                failed++;
                await Console.Error.WriteLineAsync($"dateline: {page.Where}: {fault}");
            }
            writer.End();
            return failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    private static async IAsyncEnumerable<GatheredPage> GatherAsync(
        PageGathering gathering, DeskOptions options, IEnumerable<string> inputs, Uri? url, PageKind kind, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                yield return gathering.OfBytes(await StandardInputAsync(options.MaxPageBytes, cancel), "standard input", url, kind);
                continue;
            }
            await foreach (var page in gathering.OfAsync(input, cancel))
            {
                yield return page.Page is null ? page
                    : page with { Page = page.Page with { Url = url ?? page.Page.Url, Kind = kind == PageKind.Unknown ? page.Page.Kind : kind } };
            }
        }
    }

    // Read side by side, answered in order, with a bounded number in flight, so that a folder of any size runs in constant memory.
    private static async IAsyncEnumerable<(GatheredPage Page, PageAnswer? Answer)> ReadAsync(
        IAsyncEnumerable<GatheredPage> pages, [EnumeratorCancellation] CancellationToken cancel)
    {
        var inFlight = Channel.CreateBounded<Task<(GatheredPage, PageAnswer?)>>(2 * Environment.ProcessorCount);
        var gathering = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var page in pages.WithCancellation(cancel))
                        await inFlight.Writer.WriteAsync(Task.Run(() => (page, page.Page is null ? null : PageAnswer.From(PageReader.Read(page.Page), page.Where)), cancel), cancel);
                    inFlight.Writer.Complete();
                }
                catch (Exception fault)
                {
                    inFlight.Writer.Complete(fault);
                }
            },
            cancel);
        await foreach (var answer in inFlight.Reader.ReadAllAsync(cancel))
            yield return await answer;
        await gathering;
    }

    // One byte more than is allowed is enough to know that it is too much.
    private static async Task<byte[]> StandardInputAsync(int mostBytes, CancellationToken cancel)
    {
        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (bytes.Length <= mostBytes && (read = await input.ReadAsync(buffer, cancel)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
