namespace Dateline.Stories;

/// <summary>How two reports compare, in the figures a judgement rests on.</summary>
/// <param name="Cosine">Of all terms, 0 to 1.</param>
/// <param name="Words">Cosine of ordinary words.</param>
/// <param name="Names">Cosine of names and full names.</param>
/// <param name="Numbers">Cosine of numbers; -1 when one has none.</param>
/// <param name="Top">Cosine of what stands in headline and opening.</param>
/// <param name="Strongest">What the term that weighs most in both gives to the cosine.</param>
/// <param name="FullNames">How many full names they share.</param>
/// <param name="SharedNumbers">How many numbers.</param>
/// <param name="Shared">How many terms.</param>
internal readonly record struct ReportLikeness(
    float Cosine, float Words, float Names, float Numbers, float Top, float Strongest, int FullNames, int SharedNumbers, int Shared)
{
    private const float Unit = 1 / (ReportVector.Scale * ReportVector.Scale);

    public static ReportLikeness Of(ReportVector a, ReportVector b)
    {
        float words = 0, names = 0, numbers = 0, top = 0, strongest = 0;
        int fullNames = 0, sharedNumbers = 0, shared = 0;
        var (left, right) = (a.Terms, b.Terms);
        for (int i = 0, k = 0; i < left.Length && k < right.Length;)
        {
            if (left[i] != right[k])
            {
                // Both steps without a branch: which of two hashes is smaller cannot be foretold.
                var less = left[i] < right[k] ? 1 : 0;
                i += less;
                k += 1 - less;
                continue;
            }
            var product = (float)a.Weights[i] * b.Weights[k] * Unit;
            shared++;
            strongest = Math.Max(strongest, product);
            switch (a.Marks[i].Kind())
            {
                case TermMark.Word:
                    words += product;
                    break;
                case TermMark.Number:
                    numbers += product;
                    sharedNumbers++;
                    break;
                case TermMark.Phrase:
                    names += product;
                    fullNames++;
                    break;
                default:
                    names += product;
                    break;
            }
            if (ReportVector.IsTop(a.Marks[i]) && ReportVector.IsTop(b.Marks[k]))
                top += product;
            i++;
            k++;
        }
        return new ReportLikeness(
            words + names + numbers, Ratio(words, a.WordLength * b.WordLength), Ratio(names, a.NameLength * b.NameLength),
            a.NumberLength * b.NumberLength > 0 ? numbers / (a.NumberLength * b.NumberLength) : -1, Ratio(top, a.TopLength * b.TopLength),
            strongest, fullNames, sharedNumbers, shared);
    }

    private static float Ratio(float part, float whole) => whole > 0 ? Math.Min(1, part / whole) : 0;
}
