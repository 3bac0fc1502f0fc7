using System.Runtime.InteropServices;

namespace Dateline.Text;

/// <summary>How many texts name what: a name that everybody has says less than one that two have (inverse document frequency, Sparck Jones 1972).</summary>
internal sealed class NameCounts(NameCounts? before = null)
{
    // So many texts without the name are thought to stand beside: what is rare in a small house need not be rare.
    private const int Unseen = 1_000;

    private readonly Dictionary<uint, int> _texts = [];
    private int _count;

    /// <summary>Counts texts with a row of keys each, 0 for none.</summary>
    public NameCounts(ReadOnlySpan<uint> rows, int width, NameCounts? before)
        : this(before)
    {
        for (; rows.Length > 0; rows = rows[width..])
            Add(rows[..width]);
    }

    private int Texts => _count + (before?.Texts ?? 0);

    /// <summary>Counts one more text, or one less.</summary>
    public void Add(ReadOnlySpan<uint> keys, int times = 1)
    {
        _count += times;
        foreach (var key in keys)
        {
            if (key == 0)
                break;
            CollectionsMarshal.GetValueRefOrAddDefault(_texts, key, out _) += times;
        }
    }

    /// <summary>1 for a name nobody has, towards 0 for one that all have.</summary>
    public float Rarity(uint key) => 1 - MathF.Log(1 + Of(key)) / MathF.Log(1 + Unseen + Texts);

    /// <summary>The same of many; 0 for none.</summary>
    public float[] Rarity(ReadOnlySpan<uint> keys)
    {
        var rarity = new float[keys.Length];
        for (var i = 0; i < keys.Length && keys[i] != 0; i++)
            rarity[i] = Rarity(keys[i]);
        return rarity;
    }

    private int Of(uint key) => _texts.GetValueOrDefault(key) + (before?.Of(key) ?? 0);
}
