using System.Runtime.InteropServices;
using Dateline.Extract;

namespace Dateline.Eval.Training;

/// <summary>
/// How often text under a name (or behind a word) is story, counted host by host. Each host has one vote per token, so no site outweighs
/// another, and a host's own vote can be left out when its own pages are learned from.
/// </summary>
/// <param name="least">Tokens fewer hosts use are not known.</param>
/// <param name="faintest">Leanings weaker than this, in <see cref="TokenScores.Unit"/>, are not worth their place.</param>
internal sealed class Leanings(int least, int faintest)
{
    private const float Prior = 0.35f;
    private readonly Dictionary<uint, (float Yes, int Hosts)> _totals = [];
    private TokenScores? _all;

    /// <summary>Adds one host's votes.</summary>
    public void Add(Dictionary<uint, (float Story, float All)> votes)
    {
        foreach (var (token, (story, all)) in votes)
        {
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_totals, token, out _);
            total = (total.Yes + story / all, total.Hosts + 1);
        }
    }

    /// <summary>Scores of every token worth knowing.</summary>
    public List<(uint Key, sbyte Score)> Scores()
    {
        var scores = new List<(uint, sbyte)>();
        foreach (var (token, (yes, hosts)) in _totals.OrderBy(t => t.Key))
        {
            if (Score(yes, hosts) is not 0 and var score)
                scores.Add((token, score));
        }
        return scores;
    }

    public TokenScores Table() => _all ??= new TokenScores(CollectionsMarshal.AsSpan([.. Scores().Select(s => s.Key)]), CollectionsMarshal.AsSpan([.. Scores().Select(s => s.Score)]));

    /// <summary>The table as it would be had the host of these votes not been counted.</summary>
    public TokenScores TableWithout(Dictionary<uint, (float Story, float All)> votes)
    {
        var changed = new List<(uint, sbyte)>();
        foreach (var (token, (story, all)) in votes)
        {
            var (yes, hosts) = _totals[token];
            if (hosts >= least)
                changed.Add((token, Score(yes - story / all, hosts - 1)));
        }
        return Table().Changed(changed);
    }

    private sbyte Score(float yes, int hosts)
    {
        if (hosts < least)
            return 0;
        var odds = Math.Log((yes + Prior) / (hosts - yes + 1 - Prior)) - Math.Log(Prior / (1 - Prior)) * 0.5;
        var score = (sbyte)Math.Clamp(Math.Round(odds / TokenScores.Unit), -127, 127);
        return Math.Abs(score) >= faintest ? score : (sbyte)0;
    }
}
