using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Eval.Training;
using Dateline.Ledger;
using Dateline.Text;

namespace Dateline.Eval.Dates;

/// <summary><c>train-dates</c>: writes <c>ledger-model.txt</c> and <c>ledger-terms.bin</c> from the dated sets of the claims and stories benches.</summary>
/// <remarks>Weights are learned on every text of <c>pubdate</c>, each heard without a store and again with one (a third with the other folds, the rest with the
/// stories beside them), and on every fifth story. A quarter of them all is heard once more with a store that knows no article of the text's year or the years
/// beside it: a desk gets pages of times it knows nothing of. Terms are the names and pairs that stand in two articles or more, and in no more than 48.</remarks>
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
        var alone = new TextDating(LedgerModel.None);
        var narrow = Stores(documents, LedgerModel.None);
        List<DatedDocument> all = [.. documents, .. stories];
        var wide = Stores(all, LedgerModel.None);
        var found = new List<DateTraining.Lesson>();
        foreach (var document in documents)
        {
            found.Add(LessonOf(document, alone));
            found.Add(LessonOf(document, (DatedDocument.Hash("heard " + document.Id) % 3 == 0 ? narrow : wide)[document.Fold(Folds)]));
        }
        var heardStories = stories.Where((_, at) => at % Stories == 0).ToList();
        found.AddRange(heardStories.Select(story => LessonOf(story, wide[story.Fold(Folds)])));
        found.AddRange(OfUnknownTimes([.. documents.Concat(heardStories).Where(document => DatedDocument.Hash("far " + document.Id) % 4 == 0)], all));
        return found;
    }

    private static List<DateTraining.Lesson> OfUnknownTimes(List<DatedDocument> some, List<DatedDocument> all)
    {
        var terms = all.ConvertAll(document => TermTimes.TermsOf(TextDating.WordsOf(document.Article)).Keys.ToArray());
        var found = new List<DateTraining.Lesson>();
        foreach (var same in some.GroupBy(document => (Fold: document.Fold(Folds), document.Day.Year)))
        {
            var times = new TermTimes();
            foreach (var (document, its) in all.Zip(terms).Where(one => one.First.Fold(Folds) != same.Key.Fold && Math.Abs(one.First.Day.Year - same.Key.Year) > 1))
            {
                var number = times.Open(DayCount.Of(document.Day), its.Length);
                foreach (var term in its)
                    times.Add(term, number);
            }
            var store = new TextDating(LedgerModel.None, times);
            found.AddRange(same.Select(document => LessonOf(document, store)));
        }
        return found;
    }

    private static DateTraining.Lesson LessonOf(DatedDocument document, TextDating store) =>
        DateTraining.LessonOf(document.Id, store.Hear(document.Article, Days), DayCount.Of(document.Day), DatedDocument.Hash("heard " + document.Id));

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
