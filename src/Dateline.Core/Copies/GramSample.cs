using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dateline.Copies;

/// <summary>The word 4-grams of a text that are kept: which ones depends on the gram alone, so that two copies keep the same.</summary>
/// <remarks>
/// One in 2^n, n by the length of the text, so that a text of any length costs at most 64 places in the index; every gram kept at one density is
/// kept at all denser ones. A new text is looked up with twice as many as it leaves behind: a short text inside a long one is kept more densely
/// than the long one would be.
/// </remarks>
/// <param name="Grams">Those left in the index in front, then those only looked up, in the order of the text.</param>
/// <param name="Kept">How many of them are left in the index.</param>
/// <param name="Density">One gram in 2^<paramref name="Density"/> is left in the index.</param>
/// <param name="LookedUp">The same for those looked up.</param>
internal sealed record GramSample(ReadOnlyMemory<uint> Grams, int Kept, int Density, int LookedUp)
{
    private const int Words = 4;
    private const int Densest = 2;
    private const int Most = 64;
    private const int Usual = 512;

    // Grams hashed at a time.
    private const int Side = 8;

    // Odd numbers without order, one for each of the four words.
    private const ulong First = 0xD6E8FEB86659FD93UL;
    private const ulong Second = 0xA0761D6478BD642FUL;
    private const ulong Third = 0xE7037ED1A0B428DBUL;
    private const ulong Fourth = 0x8EBC6AF09C88C6E3UL;
    private const ulong Mixer = 0x9E3779B97F4A7C15UL;

    /// <summary>One gram in 2^n, for a text of so many words.</summary>
    public static int DensityOf(int words)
    {
        var density = Densest;
        while (words >> density > Most)
            density++;
        return density;
    }

    public static GramSample Of(ReadOnlySpan<uint> words)
    {
        var density = DensityOf(words.Length);
        var lookedUp = Math.Max(Densest, density - 1);
        if (words.Length < Words)
            return new GramSample(default, 0, density, lookedUp);
        var room = words.Length >> lookedUp << 1 | 15;
        var grams = room <= Usual ? stackalloc uint[room] : new uint[room];
        var (kept, beside) = (0, 0);
        var keptMask = (1u << density) - 1;
        var mask = (1u << lookedUp) - 1;
        Span<ulong> hashes = stackalloc ulong[Side];
        var count = words.Length - Words + 1;
        for (var from = 0; from < count; from += Side)
        {
            var chosen = Hash(words[from..], hashes, mask);
            for (; chosen != 0; chosen &= chosen - 1)
            {
                // From the front those that are kept, from the back those beside; a text of one word over and over fills it early.
                if (kept + beside == grams.Length)
                    break;
                var hash = hashes[BitOperations.TrailingZeroCount(chosen)];
                if (((uint)hash & keptMask) == 0)
                    grams[kept++] = (uint)(hash >> 32);
                else
                    grams[^++beside] = (uint)(hash >> 32);
            }
        }
        grams[^beside..].CopyTo(grams[kept..]);
        return new GramSample(grams[..(kept + beside)].ToArray(), kept, density, lookedUp);
    }

    // The hashes of the next few grams, as many at a time as the processor adds side by side; which of them have no bit of the mask.
    private static uint Hash(ReadOnlySpan<uint> words, Span<ulong> hashes, uint mask)
    {
        if (words.Length < Side + Words)
        {
            var few = 0u;
            for (var i = 0; i + Words <= words.Length && i < Side; i++)
            {
                hashes[i] = Mixed(words[i] * First + words[i + 1] * Second + words[i + 2] * Third + words[i + 3] * Fourth);
                few |= (hashes[i] & mask) == 0 ? 1u << i : 0;
            }
            return few;
        }
        var chosen = 0u;
        for (var i = 0; i < Side; i += Vector256<ulong>.Count)
        {
            var sum = Wide(words[i..]) * First + Wide(words[(i + 1)..]) * Second + Wide(words[(i + 2)..]) * Third + Wide(words[(i + 3)..]) * Fourth;
            sum *= Mixer;
            sum ^= sum >>> 29;
            sum.CopyTo(hashes[i..]);
            chosen |= Vector256.Equals(sum & Vector256.Create((ulong)mask), Vector256<ulong>.Zero).ExtractMostSignificantBits() << i;
        }
        return chosen;
    }

    // Four products that do not wait for each other; the last one mixes them.
    private static ulong Mixed(ulong sum)
    {
        sum *= Mixer;
        return sum ^ sum >> 29;
    }

    private static Vector256<ulong> Wide(ReadOnlySpan<uint> words)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(words));
        return Vector256.Create(low, high);
    }
}
