using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Model;

namespace Dateline.Lists;

/// <summary>The names of many prints side by side, to tell how many one shares with another, whatever their case.</summary>
internal sealed class PrintNames
{
    private const int Most = PrintMaker.NamesKept;
    private const uint Start = 2_166_136_261;
    private const uint Factor = 16_777_619;

    private readonly uint[] _keys;

    /// <summary>Prints in their order.</summary>
    public PrintNames(IReadOnlyList<TextPrint> prints)
    {
        _keys = new uint[prints.Count * Most];
        for (var place = 0; place < prints.Count; place++)
            Write(prints[place], _keys.AsSpan(place * Most, Most));
    }

    private PrintNames(uint[] keys) => _keys = keys;

    /// <summary>These, and others after them.</summary>
    public PrintNames With(PrintNames others) => new([.. _keys, .. others._keys]);

    /// <summary>How many names two of them share.</summary>
    public int Shared(int a, int b) => Shared(_keys.AsSpan(a * Most, Most), b);

    /// <summary>How many of some names one of them has, too.</summary>
    /// <param name="keys">As <see cref="KeysOf"/> gives them.</param>
    /// <param name="other">One of these.</param>
    public int Shared(ReadOnlySpan<uint> keys, int other)
    {
        var others = MemoryMarshal.Cast<uint, Vector256<uint>>(_keys.AsSpan(other * Most, Most));
        var count = 0;
        for (var i = 0; i < Most && keys[i] != 0; i++)
        {
            var key = Vector256.Create(keys[i]);
            if (Vector256.EqualsAny(key, others[0]) || Vector256.EqualsAny(key, others[1]))
                count++;
        }
        return count;
    }

    /// <summary>A key for each name, each once, 0 for none.</summary>
    public static uint[] KeysOf(TextPrint print)
    {
        var keys = new uint[Most];
        Write(print, keys);
        return keys;
    }

    /// <summary>The names two share, in the order and writing of the first.</summary>
    public static List<string> Shared(TextPrint a, TextPrint b) => [.. a.Names.Intersect(b.Names, StringComparer.OrdinalIgnoreCase)];

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
