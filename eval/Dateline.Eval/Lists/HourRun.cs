using System.Globalization;

namespace Dateline.Eval.Lists;

/// <summary>The rankings given for hours, and how they scored.</summary>
internal sealed class HourRun
{
    private const long Young = 6 * 3600;
    private readonly List<(string[] Row, List<string> Articles)> _answers = [];

    public void Add(string[] row, List<string> articles) => _answers.Add((row, articles));

    public IEnumerable<string> Lines => _answers.Select(answer => $"{answer.Row[0]}\t{string.Join(' ', answer.Articles)}");

    public void Score(Dictionary<string, double> figures)
    {
        double ten = 0, twenty = 0, overlap = 0, share = 0;
        int young = 0, found = 0, hours = 0;
        foreach (var (row, articles) in _answers.Where(answer => answer.Row.Length > 1 && answer.Row[1].Length > 0))
        {
            hours++;
            var gold = row[1].Split(' ').Select(entry => entry.Split(':'))
                .Select(entry => (Name: entry[0], Clicks: Number(entry[1]), First: Number(entry[2]))).ToList();
            var clicks = gold.ToDictionary(entry => entry.Name, entry => entry.Clicks, StringComparer.Ordinal);
            double Gain(int k) => articles.Take(k).Select((name, place) => clicks.GetValueOrDefault(name) / Math.Log2(place + 2)).Sum()
                / gold.Take(k).Select((entry, place) => entry.Clicks / Math.Log2(place + 2)).Sum();
            ten += Gain(10);
            twenty += Gain(20);
            var top = gold.Take(20).ToList();
            overlap += top.Count(entry => articles.Contains(entry.Name)) / 20.0;
            share += (double)articles.Sum(name => clicks.GetValueOrDefault(name)) / top.Sum(entry => entry.Clicks);
            var start = Number(row[0]);
            foreach (var entry in top.Where(entry => start - Young <= entry.First && entry.First < start))
            {
                young++;
                found += articles.Contains(entry.Name) ? 1 : 0;
            }
        }
        figures["hours.nDCG10"] = ten / Math.Max(1, hours);
        figures["hours.nDCG20"] = twenty / Math.Max(1, hours);
        figures["hours.overlap20"] = overlap / Math.Max(1, hours);
        figures["hours.share20"] = share / Math.Max(1, hours);
        figures["hours.young20"] = (double)found / Math.Max(1, young);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
