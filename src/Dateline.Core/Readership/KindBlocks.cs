namespace Dateline.Readership;

/// <summary>Where counts by kinds lie: in a few large arrays without a reference in them, as in <see cref="ArticleBlocks{T}"/> and for the same reason.</summary>
/// <param name="kinds">How many kinds.</param>
/// <param name="halfLives">The half-lives the counts fade by, in seconds.</param>
internal sealed class KindBlocks(int kinds, float[] halfLives)
{
    private const int Chunk = 1 << 12;
    private readonly int _width = kinds * halfLives.Length;
    private readonly List<(float[] Counts, double[] Since)> _chunks = [];
    private readonly List<int> _free = [];
    private int _used;

    public int Kinds => kinds;

    public float[] HalfLives => halfLives;

    /// <summary>Counts of nothing yet.</summary>
    public KindCounts New()
    {
        if (_free is not [.., var place])
        {
            if (_used == _chunks.Count * Chunk)
                _chunks.Add((new float[Chunk * _width], new double[Chunk]));
            return new KindCounts(this, _used++);
        }
        _free.RemoveAt(_free.Count - 1);
        Counts(place).Clear();
        Since(place) = 0;
        return new KindCounts(this, place);
    }

    /// <summary>The counts at a place: the kinds by the first half-life, then by the next.</summary>
    public Span<float> Counts(int place) => _chunks[place / Chunk].Counts.AsSpan(place % Chunk * _width, _width);

    /// <summary>When those at a place were last counted.</summary>
    public ref double Since(int place) => ref _chunks[place / Chunk].Since[place % Chunk];

    /// <summary>Gives a place back.</summary>
    public void Return(int place) => _free.Add(place);
}
