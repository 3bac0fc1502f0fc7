using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Dateline.Pages.Html;

namespace Dateline.Pages;

/// <summary>
/// Numbers for what a page calls its elements (class, id, role ...): equal values share one, so that a reader of names looks at each name once, however many
/// elements bear it. Made in one pass; a value that meets too many others in its corner of the table gets a number of its own, so time grows with the page's length alone.
/// </summary>
internal sealed class NamedValues
{
    private const int Probes = 8;

    // Whether the attribute of a number names what an element is.
    private static readonly bool[] Naming = [.. AttributeName.All.Select(name => name is "class" or "id" or "itemprop" or "role" or "property"
        or "data-testid" or "data-component" or "data-type" or "data-name" or "data-module" or "data-qa")];

    // Per attribute of the page its value's number; -1 where it names nothing.
    private readonly int[] _numbers;

    /// <summary>Numbers the values of <paramref name="attributes"/>, cut from <paramref name="page"/>.</summary>
    public NamedValues(string page, ReadOnlySpan<AttributeSlice> attributes)
    {
        _numbers = new int[attributes.Length];
        var size = 64;
        while (size < attributes.Length)
            size <<= 1;
        // The attribute that first had a value, in a slot by its hash.
        var slots = ArrayPool<int>.Shared.Rent(size);
        slots.AsSpan(0, size).Fill(-1);
        for (var i = 0; i < attributes.Length; i++)
        {
            ref readonly var slice = ref attributes[i];
            if (slice.Name >= Naming.Length || !Naming[slice.Name])
            {
                _numbers[i] = -1;
                continue;
            }
            var value = page.AsSpan(slice.Start, slice.Length);
            var number = -1;
            var slot = (int)(Hash(value) & (uint)(size - 1));
            for (var probe = 0; probe < Probes; probe++, slot = (slot + 1) & (size - 1))
            {
                var first = slots[slot];
                if (first < 0)
                {
                    slots[slot] = i;
                    break;
                }
                if (attributes[first].Length == slice.Length && value.SequenceEqual(page.AsSpan(attributes[first].Start, slice.Length)))
                {
                    number = _numbers[first];
                    break;
                }
            }
            _numbers[i] = number < 0 ? Count++ : number;
        }
        ArrayPool<int>.Shared.Return(slots);
    }

    /// <summary>How many numbers were given; every one is below.</summary>
    public int Count { get; }

    /// <summary>The number of an attribute's value; -1 when the attribute names nothing.</summary>
    /// <param name="attribute">The attribute, counted over the whole page.</param>
    public int this[int attribute] => _numbers[attribute];

    private static uint Hash(ReadOnlySpan<char> value)
    {
        var bytes = MemoryMarshal.AsBytes(value);
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = (ulong.RotateLeft(hash, 23) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9E3779B97F4A7C15;
        for (; bytes.Length >= 2; bytes = bytes[2..])
            hash = (ulong.RotateLeft(hash, 23) ^ BinaryPrimitives.ReadUInt16LittleEndian(bytes)) * 0x9E3779B97F4A7C15;
        // Names that differ in their last sign alone would lie side by side without this.
        hash = (hash ^ hash >> 29) * 0xBF58476D1CE4E5B9;
        return (uint)(hash >> 32);
    }
}
