namespace Dateline.Claims;

/// <summary>Collects the keys of one word's features.</summary>
/// <param name="keys">Where they are written; features beyond its length are dropped.</param>
internal ref struct FeatureKeys(Span<int> keys)
{
    /// <summary>Logarithm of the number of keys, base 2.</summary>
    public const int Bits = 22;

    private readonly Span<int> _keys = keys;

    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature.</summary>
    /// <param name="template">Which question is answered.</param>
    /// <param name="value">The answer.</param>
    public void Add(uint template, uint value)
    {
        if (Count < _keys.Length)
            _keys[Count++] = (int)(Mix(template, value) >> (32 - Bits));
    }

    /// <summary>Adds a feature of two answers.</summary>
    public void Add(uint template, uint first, uint second) => Add(template, first * 0x9E3779B1u + (second ^ (second >> 7)) * 0x85EBCA77u);

    /// <summary>Adds a feature of three answers.</summary>
    public void Add(uint template, uint first, uint second, uint third) => Add(template, (first * 0x9E3779B1u + second) * 0xC2B2AE3Du + third * 0x27D4EB2Fu + 7);

    private static uint Mix(uint template, uint value)
    {
        var hash = (value ^ (value >> 16)) * 0x7feb352du + template * 0x9E3779B1u;
        hash = (hash ^ (hash >> 15)) * 0x846ca68bu;
        return hash ^ (hash >> 16);
    }
}
