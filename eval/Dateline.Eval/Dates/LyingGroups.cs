using System.Globalization;
using System.Text.Json;
using Dateline.Copies;
using Dateline.Eval.Stories;
using Dateline.Model;
using NodaTime;

namespace Dateline.Eval.Dates;

/// <summary>
/// <c>dates groups</c>: groups of four copies or more of which only the original names its true day. The others' days are moved by 8 to 900 days,
/// each on its own. Two ways: moved either way, on a desk that watches and saw each page within hours; moved forwards, found all at once later.
/// </summary>
internal static class LyingGroups
{
    private static readonly Instant FoundLater = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var folder = args.Data is { } data && File.Exists(Path.Combine(data, "copies.jsonl")) ? data : Path.Combine(Checkout.Root, "..", "shared", "bench", "stories");
        var groups = File.ReadLines(Path.Combine(folder, "copies.jsonl")).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<StoryDocument>(line)!)
            .Where(document => document.CopyGroup is not null).GroupBy(document => document.CopyGroup!, StringComparer.Ordinal).Where(group => group.Count() >= 4)
            .Select(group => group.ToList()).ToList();
        figures["groups.watched"] = Share(groups, watched: true);
        figures["groups.foundLater"] = Share(groups, watched: false);
        if (!args.Flags.Contains("--quiet"))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"groups    {groups.Count} of 4 copies or more, one honest | lies either way, pages seen within hours: exact {figures["groups.watched"]:0.0}% | lies forwards, found years later: exact {figures["groups.foundLater"]:0.0}%"));
        }
    }

    private static double Share(List<List<StoryDocument>> groups, bool watched) =>
        Math.Round(100.0 * groups.Count(group => IsExact(group, watched)) / Math.Max(1, groups.Count), 2);

    private static bool IsExact(List<StoryDocument> group, bool watched)
    {
        var original = group.First(document => document.Edit == "original").File();
        var told = original.Dates.Published!;
        var articles = group.ConvertAll(document =>
        {
            var filed = document.File();
            var delay = Duration.FromMinutes(DatedDocument.Hash("seen " + document.Id) % 360);
            var said = filed.Dates.Published!.Earliest;
            var seen = watched ? Instant.Max(said, told.Earliest) + delay : FoundLater + delay;
            if (document.Edit == "original")
                return filed with { FirstSeen = seen };
            var move = DatesStage.Move(document.Id);
            var lie = told.Earliest + Duration.FromDays(watched ? move : Math.Abs(move));
            // A page cannot name a day after it was seen: a lie forwards is found when its day has come.
            var finding = new DateFinding(lie, lie + Duration.FromSeconds(1), DateWitness.VisibleText, "moved", lie.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            return filed with { Dates = new DateReading(finding, null, finding, [finding]), FirstSeen = watched ? Instant.Max(seen, lie + delay) : seen };
        });
        var index = new CopyIndex();
        foreach (var article in articles.OrderBy(article => article.FirstSeen))
            index.Place(article);
        var best = index.GroupOf(original.Id)!.Published.Best;
        return best is not null && best.Earliest.InUtc().Date == told.Earliest.InUtc().Date;
    }
}
