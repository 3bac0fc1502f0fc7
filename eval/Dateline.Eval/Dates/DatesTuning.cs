using System.Globalization;
using Dateline.Ledger;
using NodaTime;

namespace Dateline.Eval.Dates;

/// <summary><c>dates tune</c>: tries settings of dating by text one at a time, each by cross-validation, and prints what each gives.</summary>
internal static class DatesTuning
{
    private static readonly Instant Seen = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <param name="documents">The texts to date.</param>
    /// <param name="stored">Dated articles that are always in the store.</param>
    /// <param name="file">Lines of settings: weight and steepness of neighbours, weight of mentions, temperature, most share, neighbours, shares of event and affair.</param>
    public static void Run(List<DatedDocument> documents, List<DatedDocument> stored, string? file)
    {
        if (file is null)
            throw new UsageException("tune needs --only FILE, a line for each setting");
        var stores = DatesStage.Stores(documents, stored, new LedgerScales()).ToList();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            var n = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            Try(line, new LedgerScales
            {
                NeighbourWeight = n[0],
                Steepness = n[1],
                MentionWeight = n[2],
                Temperature = n[3],
                MostShare = n[4],
                Neighbours = (int)n[5],
                EventShare = n[6],
                AffairShare = n[7],
            }, documents, stores);
        }
    }

    private static void Try(string name, LedgerScales scales, List<DatedDocument> documents, List<TextDating> stores)
    {
        var sample = documents.Where((_, at) => at % 4 == 0).ToHashSet();
        var honest = new List<double>();
        var moved = new List<double>();
        var dated = stores.Zip(documents).Where(pair => sample.Contains(pair.Second)).Select(pair =>
        {
            pair.First.Scales = scales;
            var answer = pair.First.Read(pair.Second.Article, Seen, pair.Second.Day);
            honest.Add(answer?.Doubt ?? 0);
            moved.Add(pair.First.Read(pair.Second.Article, Seen, pair.Second.Day.PlusDays(DatesStage.Move(pair.Second.Id)))?.Doubt ?? 0);
            return (pair.Second.Day, answer);
        }).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {DateScore.Of(dated)} | lies AUC {DateScore.Auc(moved, honest):0.000}"));
    }
}
