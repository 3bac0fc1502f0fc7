namespace Dateline.Copies;

/// <summary>What it takes to make one text from another: the fewer changes, the likelier the one was made from the other.</summary>
/// <remarks>Copies made each on its own from one text lie round it like a star: from the text in the middle all others are reached with the
/// fewest changes (Spencer, Davidson et al. 2004 on the descent of manuscripts). Cutting is cheap, writing is dear.</remarks>
internal static class TextDescent
{
    private const double Edit = 4;
    private const double CutWord = 0.03;
    private const double AddedWord = 0.12;
    private const double RewordedWord = 1;
    private const int RewordedMost = 14;

    /// <summary>The cost of making the right text from the left one, 0 for the same words; and which words of the right one the left one holds.</summary>
    public static (double Cost, ulong[] Stands) Of(TextMatch match)
    {
        var map = match.Map;
        var stands = new bool[match.Right.Words.Length];
        double cost = 0;
        var lastLeft = -1;
        var lastRight = -1;
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] < 0)
                continue;
            stands[map[i]] = true;
            var cut = i - lastLeft - 1;
            var ahead = map[i] - lastRight - 1;
            if (ahead is > 0 and <= RewordedMost && cut is > 0 and <= RewordedMost)
            {
                cost += RewordedWord * Math.Max(cut, ahead);
                stands.AsSpan(lastRight + 1, ahead).Fill(true);
            }
            else
            {
                if (cut > 0)
                    cost += Edit + CutWord * cut;
                if (ahead < 0 || ahead > RewordedMost && lastRight >= 0)
                    cost += Edit / 2;
            }
            lastLeft = i;
            lastRight = map[i];
        }
        if (map.Length - 1 - lastLeft is > 0 and var tail)
            cost += Edit + CutWord * tail;
        return (cost + Additions(stands), Bits(stands));
    }

    private static ulong[] Bits(bool[] stands)
    {
        var bits = new ulong[stands.Length / 64 + 1];
        for (var i = 0; i < stands.Length; i++)
            bits[i / 64] |= stands[i] ? 1UL << (i % 64) : 0;
        return bits;
    }

    private static double Additions(bool[] stands)
    {
        double cost = 0;
        for (var j = 0; j < stands.Length;)
        {
            if (stands[j])
            {
                j++;
                continue;
            }
            var from = j;
            while (j < stands.Length && !stands[j])
                j++;
            cost += Edit + AddedWord * (j - from);
        }
        return cost;
    }
}
