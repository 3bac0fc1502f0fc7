namespace Dateline.Readership;

/// <summary>Counts apart by kinds, each fading by some half-lives.</summary>
/// <param name="kinds">How many kinds.</param>
/// <param name="halfLives">The half-lives, in seconds.</param>
internal sealed class KindCounts(int kinds, float[] halfLives)
{
    private readonly float[] _counts = new float[kinds * halfLives.Length];
    private double _at;

    /// <summary>Counts: what is told of late has faded already.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="happened">When it happened.</param>
    /// <param name="at">Now.</param>
    /// <param name="weight">How much it counts.</param>
    public void Add(int kind, double happened, double at, float weight)
    {
        for (var k = 0; k < halfLives.Length; k++)
        {
            var left = HalfLives.Left(at - _at, halfLives[k]);
            for (var i = k * kinds; i < (k + 1) * kinds; i++)
                _counts[i] *= left;
            _counts[k * kinds + kind] += weight * HalfLives.Left(at - happened, halfLives[k]);
        }
        _at = Math.Max(_at, at);
    }

    /// <summary>One kind, faded to a moment not before the last.</summary>
    public float Of(int kind, double at, int halfLife) => _counts[halfLife * kinds + kind] * HalfLives.Left(at - _at, halfLives[halfLife]);

    /// <summary>All kinds.</summary>
    public float All(double at, int halfLife)
    {
        float sum = 0;
        for (var i = halfLife * kinds; i < (halfLife + 1) * kinds; i++)
            sum += _counts[i];
        return sum * HalfLives.Left(at - _at, halfLives[halfLife]);
    }
}
