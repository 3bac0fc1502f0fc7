using Dateline.Extract;
using Dateline.Pages;

namespace Dateline.Eval.Training;

/// <summary>
/// Counts, host by host, how often text under a name (or behind a first word) is story. Each host has one vote per token, so no site outweighs
/// another, and a host's own vote can be left out when its own pages are learned from.
/// </summary>
internal sealed class Leanings
{
    private const float Prior = 0.35f;
    private readonly Dictionary<uint, Dictionary<string, (float Story, float All)>> _votes = [];
    private List<(uint Token, float Story, int Hosts, Dictionary<string, (float Story, float All)> Votes)>? _totals;

    public static (Leanings Names, Leanings Words) Count(IEnumerable<TrainingPage> pages)
    {
        var names = new Leanings();
        var words = new Leanings();
        foreach (var page in pages)
        {
            using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None);
            var story = new float[page.Tree.Count];
            var all = new float[page.Tree.Count];
            for (var i = 0; i < galley.Count; i++)
            {
                if (page.Labels[i] < 0)
                    continue;
                ref readonly var line = ref galley.Lines[i];
                var mass = Math.Min(line.Chars, 200) + 10;
                all[line.Block] += mass;
                if (page.Labels[i] > 0.5f)
                    story[line.Block] += mass;
                if (line.Words > 60)
                    continue;
                words.Vote(line.FirstWord, page.Host, page.Labels[i], 1);
                words.Vote(line.FirstPair, page.Host, page.Labels[i], 1);
                words.Vote(WordHash.Join(line.LastWord, 7), page.Host, page.Labels[i], 1);
                words.Vote(WordHash.Join(line.Whole, 11), page.Host, page.Labels[i], 1);
            }
            for (var i = page.Tree.Count - 1; i > 0; i--)
            {
                var parent = page.Tree.Row(i).Parent;
                story[parent] += story[i];
                all[parent] += all[i];
            }
            var tokens = new NameTokens(new uint[48]);
            var seen = new Dictionary<uint, (float Story, float All)>();
            for (var i = 0; i < page.Tree.Count; i++)
            {
                if (all[i] == 0 || page.Tree.Row(i).AttributeCount == 0)
                    continue;
                tokens.Read(page.Tree.Attributes(i));
                for (var t = 0; t < tokens.Count; t++)
                {
                    var (s, a) = seen.GetValueOrDefault(tokens[t]);
                    seen[tokens[t]] = (s + story[i], a + all[i]);
                }
            }
            foreach (var (token, (s, a)) in seen)
                names.Vote(token, page.Host, s / a, 1);
        }
        return (names, words);
    }

    public void Vote(uint token, string host, float story, float all)
    {
        if (token == 0)
            return;
        if (!_votes.TryGetValue(token, out var hosts))
            _votes[token] = hosts = new Dictionary<string, (float, float)>(StringComparer.Ordinal);
        var (s, a) = hosts.GetValueOrDefault(host);
        hosts[host] = (s + story, a + all);
    }

    /// <summary>Scores of every token at least <paramref name="least"/> hosts use, host <paramref name="without"/> left out.</summary>
    public List<(uint Key, sbyte Score)> Scores(int least, string? without = null)
    {
        var totals = _totals ??= [.. _votes.Where(v => v.Value.Count >= least).OrderBy(v => v.Key)
            .Select(v => (v.Key, v.Value.Values.Sum(x => x.Story / x.All), v.Value.Count, v.Value))];
        var scores = new List<(uint, sbyte)>();
        foreach (var (token, story, hosts, votes) in totals)
        {
            var yes = story;
            var voters = hosts;
            if (without is not null && votes.TryGetValue(without, out var own))
            {
                yes -= own.Story / own.All;
                voters--;
            }
            if (voters < least)
                continue;
            var odds = Math.Log((yes + Prior) / (voters - yes + 1 - Prior)) - Math.Log(Prior / (1 - Prior)) * 0.5;
            var score = (sbyte)Math.Clamp(Math.Round(odds / TokenScores.Unit), -127, 127);
            if (Math.Abs(score) >= 3)
                scores.Add((token, score));
        }
        return scores;
    }

    public TokenScores Table(int least, string? without = null)
    {
        var scores = Scores(least, without);
        return new TokenScores([.. scores.Select(s => s.Key)], [.. scores.Select(s => s.Score)]);
    }
}
