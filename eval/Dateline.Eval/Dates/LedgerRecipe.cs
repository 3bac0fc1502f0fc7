using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Eval.Training;
using Dateline.Ledger;
using Dateline.Text;

namespace Dateline.Eval.Dates;

/// <summary><c>train-dates</c>: writes <c>ledger-model.txt</c> and <c>ledger-terms.bin</c> from the dated sets of the claims and stories benches.</summary>
/// <remarks>Weights are learned on every text of <c>pubdate</c>, a quarter of them heard without a store, a quarter with the other folds, half with the
/// stories beside them, and on every fifth story. Terms are the names and pairs that stand in two articles or more, and in no more than 48.</remarks>
internal static class LedgerRecipe
{
    private const int Folds = 5;
    private const int Stories = 5;
    private const int LeastHolders = 2;
    private const int MostHolders = 48;

    // Every text is heard for the days to the beginning of 2026.
    private const int Days = 20_456;

    public static int Run(EvalArguments args)
    {
        var (documents, stories) = (DatesStage.Documents(args), DatesStage.Stored(args));
        var weights = DateTraining.Learn(Lessons(documents, stories));
        var folder = args.Out ?? ".";
        File.WriteAllLines(Path.Combine(folder, "ledger-model.txt"),
            [LedgerModel.Heading, .. DayWitnesses.Names.Zip(weights, (name, weight) => string.Create(CultureInfo.InvariantCulture, $"{name} {weight:0.####}"))]);
        var terms = TermsOf([.. documents, .. stories]);
        File.WriteAllBytes(Path.Combine(folder, "ledger-terms.bin"), terms);
        Console.WriteLine($"{documents.Count} texts and {stories.Count} stories; {terms.Length / 1024} kB of terms");
        return 0;
    }

    /// <summary>What each text teaches; none is heard with a store that holds its fold.</summary>
    public static List<DateTraining.Lesson> Lessons(List<DatedDocument> documents, List<DatedDocument> stories)
    {
        var alone = Enumerable.Repeat(new TextDating(LedgerModel.None), Folds).ToArray();
        var narrow = Stores(documents, LedgerModel.None);
        var wide = Stores([.. documents, .. stories], LedgerModel.None);
        var found = new List<DateTraining.Lesson>();
        foreach (var document in documents.Concat(stories.Where((_, at) => at % Stories == 0)))
        {
            var hash = DatedDocument.Hash("heard " + document.Id);
            var stores = found.Count >= documents.Count ? wide : (hash % 4) switch { 0 => alone, 1 => narrow, _ => wide };
            var witnesses = stores[document.Fold(Folds)].Hear(document.Article, Days);
            found.Add(DateTraining.LessonOf(document.Id, witnesses, DayCount.Of(document.Day), hash));
        }
        return found;
    }

    /// <summary>For each fold the weights learned on the others.</summary>
    public static double[][] FoldWeights(List<DatedDocument> documents, List<DatedDocument> stories)
    {
        var lessons = Lessons(documents, stories);
        return [.. Enumerable.Range(0, Folds).Select(fold => DateTraining.Learn(lessons.Where(lesson => DatedDocument.FoldOf(lesson.Id, Folds) != fold)))];
    }

    /// <summary>For each fold a store of all documents but those of the fold.</summary>
    public static TextDating[] Stores(List<DatedDocument> documents, params double[][] weights) =>
        [.. Enumerable.Range(0, Folds).Select(fold => Store(documents.Where(document => document.Fold(Folds) != fold), weights[fold % weights.Length]))];

    public static TextDating Store(IEnumerable<DatedDocument> documents, double[] weights)
    {
        var store = new TextDating(weights);
        foreach (var document in documents)
            store.Learn(document.Article, document.Day);
        return store;
    }

    /// <summary>What is shipped of dated articles: which names and pairs stood in which of them.</summary>
    public static byte[] TermsOf(List<DatedDocument> documents)
    {
        var articles = new List<(int Day, int Terms)>();
        var holders = new Dictionary<uint, List<int>>();
        foreach (var document in documents)
        {
            var terms = TermTimes.TermsOf(TextDating.WordsOf(document.Article));
            articles.Add((DayCount.Of(document.Day), terms.Count));
            foreach (var (term, (_, kind)) in terms)
            {
                if (kind == TermKind.Word)
                    continue;
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, term, out _);
                (list ??= []).Add(articles.Count - 1);
            }
        }
        return LedgerTerms.ToBytes(articles, holders.Where(pair => pair.Value.Count is >= LeastHolders and <= MostHolders));
    }
}
