using System.CommandLine;
using Dateline.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline date</c>: lines of articles in, for each the day its words point to and what they say of its own date.</summary>
internal static class DateVerb
{
    public static Command Create()
    {
        var what = Words.Many("what", "Files of articles, one JSON object a line (id, published, title, text, lang), or - for standard input.");
        var store = new Option<string[]>("--store") { Description = "A file of dated articles to learn from first, in the same form; may be given several times.", HelpName = "FILE" };
        var learn = new Option<bool>("--learn") { Description = "Learn from each dated line after it is answered, unless its words contradict its date." };
        var command = new Command("date", "Dates texts by their words and by dated articles, line by line, with the evidence.") { what, store, learn };
        command.SetAction(async (parsed, cancel) =>
        {
            var dating = new TextDating();
            var unread = 0L;
            foreach (var file in parsed.GetValue(store) ?? [])
                unread += await LearnAsync(dating, file, cancel);
            var learns = parsed.GetValue(learn);
            var failed = await LineFilter.RunAsync(parsed.GetRequiredValue(what), (line, number) => Answer(dating, line, number, learns), cancel);
            return failed + unread == 0 ? CommandLine.Ok : CommandLine.Failed;
        });
        return command;
    }

    private static async Task<long> LearnAsync(TextDating dating, string file, CancellationToken cancel)
    {
        long number = 0;
        long failed = 0;
        await foreach (var text in File.ReadLinesAsync(file, cancel))
        {
            number++;
            if (text.Length == 0)
                continue;
            try
            {
                var line = ArticleLine.Parse(text, number);
                if (Day(line) is { } day)
                    dating.Learn(line.File(number).Article, day);
            }
            catch (InvalidDataException fault)
            {
                failed++;
                await Console.Error.WriteLineAsync($"dateline: {file}: {fault.Message}");
            }
        }
        return failed;
    }

    private static DateAnswer Answer(TextDating dating, ArticleLine line, long number, bool learn)
    {
        var filed = line.File(number);
        var claimed = Day(line);
        var found = dating.Read(filed.Article, filed.FirstSeen, claimed);
        if (learn && claimed is { } day && found is not { Claim: Model.DateStanding.Contradicted })
            dating.Learn(filed.Article, day);
        return new DateAnswer(
            line.Key(number), Iso(found?.Day), Iso(found?.From), Iso(found?.To), found?.Confidence, Iso(claimed),
            GroupVerb.StandingName(found?.Claim ?? (claimed is null ? Model.DateStanding.NotGiven : Model.DateStanding.Unchecked)), found?.Doubt,
            found?.Sentence ?? "no word of the text tells of a time", found?.Evidence ?? []);
    }

    private static LocalDate? Day(ArticleLine line) =>
        line.Claim() is { Written.Length: >= 10 } claim && LocalDatePattern.Iso.Parse(claim.Written[..10]).TryGetValue(default, out var day) ? day : null;

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private sealed record DateAnswer(
        string Id, string? Day, string? From, string? To, double? Confidence, string? Claimed, string Standing, double? Doubt, string Sentence,
        IReadOnlyList<Model.TimeEvidence> Evidence);
}
