using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Engine.Intake;
using Dateline.Model;

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
        var unordered = new Option<bool>("--unordered") { Description = "Answer as pages are done, not in their order." };
        var progress = new Option<bool>("--progress") { Description = "Show the rate on standard error, as on a terminal." };
        var command = new Command("read", "Reads pages and prints the articles: files, folders, addresses, web archives (WARC, ARC, WET, WACZ), JSON lines with html or text.")
        {
            what, json, jsonLines, url, asText, unordered, progress,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var desk = Verb.OpenDesk(parsed);
            var pages = GatherAsync(
                desk.Get<PageGathering>(), parsed.GetRequiredValue(what),
                parsed.GetValue(url) is { } given ? new Uri(given) : null, parsed.GetValue(asText) ? PageKind.Text : PageKind.Unknown, cancel);
            await using var output = new StreamWriter(OutputPipe.Open(), new UTF8Encoding(false), 64 * 1024);
            var form = parsed.GetValue(jsonLines) ? AnswerForm.JsonLines : parsed.GetValue(json) ? AnswerForm.Json : AnswerForm.Text;
            var writer = AnswerWriter.For(form, output);
            var showsRate = parsed.GetValue(progress) || !Console.IsErrorRedirected;
            var tally = new ReadTally();
            using (var line = new ProgressLine<ReadTally>(tally => tally.Progress()))
            {
                void Give(ReadPage page)
                {
                    if (page.Answer is { } answer)
                        writer.Write(answer, page.Line);
                    if (page.Fault is { } fault)
                        Console.Error.WriteLine($"dateline: {page.Page.Where}: {fault}");
                }

                var parts = new PartDesk();
                await foreach (var page in new ReadFilter(!parsed.GetValue(unordered), form == AnswerForm.JsonLines).RunAsync(pages, cancel))
                {
                    tally.Count(page);
                    foreach (var ready in parts.Take(page))
                        Give(ready);
                    if (showsRate)
                        line.Report(tally);
                }
                foreach (var ready in parts.Rest())
                    Give(ready);
            }
            writer.End();
            if (tally.HasSkipped || (showsRate && tally.Records > 1))
                await Console.Error.WriteLineAsync($"dateline: {tally.Summary()}");
            return tally.Failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    private static async IAsyncEnumerable<GatheredPage> GatherAsync(
        PageGathering gathering, IEnumerable<string> inputs, Uri? url, PageKind kind, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                await using var stream = Console.OpenStandardInput();
                foreach (var page in gathering.OfStream(stream, "standard input", url, kind))
                {
                    cancel.ThrowIfCancellationRequested();
                    yield return page;
                }
                continue;
            }
            await foreach (var page in gathering.OfAsync(input, cancel))
            {
                yield return page.Page is null ? page
                    : page with { Page = page.Page with { Url = url ?? page.Page.Url, Kind = kind == PageKind.Unknown ? page.Page.Kind : kind } };
            }
        }
    }
}
