using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Model;

namespace Dateline.Text;

/// <summary>The names of many prints side by side, to tell how many one shares with another, whatever their case.</summary>
internal sealed class PrintNames
{
    private const int Most = PrintMaker.NamesKept;
    private const uint Start = 2_166_136_261;
    private const uint Factor = 16_777_619;

    private static readonly float[] AllAlike = [.. Enumerable.Repeat(1f, Most)];

    private readonly PrintNames? _before;
    private readonly int _from;
    private readonly uint[] _keys;
    private NameCounts? _counts;

    /// <summary>Prints in their order.</summary>
    /// <param name="prints">The prints.</param>
    /// <param name="before">What they stand after; <c>null</c> nothing.</param>
    public PrintNames(IReadOnlyList<TextPrint> prints, PrintNames? before = null)
    {
        (_before, _from) = (before, before is null ? 0 : before._from + before._keys.Length / Most);
        _keys = new uint[prints.Count * Most];
        for (var place = 0; place < prints.Count; place++)
            Write(prints[place], _keys.AsSpan(place * Most, Most));
    }

    /// <summary>How many names two of them share.</summary>
    public int Shared(int a, int b) => (int)Shared(Keys(a), AllAlike, Keys(b));

    /// <summary>How many texts name what.</summary>
    public NameCounts Counts => _counts ??= new NameCounts(_keys, Most, _before?.Counts);

    /// <summary>What the names in common weigh together.</summary>
    /// <param name="keys">As <see cref="KeysOf"/> gives them.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="other">One of these.</param>
    public float Shared(ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights, int other) => Shared(keys, weights, Keys(other));

    /// <inheritdoc cref="Shared(ReadOnlySpan{uint}, ReadOnlySpan{float}, int)"/>
    public static float Shared(ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights, ReadOnlySpan<uint> otherKeys)
    {
        var others = MemoryMarshal.Cast<uint, Vector256<uint>>(otherKeys);
        var sum = 0f;
        for (var i = 0; i < Most && keys[i] != 0; i++)
        {
            var key = Vector256.Create(keys[i]);
            if (Vector256.EqualsAny(key, others[0]) || Vector256.EqualsAny(key, others[1]))
                sum += weights[i];
        }
        return sum;
    }

    /// <summary>A key for each name, each once, 0 for none.</summary>
    public static uint[] KeysOf(TextPrint print)
    {
        var keys = new uint[Most];
        Write(print, keys);
        return keys;
    }

    /// <summary>The names two share, in the writing of the first, the rarest first.</summary>
    public static List<string> Shared(TextPrint a, TextPrint b, NameCounts counts) =>
        [.. a.Names.Intersect(b.Names, StringComparer.OrdinalIgnoreCase).OrderByDescending(name => counts.Rarity(KeyOf(name)))];

    private ReadOnlySpan<uint> Keys(int place) => place < _from ? _before!.Keys(place) : _keys.AsSpan((place - _from) * Most, Most);

    private static void Write(TextPrint print, Span<uint> into)
    {
        var count = 0;
        foreach (var name in print.Names.Take(Most))
        {
            if (KeyOf(name) is var key && !into[..count].Contains(key))
                into[count++] = key;
        }
    }

    // FNV-1a (Fowler, Noll, Vo); never 0.
    private static uint KeyOf(string name)
    {
        var key = Start;
        foreach (var c in name)
            key = (key ^ char.ToUpperInvariant(c)) * Factor;
        return Math.Max(1, key);
    }
}
