namespace Dateline.Stories;

/// <summary>A report's weightiest terms as a vector of length 1, packed; by their hashes in rising order.</summary>
internal sealed class ReportVector
{
    /// <summary>Terms kept of a report.</summary>
    public const int Length = 128;

    /// <summary>A weight of 1.</summary>
    public const float Scale = 65_535;

    private ReportVector(uint[] terms, ushort[] weights, TermMark[] marks, bool hasHeadline)
    {
        (Terms, Weights, Marks, HasHeadline) = (terms, weights, marks, hasHeadline);
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
            weights[i] = (1 + MathF.Log(times[i])) * counts.Idf(hashes[i], learn) * KindWeight(marks[i]);
        Span<ulong> order = stackalloc ulong[hashes.Length];
        // The bits of a float that is not negative sort as the float does; the hash decides a draw, so that the answer does not hang on the order of words.
        for (var i = 0; i < order.Length; i++)
            order[i] = ~((ulong)BitConverter.SingleToUInt32Bits(weights[i]) << 32) & 0xFFFFFFFF00000000UL | (uint)i;
        order.Sort();
        var kept = order[..Math.Min(Length, order.Length)];
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
        return new ReportVector(terms, packed, marked, text.HasHeadline);
    }

    /// <summary>The weight of a term; 0 when it is none of these.</summary>
    public float WeightOf(uint term)
    {
        var at = Array.BinarySearch(Terms, term);
        return at >= 0 ? Weights[at] / Scale : 0;
    }

    private static float KindWeight(TermMark mark) => mark.Kind() switch
    {
        // A number is a strong witness when it is the same, but rounding and updates make it differ.
        TermMark.Number => 0.5f,
        _ => 1,
    };
}
