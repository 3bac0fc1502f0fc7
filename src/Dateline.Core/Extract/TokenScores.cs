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
        {
            var i = (int)(keys[k] * 2654435769 >> 7) & _mask;
            while (_keys[i] != 0 && _keys[i] != keys[k])
                i = (i + 1) & _mask;
            _keys[i] = keys[k];
            _scores[i] = scores[k];
        }
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
