using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Ledger;

/// <summary>When words and pairs of words stood in dated articles: a bounded list of days for each.</summary>
/// <remarks>The articles most like a text, by the rare words and names they share, tell its time (k nearest neighbours; compare Kumar, Lease,
/// Baldridge 2011, who date by time slices). Over years of news this was clearly better than a rate of each word by day.</remarks>
internal sealed class TermTimes
{
    private const int PerTerm = 48;
    private const int CommonLeast = 20;
    private const double BurstDays = 20;
    private const double BurstTimes = 1.5;

    // A hill around a day: some weeks of one event, some months of one affair, some years of the same people in office.
    private const double EventDays = 5;
    private const double AffairDays = 50;
    private const double EraDays = 300;
    private const int MostTerms = 4_000_000;

    private readonly Dictionary<uint, Times> _terms = [];
    private readonly List<int> _days = [];
    private readonly List<float> _lengths = [];

    /// <summary>How many articles were learned.</summary>
    public int Learned { get; private set; }

    /// <returns>Its number.</returns>
    public int Learn(TextWords words, int day)
    {
        Learned++;
        var terms = TermsOf(words);
        _days.Add(day);
        _lengths.Add(MathF.Sqrt(terms.Count));
        foreach (var term in terms.Keys)
        {
            if (_terms.Count >= MostTerms && !_terms.ContainsKey(term))
                continue;
            ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            times.Add(Learned - 1);
        }
        return Learned - 1;
    }

    /// <summary>The terms of a text, each with a place where it stands: words without grammar, and pairs that hold a name or a number.</summary>
    public static Dictionary<uint, int> TermsOf(TextWords words)
    {
        var terms = new Dictionary<uint, int>();
        for (var i = 0; i < words.Count; i++)
        {
            var hash = words.Hashes[i];
            var stop = StopWords.Contains(hash);
            if (!stop)
                terms.TryAdd(hash, i);
            if (i + 1 == words.Count || words.ParagraphOf(i) != words.ParagraphOf(i + 1))
                continue;
            var next = words.Hashes[i + 1];
            var telling = ((words.Forms[i] | words.Forms[i + 1]) & (WordForm.Capital | WordForm.Number)) != 0;
            if (telling ? !stop || !StopWords.Contains(next) : !stop && !StopWords.Contains(next))
                terms.TryAdd((hash * 0x9E3779B1u) ^ (next * 0x85EBCA6Bu) ^ 0x5BD1E995u, i);
        }
        return terms;
    }

    /// <summary>Adds to each day from 0 how much likelier these terms are in a text of that day, natural logarithms, weighted by scale.</summary>
    public void AddTo(double[] odds, IReadOnlyCollection<uint> terms, LedgerScales scales, int without)
    {
        if (Learned < scales.LeastLearned)
            return;
        var known = new List<Times>();
        foreach (var term in terms)
        {
            if (_terms.TryGetValue(term, out var times) && times.Count >= 2 && times.Count <= Most(scales))
                known.Add(times);
        }
        AddNeighbours(odds, known, terms.Count, scales, without);
    }

    // In a small store a burst is a large share of all.
    private double Most(LedgerScales scales) => Math.Max(CommonLeast, scales.MostShare * Learned);

    // The articles most like the text, each a hill of three widths around its day.
    private void AddNeighbours(double[] odds, List<Times> known, int terms, LedgerScales scales, int without)
    {
        var shared = new Dictionary<int, double>();
        foreach (var times in known)
        {
            var rarity = Math.Log((double)Learned / times.Count);
            foreach (var document in times.Documents.AsSpan(0, times.Held))
                CollectionsMarshal.GetValueRefOrAddDefault(shared, document, out _) += rarity * rarity;
        }
        shared.Remove(without);
        var nearest = shared.Select(one => (Likeness: one.Value / _lengths[one.Key] / Math.Sqrt(Math.Max(1, terms)), Day: _days[one.Key]))
            .OrderByDescending(one => one.Likeness).ThenBy(one => one.Day).Take(scales.Neighbours).ToList();
        if (nearest.Count == 0)
            return;
        var hills = new double[odds.Length];
        var total = nearest.Sum(one => Math.Pow(one.Likeness, scales.Steepness));
        foreach (var (likeness, at) in nearest)
        {
            var weight = Math.Pow(likeness, scales.Steepness) / total;
            for (var day = Math.Max(0, at - 1500); day < Math.Min(odds.Length, at + 1500); day++)
            {
                var off = Math.Abs(day - at);
                hills[day] += weight * (scales.EventShare * Math.Exp(-off / EventDays) / (2 * EventDays)
                    + scales.AffairShare * Math.Exp(-off / AffairDays) / (2 * AffairDays)
                    + (1 - scales.EventShare - scales.AffairShare) * Math.Exp(-off / EraDays) / (2 * EraDays));
            }
        }
        for (var day = 0; day < odds.Length; day++)
            odds[day] += scales.NeighbourWeight * Math.Log((0.95 * hills[day] + 0.05 / odds.Length) * odds.Length);
    }

    /// <summary>How much likelier one term is on that day than on any, by its burst there; for naming the tell-tale words.</summary>
    public double OddsOf(uint term, int day, LedgerScales scales, int without)
    {
        if (!_terms.TryGetValue(term, out var times) || times.Count < 2 || times.Count > Most(scales))
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
                (Documents, Stride) = (new int[2], 1);
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
