namespace Dateline.Stories;

/// <summary>A report's weightiest terms as a vector of length 1, packed; by their hashes in rising order.</summary>
internal sealed class ReportVector
{
    /// <summary>Terms kept of a report.</summary>
    public const int Length = 128;

    /// <summary>A report is found by so many of its terms, the weightiest; the likeness itself is reckoned over all.</summary>
    public const int Asked = 56;

    /// <summary>A weight of 1.</summary>
    public const float Scale = 65_535;

    // In a line of the processor's cache.
    private const int TermsOfLine = 16;

    // One more than the natural logarithm of the index: most terms stand a few times in a text.
    private static readonly float[] TimesWeights = [.. Enumerable.Range(0, 64).Select(times => 1 + MathF.Log(times))];

    private ReportVector(uint[] terms, ushort[] weights, TermMark[] marks, ushort askedFrom, bool hasHeadline)
    {
        (Terms, Weights, Marks, AskedFrom, HasHeadline) = (terms, weights, marks, askedFrom, hasHeadline);
        for (var i = 0; i < terms.Length; i++)
        {
            var weight = weights[i] / Scale;
            var square = weight * weight;
            switch (marks[i].Kind())
            {
                case TermMark.Word:
                    WordLength += square;
                    break;
                case TermMark.Number:
                    NumberLength += square;
                    break;
                default:
                    NameLength += square;
                    break;
            }
            if (IsTop(marks[i]))
                TopLength += square;
        }
        (WordLength, NumberLength, NameLength, TopLength) = (MathF.Sqrt(WordLength), MathF.Sqrt(NumberLength), MathF.Sqrt(NameLength), MathF.Sqrt(TopLength));
    }

    public uint[] Terms { get; }

    /// <summary>In parts of <see cref="Scale"/>.</summary>
    public ushort[] Weights { get; }

    public TermMark[] Marks { get; }

    /// <summary>The least weight of the <see cref="Asked"/> weightiest terms; 0 when there are no more terms than that.</summary>
    public ushort AskedFrom { get; }

    public bool HasHeadline { get; }

    /// <summary>Length (Euclid) of the words alone, of the numbers, of the names and phrases, of what stands in headline or opening.</summary>
    public float WordLength { get; }

    /// <inheritdoc cref="WordLength"/>
    public float NumberLength { get; }

    /// <inheritdoc cref="WordLength"/>
    public float NameLength { get; }

    /// <inheritdoc cref="WordLength"/>
    public float TopLength { get; }

    public static bool IsTop(TermMark mark) => (mark & (TermMark.Headline | TermMark.Lead)) != 0;

    /// <summary>The vector of a text, whose terms it counts when <paramref name="learn"/> is set.</summary>
    public static ReportVector Of(ReportText text, TermCounts counts, bool learn)
    {
        var hashes = text.Hashes;
        var times = text.Counts;
        var marks = text.Marks;
        Span<float> weights = stackalloc float[hashes.Length];
        if (learn)
            counts.Open();
        counts.Approach(hashes);
        for (var i = 0; i < hashes.Length; i++)
            weights[i] = TimesWeight(times[i]) * counts.Idf(hashes[i], learn) * KindWeight(marks[i]);
        Span<ulong> order = stackalloc ulong[hashes.Length];
        // The bits of a float that is not negative sort as the float does; of two alike the one that stands first in the text goes first.
        for (var i = 0; i < order.Length; i++)
            order[i] = ~((ulong)BitConverter.SingleToUInt32Bits(weights[i]) << 32) & 0xFFFFFFFF00000000UL | (uint)i;
        var kept = Least(order, Length);
        var askedLast = kept.Length > Asked ? (int)(uint)kept[Asked - 1] : -1;
        var norm = 0f;
        for (var i = 0; i < kept.Length; i++)
        {
            var term = (int)(uint)kept[i];
            norm += weights[term] * weights[term];
            kept[i] = (ulong)hashes[term] << 32 | (uint)term;
        }
        kept.Sort();
        norm = norm > 0 ? Scale / MathF.Sqrt(norm) : 0;
        var (terms, packed, marked) = (new uint[kept.Length], new ushort[kept.Length], new TermMark[kept.Length]);
        for (var i = 0; i < kept.Length; i++)
        {
            var term = (int)(uint)kept[i];
            (terms[i], packed[i], marked[i]) = (hashes[term], (ushort)(weights[term] * norm), marks[term]);
        }
        return new ReportVector(terms, packed, marked, askedLast < 0 ? (ushort)0 : (ushort)(weights[askedLast] * norm), text.HasHeadline);
    }

    /// <summary>The weight of a term; 0 when it is none of these.</summary>
    public float WeightOf(uint term)
    {
        var at = Array.BinarySearch(Terms, term);
        return at >= 0 ? Weights[at] / Scale : 0;
    }

    // Headlines count by whole words too, so how often a term stands is a whole number.
    private static float TimesWeight(float times) => times < TimesWeights.Length ? TimesWeights[(int)times] : 1 + MathF.Log(times);

    // The least of some different numbers in rising order; the rest is parted from them (Hoare 1961, "Find") and not sorted.
    private static Span<ulong> Least(Span<ulong> numbers, int count)
    {
        var (from, to) = (0, numbers.Length);
        while (to > count && to - from > 16)
        {
            var (a, b, c) = (numbers[from], numbers[(from + to) / 2], numbers[to - 1]);
            var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            var below = from;
            // Without a branch: which side a number goes to cannot be foretold.
            for (var i = from; i < to; i++)
            {
                var number = numbers[i];
                numbers[i] = numbers[below];
                numbers[below] = number;
                below += number < pivot ? 1 : 0;
            }
            if (below >= count)
                to = below;
            else
                from = below;
        }
        var least = numbers[..to];
        least.Sort();
        return least[..Math.Min(count, to)];
    }

    /// <summary>Reads a little everywhere, so that all of it is near when it is compared.</summary>
    public uint Touch()
    {
        uint seen = 0;
        for (var i = 0; i < Terms.Length; i += TermsOfLine)
            seen ^= Terms[i] ^ Weights[i] ^ (byte)Marks[i];
        return seen;
    }

    private static float KindWeight(TermMark mark) => mark.Kind() switch
    {
        // A number is a strong witness when it is the same, but rounding and updates make it differ.
        TermMark.Number => 0.5f,
        _ => 1,
    };
}
