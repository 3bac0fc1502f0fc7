using System.Buffers;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Two texts laid side by side: which words of the one stand in the same runs in the other, and whether they tell the same facts.</summary>
internal sealed class TextMatch : IDisposable
{
    private const int SeedWords = 3;
    private const int LongRun = 6;

    // Between two runs, up to this many words on either side count as reworded rather than as something else.
    private const int GapWords = 14;

    private int[] _map;

    private TextMatch(CopyText left, CopyText right)
    {
        Left = left;
        Right = right;
        _map = ArrayPool<int>.Shared.Rent(left.Words.Length);
        _map.AsSpan(0, left.Words.Length).Fill(-1);
    }

    public CopyText Left { get; }

    public CopyText Right { get; }

    /// <summary>For each word of the left text, the word of the right one it stands for; -1 when none.</summary>
    public ReadOnlySpan<int> Map => _map.AsSpan(0, Left.Words.Length);

    /// <summary>Gives up the map; the figures stay.</summary>
    public void Dispose()
    {
        if (_map.Length > 0)
            ArrayPool<int>.Shared.Return(_map);
        _map = [];
    }

    /// <summary>Share of the left text's words that stand in runs of the right text.</summary>
    public double Covered { get; private set; }

    /// <summary>Share of the left text's words that stand in runs of six words or more: taken over, not merely said alike.</summary>
    public double LongRuns { get; private set; }

    /// <summary>The same with small gaps between neighbouring runs counted in: what a rewording leaves.</summary>
    public double Bridged { get; private set; }

    /// <summary>Places where words between two runs were exchanged.</summary>
    public int Rewordings { get; private set; }

    /// <summary>Numbers that stand in each other's place and that the other text does not know, counted on both sides.</summary>
    public int NumbersChanged { get; private set; }

    /// <summary>Numbers of the left text inside shared runs.</summary>
    public int NumbersShared { get; private set; }

    /// <summary>Capitalised words inside a sentence that stand in the place of other facts, counted on both sides.</summary>
    public int NamesChanged { get; private set; }

    /// <summary>Capitalised words of the left text inside shared runs.</summary>
    public int NamesShared { get; private set; }

    /// <summary>Share of the left text's numbers and names that occur anywhere in the right text; 1 when it has none.</summary>
    public double FactsKnown { get; private set; }

    /// <summary>The shorter text laid beside the longer.</summary>
    public static TextMatch Laid(CopyText a, CopyText b) => a.Words.Length <= b.Words.Length ? Of(a, b) : Of(b, a);

    public static TextMatch Of(CopyText left, CopyText right)
    {
        var match = Mapped(left, right);
        if (match.IsComparable)
            match.Weigh(withFacts: true);
        return match;
    }

    /// <summary>The same without the facts: only <see cref="Map"/>, <see cref="Covered"/>, <see cref="LongRuns"/>, <see cref="Bridged"/> and
    /// <see cref="Rewordings"/>.</summary>
    public static TextMatch WithoutFacts(CopyText left, CopyText right)
    {
        var match = Mapped(left, right);
        if (match.IsComparable)
            match.Weigh(withFacts: false);
        return match;
    }

    /// <summary>Only which word stands for which: <see cref="Map"/>.</summary>
    public static TextMatch Mapped(CopyText left, CopyText right)
    {
        var match = new TextMatch(left, right);
        if (match.IsComparable)
            match.Seed();
        return match;
    }

    private bool IsComparable => Left.Words.Length >= SeedWords && Right.Words.Length >= SeedWords;

    private void Seed()
    {
        var a = Left.Words;
        var b = Right.Words;
        if (b.StartsWith(a))
        {
            // From the first word on the longest run is the whole text; so it is when the end of the other was cut.
            for (var i = 0; i < a.Length; i++)
                _map[i] = i;
            return;
        }
        var mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)b.Length * 2) - 1;
        var heads = ArrayPool<int>.Shared.Rent(mask + 1);
        var nexts = ArrayPool<int>.Shared.Rent(b.Length);
        Array.Clear(heads, 0, mask + 1);
        for (var j = b.Length - SeedWords; j >= 0; j--)
        {
            var slot = Hash(b, j) & mask;
            nexts[j] = heads[slot];
            heads[slot] = j + 1;
        }
        var last = -1;
        for (var i = 0; i + SeedWords <= a.Length;)
        {
            // The longest run wins; among equals the one that goes on from where the last run ended.
            var best = -1;
            var bestLength = 0;
            var tries = 24;
            for (var entry = heads[Hash(a, i) & mask]; entry > 0 && tries-- > 0; entry = nexts[entry - 1])
            {
                var length = Run(a, i, b, entry - 1);
                if (length < SeedWords)
                    continue;
                var near = entry - 1 > last && entry - 1 - last <= GapWords * 2;
                var bestNear = best > last && best - last <= GapWords * 2;
                if ((near && !bestNear && length * 2 >= bestLength) || (near == bestNear && length > bestLength) || (!near && bestNear && length > bestLength * 2))
                {
                    best = entry - 1;
                    bestLength = length;
                }
            }
            if (best < 0)
            {
                i++;
                continue;
            }
            for (var k = 0; k < bestLength; k++)
                _map[i + k] = best + k;
            i += bestLength;
            last = best + bestLength - 1;
        }
        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<int>.Shared.Return(nexts);
    }

    private void Weigh(bool withFacts)
    {
        var a = Left.Words;
        using var leftKnown = new WordSet(Left);
        using var rightKnown = new WordSet(Right);
        var covered = 0;
        var bridged = 0;
        var facts = 0;
        var known = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (_map[i] >= 0)
                covered++;
            if (!withFacts || !IsFact(Left, i))
                continue;
            facts++;
            if (_map[i] < 0)
            {
                known += rightKnown.Contains(a[i]) ? 1 : 0;
                continue;
            }
            known++;
            if (IsNumber(Left, i))
                NumbersShared++;
            else
                NamesShared++;
        }
        for (var i = 0; i < a.Length;)
        {
            if (_map[i] >= 0)
            {
                // Two runs that touch on the left may still have words between them on the right.
                if (i > 0 && _map[i - 1] >= 0 && _map[i] != _map[i - 1] + 1)
                    CountGap(i, i, _map[i - 1], _map[i], withFacts, leftKnown, rightKnown);
                i++;
                continue;
            }
            var end = i;
            while (end < a.Length && _map[end] < 0)
                end++;
            if (i > 0 && end < a.Length && CountGap(i, end, _map[i - 1], _map[end], withFacts, leftKnown, rightKnown))
                bridged += end - i;
            i = end;
        }
        LongRuns = (double)InLongRuns() / a.Length;
        Covered = (double)covered / a.Length;
        Bridged = (double)(covered + bridged) / a.Length;
        FactsKnown = facts == 0 ? 1 : (double)known / facts;
    }

    private int InLongRuns()
    {
        var map = Map;
        var total = 0;
        for (var i = 0; i < map.Length;)
        {
            var from = i++;
            if (map[from] < 0)
                continue;
            while (i < map.Length && map[i] == map[i - 1] + 1)
                i++;
            if (i - from >= LongRun)
                total += i - from;
        }
        return total;
    }

    private bool CountGap(int from, int to, int rightBefore, int rightAfter, bool withFacts, WordSet leftKnown, WordSet rightKnown)
    {
        var onRight = rightAfter - rightBefore - 1;
        if (onRight < 0 || onRight > GapWords || to - from > GapWords)
            return false;
        Rewordings++;
        if (!withFacts)
            return true;
        var (leftNumbers, leftNames) = NewFacts(Left, (from, to), Right, (rightBefore + 1, rightAfter), rightKnown);
        var (rightNumbers, rightNames) = NewFacts(Right, (rightBefore + 1, rightAfter), Left, (from, to), leftKnown);
        // A fact put in or left out is an edit; a fact in the place of another is a form filled in differently.
        var numbers = Math.Min(leftNumbers, rightNumbers);
        NumbersChanged += 2 * numbers;
        NamesChanged += 2 * (Math.Min(leftNumbers + leftNames, rightNumbers + rightNames) - numbers);
        return true;
    }

    // A number is new when the other gap does not hold it: small numbers stand somewhere in every form. A name is new when the whole other
    // text does not know it: names move about in a rewording.
    private static (int Numbers, int Names) NewFacts(CopyText text, (int From, int To) gap, CopyText other, (int From, int To) otherGap, WordSet known)
    {
        var numbers = 0;
        var names = 0;
        for (var i = gap.From; i < gap.To; i++)
        {
            if (!IsFact(text, i))
                continue;
            if (IsNumber(text, i))
                numbers += other.Words[otherGap.From..otherGap.To].Contains(text.Words[i]) ? 0 : 1;
            else if (!known.Contains(text.Words[i]))
                names++;
        }
        return (numbers, names);
    }

    private static bool IsNumber(CopyText text, int index) => (text.Forms[index] & WordForm.Number) != 0;

    private static bool IsFact(CopyText text, int index) =>
        IsNumber(text, index) || (text.Forms[index] & (WordForm.Capital | WordForm.Opening)) == WordForm.Capital;

    private static int Run(ReadOnlySpan<uint> a, int i, ReadOnlySpan<uint> b, int j) => a[i..].CommonPrefixLength(b[j..]);

    private static int Hash(ReadOnlySpan<uint> words, int at) => (int)((words[at] * 0x9E3779B1u ^ words[at + 1] * 0x85EBCA6Bu ^ words[at + 2] * 0xC2B2AE35u) >> 3);
}
