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
        for (var i = 0; i + Words <= words.Length; i++)
        {
            // Four products that do not wait for each other; the last one mixes them.
            var hash = (words[i] * 0xD6E8FEB86659FD93UL + words[i + 1] * 0xA0761D6478BD642FUL + words[i + 2] * 0xE7037ED1A0B428DBUL
                + words[i + 3] * 0x8EBC6AF09C88C6E3UL) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            if (((uint)hash & mask) != 0)
                continue;
            // From the front those that are kept, from the back those beside; a text of one word over and over fills it early.
            if (kept + beside == grams.Length)
                break;
            if (((uint)hash & keptMask) == 0)
                grams[kept++] = (uint)(hash >> 32);
            else
                grams[^++beside] = (uint)(hash >> 32);
        }
        grams[^beside..].CopyTo(grams[kept..]);
        return new GramSample(grams[..(kept + beside)].ToArray(), kept, density, lookedUp);
    }
}
