using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>When words and pairs of words stood in dated articles: a bounded list of articles for each.</summary>
/// <remarks>Two witnesses are made of it. The articles most like a text, by the rare words and names they share, tell its time (k nearest
/// neighbours; compare Kumar, Lease, Baldridge 2011, who date by time slices). And each name and pair tells how much more often it stood in
/// articles near a day than its share of them, at four widths.</remarks>
internal sealed class TermTimes
{
    private const int PerTerm = 48;
    private const int CommonLeast = 20;
    private const double BurstDays = 20;
    private const double BurstTimes = 1.5;
    private const int Steps = 12;

    // A hill around a day: some weeks of one event, some months of one affair, some years of the same people in office.
    private const double EventDays = 4;
    private const double AffairDays = 40;
    private const double EraDays = 300;
    private const int HillReach = 1500;
    private const int MostTerms = 4_000_000;

    private static readonly double[] NeighbourHill = [.. Enumerable.Range(0, HillReach).Select(off =>
        0.55 * Math.Exp(-off / EventDays) / (2 * EventDays) + 0.3 * Math.Exp(-off / AffairDays) / (2 * AffairDays) + 0.15 * Math.Exp(-off / EraDays) / (2 * EraDays))];

    private readonly Dictionary<uint, Times> _terms = [];
    private readonly List<int> _days = [];
    private readonly List<float> _lengths = [];
    private readonly double[][] _articles = [.. Widths.Select(width => new double[width.Bins])];

    /// <summary>The widths at which names and pairs are asked.</summary>
    public static DayHills[] Widths { get; } = [new(3, 1), new(12, 3), new(60, 15), new(300, 60)];

    /// <summary>How many articles were learned.</summary>
    public int Learned => _days.Count;

    /// <returns>Its number.</returns>
    public int Learn(TextWords words, int day)
    {
        var terms = TermsOf(words);
        var number = Open(day, terms.Count);
        foreach (var term in terms.Keys)
            Add(term, number);
        return number;
    }

    /// <summary>Begins an article of so many terms, whose terms are then added one by one.</summary>
    public int Open(int day, int terms)
    {
        _days.Add(day);
        _lengths.Add(MathF.Sqrt(terms));
        for (var width = 0; width < Widths.Length; width++)
            Widths[width].Raise(_articles[width], day, 1, null);
        return Learned - 1;
    }

    /// <summary>Says that a term stands in an article; articles are told in the order of their numbers.</summary>
    public void Add(uint term, int article)
    {
        if (_terms.Count >= MostTerms && !_terms.ContainsKey(term))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _).Add(article);
    }

    /// <summary>The terms of a text, each with a place where it stands: words without grammar, and pairs that hold a name or a number.</summary>
    public static Dictionary<uint, (int Place, TermKind Kind)> TermsOf(TextWords words)
    {
        const WordForm telling = WordForm.Capital | WordForm.Number;
        var terms = new Dictionary<uint, (int, TermKind)>();
        var paragraph = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            var stop = StopWords.Contains(hash);
            if (!stop)
                terms.TryAdd(hash, (i, (words.Forms[i] & telling) != 0 ? TermKind.Name : TermKind.Word));
            while (words.ParagraphEnds[paragraph] <= i)
                paragraph++;
            if (i + 1 == words.Count || words.ParagraphEnds[paragraph] == i + 1)
                continue;
            var next = words.Hashes[i + 1];
            if (((words.Forms[i] | words.Forms[i + 1]) & telling) != 0 ? !stop || !StopWords.Contains(next) : !stop && !StopWords.Contains(next))
                terms.TryAdd((hash * 0x9E3779B1u) ^ (next * 0x85EBCA6Bu) ^ 0x5BD1E995u, (i, TermKind.Pair));
        }
        return terms;
    }

    /// <summary>What the names or the pairs of a text say of each day: natural logarithms of odds, a row for each of <see cref="Widths"/>, by their bins.</summary>
    /// <param name="terms">The terms of the text.</param>
    /// <param name="kind">Which of them are asked.</param>
    /// <param name="without">The number of an article that is not asked; -1 for none.</param>
    public double[][] Rates(Dictionary<uint, (int Place, TermKind Kind)> terms, TermKind kind, int without)
    {
        var rows = Widths.Select(width => new double[width.Bins]).ToArray();
        var scratch = Widths.Select(width => new double[width.Bins]).ToArray();
        var factors = Widths.Select(width => new double[width.Bins]).ToArray();
        var touched = new List<int>();
        Span<int> counts = stackalloc int[Steps * 3];
        var (known, most) = (0, Most);
        foreach (var (term, (_, its)) in terms)
        {
            if (its != kind || !_terms.TryGetValue(term, out var times) || times.Count > most)
                continue;
            var articles = times.Documents.AsSpan(0, times.Held);
            var count = times.Count - (articles.Contains(without) ? times.Stride : 0);
            if (count == 0)
                continue;
            known++;
            counts[Math.Min(counts.Length - 1, (int)Math.Round(3 * Math.Log2(count)))]++;
            for (var width = 0; width < rows.Length; width++)
            {
                var (bins, row) = (scratch[width], rows[width]);
                touched.Clear();
                foreach (var article in articles)
                {
                    if (article != without)
                        Widths[width].Raise(bins, _days[article], times.Stride, touched);
                }
                foreach (var bin in touched)
                {
                    Multiply(ref factors[width][bin], 1 + bins[bin], ref row[bin]);
                    bins[bin] = 0;
                }
            }
        }
        for (var width = 0; width < rows.Length; width++)
        {
            for (var bin = 0; bin < rows[width].Length; bin++)
                rows[width][bin] += factors[width][bin] > 0 ? Math.Log(factors[width][bin]) : 0;
            Expect(rows[width], _articles[width], counts, 1 / Math.Sqrt(Math.Max(1, known)));
        }
        return rows;
    }

    // One logarithm for many factors; nought stands for none yet.
    private static void Multiply(ref double product, double factor, ref double logs)
    {
        product = product > 0 ? product * factor : factor;
        if (product < 1e200)
            return;
        logs += Math.Log(product);
        product = 0;
    }

    // What the terms would be worth were they spread over the articles of all days alike.
    private void Expect(double[] row, double[] articles, ReadOnlySpan<int> counts, double norm)
    {
        for (var bin = 0; bin < row.Length; bin++)
        {
            if (articles[bin] < 1e-6)
                continue;
            double expected = 0;
            var share = articles[bin] / Learned;
            for (var step = 0; step < counts.Length; step++)
            {
                if (counts[step] > 0)
                    expected += counts[step] * Math.Log(1 + share * Math.Pow(2, step / 3.0));
            }
            row[bin] = (row[bin] - expected) * norm;
        }
    }

    // In a small store a burst is a large share of all.
    private double Most => Math.Max(CommonLeast, LedgerScales.MostShare * Learned);

    /// <summary>What the articles most like the text say of each day: natural logarithms of odds, and how like the nearest is, 1 where every term of
    /// both were shared and stood in no other article; <c>null</c> when there are none.</summary>
    public (double[] Odds, double Likeness)? Neighbours(Dictionary<uint, (int Place, TermKind Kind)> terms, int days, int without)
    {
        var shared = new Dictionary<int, double>();
        var most = Most;
        foreach (var term in terms.Keys)
        {
            if (!_terms.TryGetValue(term, out var times) || times.Count > most)
                continue;
            var rarity = Math.Log((double)Learned / times.Count);
            foreach (var document in times.Documents.AsSpan(0, times.Held))
                CollectionsMarshal.GetValueRefOrAddDefault(shared, document, out _) += rarity * rarity;
        }
        shared.Remove(without);
        var heap = new PriorityQueue<int, (double Likeness, int Earlier)>();
        foreach (var (article, sum) in shared)
        {
            var rank = (sum / _lengths[article] / Math.Sqrt(Math.Max(1, terms.Count)), -_days[article]);
            if (heap.Count < LedgerScales.Neighbours)
                heap.Enqueue(article, rank);
            else
                heap.EnqueueDequeue(article, rank);
        }
        var nearest = heap.UnorderedItems.Select(one => (one.Priority.Likeness, Day: _days[one.Element])).OrderByDescending(one => one.Likeness).ThenBy(one => one.Day).ToList();
        if (nearest.Count == 0)
            return null;
        var hills = new double[days];
        var total = nearest.Sum(one => Math.Pow(one.Likeness, LedgerScales.Steepness));
        foreach (var (likeness, at) in nearest)
        {
            var weight = Math.Pow(likeness, LedgerScales.Steepness) / total;
            for (var day = Math.Max(0, at - HillReach + 1); day < Math.Min(days, at + HillReach); day++)
                hills[day] += weight * NeighbourHill[Math.Abs(day - at)];
        }
        for (var day = 0; day < days; day++)
            hills[day] = Math.Log((0.95 * hills[day] + 0.05 / days) * days);
        var rarest = Math.Log(Math.Max(2, Learned));
        return (hills, nearest[0].Likeness / (rarest * rarest));
    }

    /// <summary>How many articles lie near a day, by hills of two months.</summary>
    public double Near(int day) => _articles[2][day / Widths[2].Bin];

    /// <summary>How much likelier one term is on that day than on any, by its burst there; for naming the tell-tale words.</summary>
    public double OddsOf(uint term, int day, int without)
    {
        if (!_terms.TryGetValue(term, out var times) || times.Count < 2 || times.Count > Most)
            return 0;
        double near = 0;
        foreach (var document in times.Documents.AsSpan(0, times.Held))
            near += document == without ? 0 : times.Stride * Math.Exp(-Math.Abs(_days[document] - day) / BurstDays);
        return Math.Log(1 + near / BurstTimes);
    }

    /// <summary>The articles of one term; beyond the limit every second one is kept, each then standing for two.</summary>
    private struct Times
    {
        public int[] Documents;
        public ushort Held;
        public ushort Stride;

        public readonly int Count => Held * Stride;

        public void Add(int document)
        {
            if (Documents is null)
                (Documents, Stride) = (new int[1], 1);
            if (document % Stride != 0)
                return;
            if (Held == Documents.Length)
            {
                if (Held < PerTerm)
                {
                    Array.Resize(ref Documents, Math.Min(PerTerm, Held * 2));
                }
                else
                {
                    for (var i = 0; i < Held / 2; i++)
                        Documents[i] = Documents[2 * i];
                    Held /= 2;
                    Stride = (ushort)Math.Min(ushort.MaxValue / 2, Stride * 2);
                }
            }
            Documents[Held++] = document;
        }
    }
}
