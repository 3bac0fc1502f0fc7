using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Model;
using Dateline.Times;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline times</c>: texts in, every time expression out, with the time it means and why.</summary>
internal static class TimesVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files of text, or of articles, one JSON object a line (id, text or paragraphs, published, language), or - for standard input.");
        var date = new Option<string?>("--date") { Description = "The day of texts that name none of their own, e.g. 2023-08-14.", HelpName = "DAY" };
        date.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !LocalDatePattern.Iso.Parse(result.Tokens[0].Value).Success)
                result.AddError($"--date: \"{result.Tokens[0].Value}\" is no day of the form 2023-08-14");
        });
        var language = new Option<string?>("--language") { Description = "The language of texts that name none; told by the text otherwise.", HelpName = "TAG" };
        var json = new Option<bool>("--json") { Description = "Answer as JSON: an array, one object a text." };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Answer as JSON, one object a line." };
        var command = new Command("times", "Finds the time expressions of texts and says which time each means.") { what, date, language, json, jsonLines };
        command.SetAction(async (parsed, cancel) =>
        {
            LocalDate? day = parsed.GetValue(date) is { } given ? LocalDatePattern.Iso.Parse(given).Value : null;
            await using var output = new StreamWriter(OutputPipe.Open(), new UTF8Encoding(false), 1 << 16);
            Action<TimesAnswer> write = parsed.GetValue(jsonLines) ? answer => output.Write(JsonSerializer.Serialize(answer, LineFilter.Form) + "\n") : answer => Show(answer, output);
            var asArray = parsed.GetValue(json) && !parsed.GetValue(jsonLines);
            var first = true;
            if (asArray)
            {
                write = answer =>
                {
                    output.Write((first ? "[\n" : ",\n") + JsonSerializer.Serialize(answer, LineFilter.Form));
                    first = false;
                };
            }
            var failed = 0L;
            foreach (var input in parsed.GetRequiredValue(what))
                failed += await ReadAsync(input, day, parsed.GetValue(language), write, cancel);
            if (asArray)
                output.Write(first ? "[]\n" : "\n]\n");
            return failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    // A file whose first sign is a brace holds lines of JSON, which are answered one by one; any other is one text.
    private static async Task<long> ReadAsync(string input, LocalDate? day, string? language, Action<TimesAnswer> write, CancellationToken cancel)
    {
        using var reader = new StreamReader(input == "-" ? Console.OpenStandardInput() : File.OpenRead(input), Encoding.UTF8, true, 1 << 16);
        if (reader.Peek() != '{')
        {
            var text = await reader.ReadToEndAsync(cancel);
            write(TimesAnswer.Of(new TimedText(input == "-" ? "standard input" : input, text, language, day is { } known ? TextDay.Of(known) : null)));
            return 0;
        }
        long number = 0;
        return await LineFilter.LinesAsync(reader, input, line =>
        {
            number++;
            if (line.Length == 0)
                return;
            var text = TimedText.Parse(line, number, day);
            write(TimesAnswer.Of(text with { Language = text.Language ?? language }));
        }, cancel);
    }

    private static void Show(TimesAnswer answer, StreamWriter output)
    {
        output.Write($"{answer.Id}\n");
        foreach (var time in answer.Times)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {time.Start,6}  {time.Kind,-8}  {time.Value,-20}  {time.Text.ReplaceLineEndings(" ")}  ({time.Reason})\n"));
    }

    /// <param name="Id">The text's own identifier, its address or its number.</param>
    /// <param name="Date">The day or days the answer counts from; absent when not known.</param>
    /// <param name="Times">In the order of the text.</param>
    private sealed record TimesAnswer(string Id, string? Date, IReadOnlyList<TimeLine> Times)
    {
        public static TimesAnswer Of(TimedText text)
        {
            var found = TimeExpressions.Read(text.Text, text.Language, text.Published);
            return new TimesAnswer(text.Id, Span(text.Published?.From, text.Published?.To), [.. found.Select(one => TimeLine.Of(one, text.Text))]);
        }

        private static string? Span(LocalDate? from, LocalDate? to) =>
            from is { } a && to is { } b ? a == b ? LocalDatePattern.Iso.Format(a) : $"{LocalDatePattern.Iso.Format(a)}/{LocalDatePattern.Iso.Format(b)}" : null;
    }

    /// <param name="Start">First UTF-16 code unit; a line break parts paragraphs.</param>
    /// <param name="End">The code unit after the last.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Kind">date, time, duration or set.</param>
    /// <param name="Value">TIMEX3.</param>
    /// <param name="From">First day meant.</param>
    /// <param name="To">Last day meant, inclusive.</param>
    /// <param name="Anchor">words, published or mentioned.</param>
    /// <param name="Reason">How it was read.</param>
    /// <param name="Age">Whether it is an age; absent when not.</param>
    private sealed record TimeLine(int Start, int End, string Text, string Kind, string Value, string? From, string? To, string Anchor, string Reason, bool? Age)
    {
        public static TimeLine Of(TimeExpression one, string text) => new(
            one.Start, one.End, text.Substring(one.Start, one.Length), one.Kind.ToString().ToLowerInvariant(), one.Value, Iso(one.From), Iso(one.To),
            one.Anchor.ToString().ToLowerInvariant(), one.Reason, one.IsAge ? true : null);

        private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
    }
}
