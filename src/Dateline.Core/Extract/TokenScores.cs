namespace Dateline.Extract;

/// <summary>Learned leanings of tokens (class names, first words): above 0 towards the story, below towards furniture. Unknown tokens are 0.</summary>
internal sealed class TokenScores
{
    private readonly uint[] _keys;
    private readonly sbyte[] _scores;
    private readonly int _mask;

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
        for (var k = 0; k < keys.Length; k++)
            Put(keys[k], scores[k]);
    }

    private TokenScores(TokenScores from)
    {
        _keys = from._keys.AsSpan().ToArray();
        _scores = from._scores.AsSpan().ToArray();
        _mask = from._mask;
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
        _keys[i] = key;
        _scores[i] = score;
    }

    public float this[uint key]
    {
        get
        {
            if (key == 0)
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
