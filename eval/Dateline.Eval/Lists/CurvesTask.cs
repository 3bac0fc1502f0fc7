using System.Globalization;
using Dateline.Readership;

namespace Dateline.Eval.Lists;

/// <summary>Ranking from an early look: the final count of an article from its first hours.</summary>
internal static class CurvesTask
{
    private static readonly string[] Networks = ["facebook", "googleplus", "linkedin"];
    private static readonly (int Slices, int Hours)[] Looks = [(3, 1), (6, 2), (18, 6)];

    public static IReadOnlyList<string> Run(string folder, Dictionary<string, double> figures)
    {
        var curves = Networks.ToDictionary(network => network, network => ListRows.Read(folder, network)
            .ToDictionary(row => row[0], row => row[1].Split(' ').Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal), StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var network in Networks)
        {
            var others = Networks.Where(other => other != network).ToArray();
            foreach (var (slices, hours) in Looks)
            {
                int Seen(string of, string item) => curves[of].TryGetValue(item, out var curve) && curve.Length >= slices ? curve[slices - 1] : 0;
                var expected = curves[network].Keys.Select(item => (Item: item, Count: EarlyLook.Expect(network, hours, Seen(network, item), Seen(others[0], item), Seen(others[1], item)))).ToList();
                lines.AddRange(expected.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{network}\t{entry.Item}\t{slices}\t{entry.Count:R}")));
                var told = expected.Where(entry => curves[network][entry.Item].Length > Looks[^1].Slices).ToList();
                if (told.Count > 1)
                {
                    figures[$"curves.{network}@{slices}"] = Correlation.OfRanks(told.ConvertAll(entry => entry.Count), told.ConvertAll(entry => (double)curves[network][entry.Item][^1]));
                }
            }
        }
        return lines;
    }
}
