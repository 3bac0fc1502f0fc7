namespace Dateline.Extract;

/// <summary>Learned leanings of tokens (class names, first words): above 0 towards the story, below towards furniture. Unknown tokens are 0.</summary>
internal sealed class TokenScores
{
    private readonly uint[] _keys;
    private readonly sbyte[] _scores;
    private readonly int _mask;

    // One bit per key in a table small enough for the nearest cache: most tokens asked about are not known.
    private readonly ulong[] _known;
    private readonly int _knownMask;

    /// <summary>One unit of the stored scores, in log odds.</summary>
    public const float Unit = 1 / 16f;

    public static readonly TokenScores None = new([], []);

    public TokenScores(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> scores)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size <<= 1;
        _keys = new uint[size];
        _scores = new sbyte[size];
        _mask = size - 1;
        _known = new ulong[size / 16];
        _knownMask = size * 4 - 1;
        for (var k = 0; k < keys.Length; k++)
            Put(keys[k], scores[k]);
    }

    private TokenScores(TokenScores from)
    {
        _keys = from._keys.AsSpan().ToArray();
        _scores = from._scores.AsSpan().ToArray();
        _mask = from._mask;
        _known = from._known.AsSpan().ToArray();
        _knownMask = from._knownMask;
    }

    /// <summary>The same table with other scores for some tokens; few enough to leave it half empty.</summary>
    public TokenScores Changed(IEnumerable<(uint Key, sbyte Score)> changes)
    {
        var table = new TokenScores(this);
        foreach (var (key, score) in changes)
            table.Put(key, score);
        return table;
    }

    private void Put(uint key, sbyte score)
    {
        var i = (int)(key * 2654435769 >> 7) & _mask;
        while (_keys[i] != 0 && _keys[i] != key)
            i = (i + 1) & _mask;
        var bit = (int)(key * 2654435769 >> 7) & _knownMask;
        _known[bit >> 6] |= 1UL << bit;
        _keys[i] = key;
        _scores[i] = score;
    }

    public float this[uint key]
    {
        get
        {
            var bit = (int)(key * 2654435769 >> 7) & _knownMask;
            if ((_known[bit >> 6] >> bit & 1) == 0 || key == 0)
                return 0;
            for (var i = (int)(key * 2654435769 >> 7) & _mask; _keys[i] != 0; i = (i + 1) & _mask)
            {
                if (_keys[i] == key)
                    return _scores[i] * Unit;
            }
            return 0;
        }
    }
}
