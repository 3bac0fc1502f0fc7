using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Sections;
using Dateline.Sections;

namespace Dateline.Eval.Training;

/// <summary>
/// <c>train-sections</c>: learns the section weights from the labelled texts of both section sets and writes them to <c>--out</c>. Before that it
/// says what five folds score, each judged by weights that never saw it.
/// </summary>
/// <remarks>A softmax over our eleven sections by AdaGrad. A set's label names several of ours ("Sci/Tech"): the probability of all of them together
/// is raised, and our word lists, always counted in, decide among them. Then each text is shared out among the sections of its label as the softmax
/// sees it, and how much oftener a word stands in a section than elsewhere (multinomial naive Bayes) is added at a small weight: what few texts
/// say of rare words is said better by counts than by slopes (Ng and Jordan 2001; Wang and Manning 2012).</remarks>
internal static class SectionTraining
{
    private const int Folds = 5;
    private const int Epochs = 5;
    private const float Rate = 0.1f;
    private const float Shrink = 1e-6f;
    private const float Lists = 6;
    private const float ListsTarget = 8;
    private const double OwnTarget = 0.5;
    private const float Sharpness = 6;
    private const double RarityPower = 0.9;
    private const double CountsWeight = 0.15;
    private const double Unseen = 0.1;
    private const double UnseenPlaces = 131_072;

    // Root of how often each section stands in a paper, about, in the order of the slugs: where nothing else decides among the sections of a label.
    private static readonly double[] Usual = [1.7, 1.4, 1.4, 0.7, 0.7, 1.2, 1.4, 1, 1.4, 0.6, 0.55];

    public static int Run(EvalArguments args)
    {
        var documents = SectionDocument.Sets.SelectMany(set => SectionDocument.Load(set, args.Folder("claims"))).ToList();
        foreach (var set in SectionDocument.Sets)
            Console.Error.WriteLine($"{set}: {documents.Count(document => document.Set == set)} texts");
        var figures = CrossValidate(documents);
        foreach (var (set, share) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-9} five folds: {share:0.0} % right"));
        if (args.Out is { } path)
            File.WriteAllBytes(path, Learn(documents));
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("train-sections", figures) : 0;
    }

    /// <summary>For each set the share of texts whose label was found by weights learnt from the other four fifths, in percent.</summary>
    public static Dictionary<string, double> CrossValidate(List<SectionDocument> documents)
    {
        var right = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = SectionModel.Read(Learn([.. documents.Where((_, i) => i % Folds != fold)]));
            foreach (var document in documents.Where((_, i) => i % Folds == fold))
                right[document.Set] = right.GetValueOrDefault(document.Set) + (document.LabelOf(model.Weigh(document.Features, document.Words)) == document.Label ? 1 : 0);
        }
        return right.ToDictionary(pair => pair.Key, pair => Math.Round(100.0 * pair.Value / documents.Count(document => document.Set == pair.Key), 2), StringComparer.Ordinal);
    }

    private static byte[] Learn(List<SectionDocument> documents)
    {
        var sections = SectionSorter.Slugs.Count;
        var weights = new float[sections * SectionModel.Places];
        var slopes = new float[weights.Length];
        var rarity = RarityOf(documents);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
                Step(documents[n], rarity, weights, slopes, sections);
        }
        AddCounts(documents, rarity, weights, sections);
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= rarity[i / sections];
        return SectionModel.ToBytes(Lists, weights);
    }

    // A rare word tells more: the weights are learnt over values that hold its rarity, and hold it themselves when written.
    private static float[] RarityOf(List<SectionDocument> documents)
    {
        var seen = new int[SectionModel.Places];
        foreach (var document in documents)
        {
            foreach (var (place, _) in document.Features.Values)
                seen[place]++;
        }
        return [.. seen.Select((count, place) => place >= SectionModel.WordPlaces ? 1 : (float)Math.Pow(Math.Log((documents.Count + 1.0) / (count + 1)), RarityPower))];
    }

    private static void AddCounts(List<SectionDocument> documents, float[] rarity, float[] weights, int sections)
    {
        var counts = new double[weights.Length];
        var sums = new double[sections];
        foreach (var document in documents)
        {
            var scores = Score(document, rarity, weights, sections);
            var wanted = Wanted(document, scores);
            foreach (var (place, value) in document.Features.Values)
            {
                if (place >= SectionModel.WordPlaces)
                    continue;
                for (var s = 0; s < sections; s++)
                {
                    var share = wanted[s] * value * rarity[place] / Sharpness;
                    counts[place * sections + s] += share;
                    sums[s] += share;
                }
            }
        }
        var rates = new double[sections];
        for (var place = 0; place < SectionModel.WordPlaces; place++)
        {
            // A place no text has says nothing.
            if (counts.AsSpan(place * sections, sections).IndexOfAnyExcept(0) < 0)
                continue;
            for (var s = 0; s < sections; s++)
                rates[s] = Math.Log((counts[place * sections + s] + Unseen) / (sums[s] + Unseen * UnseenPlaces));
            var mean = rates.Average();
            for (var s = 0; s < sections; s++)
                weights[place * sections + s] += (float)(CountsWeight * (rates[s] - mean));
        }
    }

    private static void Step(SectionDocument document, float[] rarity, float[] weights, float[] slopes, int sections)
    {
        var scores = Score(document, rarity, weights, sections);
        var wanted = Wanted(document, scores);
        for (var s = 0; s < sections; s++)
        {
            var error = (float)(wanted[s] - scores[s]);
            if (Math.Abs(error) < 1e-4f)
                continue;
            foreach (var (place, value) in document.Features.Values)
            {
                var at = place * sections + s;
                var slope = error * value * rarity[place] - Shrink * weights[at];
                slopes[at] += slope * slope;
                weights[at] += Rate * slope / MathF.Sqrt(slopes[at] + 1e-4f);
            }
        }
    }

    private static double[] Score(SectionDocument document, float[] rarity, float[] weights, int sections)
    {
        var scores = SectionModel.ListShares(document.Words, document.Features);
        for (var s = 0; s < sections; s++)
            scores[s] *= Lists;
        foreach (var (place, value) in document.Features.Values)
        {
            for (var s = 0; s < sections; s++)
                scores[s] += weights[place * sections + s] * value * rarity[place];
        }
        SectionModel.Softmax(scores);
        return scores;
    }

    // How a text is shared out among the sections of its label: by word lists and names first, by what is learnt so far with less weight, for
    // else the section that leads at the beginning would draw all texts to itself.
    private static double[] Wanted(SectionDocument document, double[] scores)
    {
        var wanted = SectionModel.ListShares(document.Words, document.Features);
        for (var s = 0; s < wanted.Length; s++)
            wanted[s] = document.Allowed[s] ? Usual[s] * Math.Exp(ListsTarget * wanted[s]) * Math.Pow(scores[s] + 1e-9, OwnTarget) : 0;
        var sum = wanted.Sum();
        for (var s = 0; s < wanted.Length; s++)
            wanted[s] /= sum;
        return wanted;
    }
}
