using Dateline.Claims;

namespace Dateline.Eval.Training;

/// <summary>Learns a <see cref="LinearScorer"/> that puts the best of several readings first (log-linear, AdaGrad, the weights of the last passes averaged).</summary>
/// <param name="rate">How far a step goes.</param>
/// <param name="shrink">How much a weight is drawn to nought.</param>
/// <param name="passes">How often the choices are gone through.</param>
/// <param name="kept">How many weights are kept, the largest.</param>
internal sealed class LinearTraining(float rate, float shrink, int passes, int kept)
{
    private readonly float[] _weights = new float[1 << LinearScorer.Bits];
    private readonly float[] _slopes = new float[1 << LinearScorer.Bits];

    /// <param name="choices">For each choice the features of its readings and the share of each in what is right, which add up to 1.</param>
    public byte[] Learn(IReadOnlyList<(int[][] Keys, float[] Right)> choices)
    {
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var random = new Random(7);
        var mean = new float[_weights.Length];
        var averaged = Math.Max(1, passes / 2);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var n in order)
                Step(choices[n].Keys, choices[n].Right);
            for (var i = 0; i < mean.Length && pass >= passes - averaged; i++)
                mean[i] += _weights[i] / averaged;
        }
        var least = mean.Select(MathF.Abs).OrderDescending().ElementAt(Math.Min(kept, mean.Length - 1));
        return LinearScorer.ToBytes([.. mean.Select(weight => MathF.Abs(weight) <= least ? 0 : weight)]);
    }

    private void Step(int[][] keys, float[] right)
    {
        var chances = new float[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var key in keys[i])
                chances[i] += _weights[LinearScorer.Slot(key)];
        }
        var highest = chances.Max();
        for (var i = 0; i < chances.Length; i++)
            chances[i] = MathF.Exp(chances[i] - highest);
        var sum = chances.Sum();
        for (var i = 0; i < keys.Length; i++)
        {
            var error = chances[i] / sum - right[i];
            if (MathF.Abs(error) < 1e-3f)
                continue;
            foreach (var key in keys[i])
            {
                var slot = LinearScorer.Slot(key);
                _slopes[slot] += error * error;
                _weights[slot] -= rate * (error + shrink * _weights[slot]) / MathF.Sqrt(_slopes[slot] + 1e-2f);
            }
        }
    }
}
