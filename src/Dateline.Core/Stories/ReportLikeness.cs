using System.Numerics;
using System.Runtime.Intrinsics;

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
    private const int Side = 8;
    private const float Unit = 1 / (ReportVector.Scale * ReportVector.Scale);

    public static ReportLikeness Of(ReportVector a, ReportVector b)
    {
        var sums = new Sums();
        ReadOnlySpan<uint> left = a.Terms, right = b.Terms;
        var (i, k) = (0, 0);
        // Eight terms against eight at a time: of all 64 pairs the equal ones, by turning the right side round.
        while (Vector256.IsHardwareAccelerated && i + Side <= left.Length && k + Side <= right.Length)
        {
            var some = Vector256.Create(left[i..]);
            var others = Vector256.Create(right[k..]);
            for (var shared = EqualTerms(some, others); shared != 0; shared &= shared - 1)
            {
                var at = i + BitOperations.TrailingZeroCount(shared);
                var there = k + BitOperations.TrailingZeroCount(Vector256.Equals(others, Vector256.Create(left[at])).ExtractMostSignificantBits());
                sums.Add(a, at, b, there);
            }
            var (last, otherLast) = (left[i + Side - 1], right[k + Side - 1]);
            i += last <= otherLast ? Side : 0;
            k += otherLast <= last ? Side : 0;
        }
        while (i < left.Length && k < right.Length)
        {
            if (left[i] == right[k])
            {
                sums.Add(a, i++, b, k++);
                continue;
            }
            // Both steps without a branch: which of two hashes is smaller cannot be foretold.
            var less = left[i] < right[k] ? 1 : 0;
            i += less;
            k += 1 - less;
        }
        return sums.Of(a, b);
    }

    private static uint EqualTerms(Vector256<uint> some, Vector256<uint> others)
    {
        var equal = Vector256.Equals(some, others);
        for (var turn = 1; turn < Side; turn++)
        {
            others = Vector256.Shuffle(others, Vector256.Create(1u, 2, 3, 4, 5, 6, 7, 0));
            equal |= Vector256.Equals(some, others);
        }
        return equal.ExtractMostSignificantBits();
    }

    private static float Ratio(float part, float whole) => whole > 0 ? Math.Min(1, part / whole) : 0;

    // What two reports share, added up term by term.
    private struct Sums
    {
        private float _words;
        private float _names;
        private float _numbers;
        private float _top;
        private float _strongest;
        private int _fullNames;
        private int _sharedNumbers;
        private int _shared;

        public void Add(ReportVector a, int i, ReportVector b, int k)
        {
            var product = (float)a.Weights[i] * b.Weights[k] * Unit;
            _shared++;
            _strongest = Math.Max(_strongest, product);
            switch (a.Marks[i].Kind())
            {
                case TermMark.Word:
                    _words += product;
                    break;
                case TermMark.Number:
                    _numbers += product;
                    _sharedNumbers++;
                    break;
                case TermMark.Phrase:
                    _names += product;
                    _fullNames++;
                    break;
                default:
                    _names += product;
                    break;
            }
            if (ReportVector.IsTop(a.Marks[i]) && ReportVector.IsTop(b.Marks[k]))
                _top += product;
        }

        public readonly ReportLikeness Of(ReportVector a, ReportVector b) => new(
            _words + _names + _numbers, Ratio(_words, a.WordLength * b.WordLength), Ratio(_names, a.NameLength * b.NameLength),
            a.NumberLength * b.NumberLength > 0 ? _numbers / (a.NumberLength * b.NumberLength) : -1, Ratio(_top, a.TopLength * b.TopLength),
            _strongest, _fullNames, _sharedNumbers, _shared);
    }
}
