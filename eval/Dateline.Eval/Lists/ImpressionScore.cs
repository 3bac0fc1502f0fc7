using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Eval.Lists;

/// <summary>The mean over lists of AUC, MRR, nDCG@5 and nDCG@10 (Wu et al., "MIND", 2020); equal scores stand in a fixed order of chance.</summary>
internal static class ImpressionScore
{
    public static void Score(string task, IEnumerable<ImpressionList> lists, IReadOnlyDictionary<string, IReadOnlyList<float>> answers, Dictionary<string, double> figures)
    {
        double auc = 0, rank = 0, five = 0, ten = 0;
        int count = 0, parted = 0;
        foreach (var list in lists.Where(list => list.IsAsked && list.Opened.Count > 0))
        {
            var opened = list.Candidates.Select(list.Opened.Contains).ToArray();
            var scores = answers.GetValueOrDefault(list.Id) ?? new float[opened.Length];
            count++;
            if (Area(opened, scores) is { } area)
            {
                auc += area;
                parted++;
            }
            var order = Enumerable.Range(0, opened.Length).OrderByDescending(i => scores[i]).ThenBy(i => Chance(list.Id, i), StringComparer.Ordinal).Select(i => opened[i]).ToArray();
            rank += order.Select((isOpened, place) => isOpened ? 1.0 / (place + 1) : 0).Sum() / list.Opened.Count;
            five += Gain(order, 5, list.Opened.Count);
            ten += Gain(order, 10, list.Opened.Count);
        }
        var all = Math.Max(1, count);
        figures[$"{task}.AUC"] = auc / Math.Max(1, parted);
        figures[$"{task}.MRR"] = rank / all;
        figures[$"{task}.nDCG5"] = five / all;
        figures[$"{task}.nDCG10"] = ten / all;
    }

    private static double? Area(bool[] opened, IReadOnlyList<float> scores)
    {
        double wins = 0;
        var pairs = 0;
        for (var i = 0; i < opened.Length; i++)
        {
            for (var k = 0; opened[i] && k < opened.Length; k++)
            {
                if (opened[k])
                    continue;
                pairs++;
                wins += scores[i] > scores[k] ? 1 : scores[i] == scores[k] ? 0.5 : 0;
            }
        }
        return pairs == 0 ? null : wins / pairs;
    }

    private static double Gain(bool[] order, int places, int opened) =>
        order.Take(places).Select((isOpened, place) => isOpened ? 1 / Math.Log2(place + 2) : 0).Sum()
        / Enumerable.Range(0, Math.Min(places, opened)).Sum(place => 1 / Math.Log2(place + 2));

    private static string Chance(string list, int place)
    {
#pragma warning disable CA5351 // the measure's own fixed order; nothing is kept safe by it
        return Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}/{place}"))));
#pragma warning restore CA5351
    }
}
