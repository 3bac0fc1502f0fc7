using Dateline.Ledger;

namespace Dateline.Eval.Training;

/// <summary>Learns the weights of the ledger's witnesses: a conditional logit over days (maximum likelihood, AdaGrad, L2), of which seven tenths ask
/// for the days within five of the truth and three tenths for the very day.</summary>
internal static class DateTraining
{
    private const int Near = 5;
    private const double NearShare = 0.7;
    private const double Shrink = 0.0005;
    private const double Step = 0.1;
    private const int Rounds = 8;
    private const int Batch = 16;
    private const int Sure = 300;
    private const int Thinning = 40;

    /// <summary>The days of one text that are learned from: all likely ones, of the others one in forty that stands for forty.</summary>
    internal sealed record Lesson(string Id, int Truth, int[] Days, float[] Shares, int[] Weights, float[] Factors)
    {
        public int PerDay => Weights.Length / Days.Length;
    }

    public static Lesson LessonOf(string id, DayWitnesses witnesses, int truth, uint seed)
    {
        var odds = witnesses.Sum(Start());
        var cut = odds.OrderDescending().ElementAt(Sure);
        var days = new List<int>();
        var shares = new List<float>();
        var weights = new List<int>();
        var factors = new List<float>();
        for (var day = 0; day < odds.Length; day++)
        {
            var sure = Math.Abs(day - truth) <= 2 * Near || odds[day] > cut;
            if (!sure && (day + seed) % Thinning != 0)
                continue;
            days.Add(day);
            shares.Add(sure ? 1 : Thinning);
            foreach (var (weight, factor) in witnesses.Of(day))
            {
                weights.Add(weight);
                factors.Add(factor);
            }
        }
        return new Lesson(id, truth, [.. days], [.. shares], [.. weights], [.. factors]);
    }

    /// <returns>The mean of the weights over the later half of the rounds.</returns>
    public static double[] Learn(IEnumerable<Lesson> lessons)
    {
        var order = lessons.ToArray();
        var weights = Start();
        var squares = Enumerable.Repeat(1e-2, weights.Length).ToArray();
        var mean = new double[weights.Length];
        var random = new Random(3);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var some in order.Chunk(Batch))
            {
                var slope = new double[weights.Length];
                foreach (var lesson in some)
                    AddSlope(lesson, weights, slope);
                for (var i = 0; i < weights.Length; i++)
                {
                    var g = slope[i] / some.Length - Shrink * weights[i];
                    squares[i] += g * g;
                    weights[i] += Step * g / Math.Sqrt(squares[i]);
                }
            }
            if (round >= Rounds / 2)
            {
                for (var i = 0; i < weights.Length; i++)
                    mean[i] += weights[i] / (Rounds - Rounds / 2);
            }
        }
        return mean;
    }

    private static double[] Start() =>
        [.. DayWitnesses.Names.Select((name, i) => i < 8 ? 0.6 : name == "near" ? 0.5 : name.StartsWith("names", StringComparison.Ordinal) || name.StartsWith("pairs", StringComparison.Ordinal) ? 0.15 : 0)];

    private static void AddSlope(Lesson lesson, double[] weights, double[] slope)
    {
        var per = lesson.PerDay;
        if (per == 0)
            return;
        var odds = new double[lesson.Days.Length];
        for (var i = 0; i < odds.Length; i++)
        {
            for (var k = i * per; k < (i + 1) * per; k++)
                odds[i] += weights[lesson.Weights[k]] * lesson.Factors[k];
        }
        var most = odds.Max();
        double all = 0;
        double near = 0;
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = lesson.Shares[i] * Math.Exp(odds[i] - most);
            all += odds[i];
            near += Math.Abs(lesson.Days[i] - lesson.Truth) <= Near ? odds[i] : 0;
        }
        for (var i = 0; i < odds.Length; i++)
        {
            var pull = -odds[i] / all + (Math.Abs(lesson.Days[i] - lesson.Truth) <= Near ? NearShare * odds[i] / near : 0)
                + (lesson.Days[i] == lesson.Truth ? 1 - NearShare : 0);
            if (Math.Abs(pull) < 1e-8)
                continue;
            for (var k = i * per; k < (i + 1) * per; k++)
                slope[lesson.Weights[k]] += pull * lesson.Factors[k];
        }
    }
}
