namespace Dateline.Readership;

/// <summary>Counts apart by kinds, each fading by some half-lives, where they lie in their <see cref="KindBlocks"/>. Made by <see cref="KindBlocks.New"/> alone.</summary>
internal readonly struct KindCounts(KindBlocks blocks, int place)
{
    /// <summary>Counts: what is told of late has faded already.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="happened">When it happened.</param>
    /// <param name="at">Now.</param>
    /// <param name="weight">How much it counts.</param>
    public void Add(int kind, double happened, double at, float weight)
    {
        var (kinds, halfLives) = (blocks.Kinds, blocks.HalfLives);
        var counts = blocks.Counts(place);
        ref var since = ref blocks.Since(place);
        for (var k = 0; k < halfLives.Length; k++)
        {
            var left = Readership.HalfLives.Left(at - since, halfLives[k]);
            foreach (ref var count in counts.Slice(k * kinds, kinds))
                count *= left;
            counts[k * kinds + kind] += weight * Readership.HalfLives.Left(at - happened, halfLives[k]);
        }
        since = Math.Max(since, at);
    }

    /// <summary>One kind, faded to a moment not before the last.</summary>
    public float Of(int kind, double at, int halfLife) => blocks.Counts(place)[halfLife * blocks.Kinds + kind] * Left(at, halfLife);

    /// <summary>All kinds.</summary>
    public float All(double at, int halfLife)
    {
        float sum = 0;
        foreach (var count in blocks.Counts(place).Slice(halfLife * blocks.Kinds, blocks.Kinds))
            sum += count;
        return sum * Left(at, halfLife);
    }

    /// <summary>They are counted no more, and their room is given back.</summary>
    public void Leave() => blocks.Return(place);

    private float Left(double at, int halfLife) => Readership.HalfLives.Left(at - blocks.Since(place), blocks.HalfLives[halfLife]);
}
