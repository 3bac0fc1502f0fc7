using System.CommandLine;
using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline claims</c>: lines of articles or plain texts in, for each who says what, word for word.</summary>
internal static class ClaimsVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files of articles, one JSON object a line (id, title, text), or - for standard input.");
        var plain = new Option<bool>("--plain") { Description = "Each line is a text of its own, not JSON." };
        var said = new Option<bool>("--said") { Description = "Only what is said, not what is thought, wanted or judged." };
        var command = new Command("claims", "Lists who says what, line by line: source, words of attribution, content, stance, each a slice of the text.") { what, plain, said };
        command.SetAction(async (parsed, cancel) =>
        {
            var saidOnly = parsed.GetValue(said);
            Func<string, long, ArticleLine>? parse = parsed.GetValue(plain) ? (line, _) => new ArticleLine { Text = line } : null;
            var failed = await LineFilter.RunAsync(parsed.GetRequiredValue(what), (line, number) => Answer(line, number, saidOnly), cancel, parse: parse);
            return failed == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    private static ClaimsAnswer Answer(ArticleLine line, long number, bool saidOnly) =>
        new(line.Key(number), ClaimReader.Version, Read(line.Headline ?? line.Title, saidOnly), Read(line.Text, saidOnly) ?? []);

    private static IReadOnlyList<Statement>? Read(string? text, bool saidOnly) =>
        text is null ? null : [.. ClaimReader.Read(text).Where(statement => !saidOnly || statement.IsReporting)];

    /// <param name="Id">The line's own, else its address, else its number.</param>
    /// <param name="Version">Of the stage.</param>
    /// <param name="Headline">Statements of the title, spans counted in it; <c>null</c> without a title.</param>
    /// <param name="Statements">Statements of the text, spans counted in it (UTF-16 units).</param>
    private sealed record ClaimsAnswer(string Id, int Version, IReadOnlyList<Statement>? Headline, IReadOnlyList<Statement> Statements);
}
