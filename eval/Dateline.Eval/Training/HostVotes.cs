using System.Runtime.InteropServices;
using Dateline.Extract;

namespace Dateline.Eval.Training;

/// <summary>What one host's pages say of names, of words at the edges of lines, and of words and pairs anywhere in them.</summary>
internal sealed class HostVotes
{
    private const int EdgeWords = 60;

    public Dictionary<uint, (float Story, float All)> Names { get; } = [];

    public Dictionary<uint, (float Story, float All)> Words { get; } = [];

    public Dictionary<uint, (float Story, float All)> Talk { get; } = [];

    public static HostVotes Count(IEnumerable<TrainingPage> pages)
    {
        var votes = new HostVotes();
        foreach (var page in pages)
            votes.Count(page);
        return votes;
    }

    private void Count(TrainingPage page)
    {
        using var galley = BodyFinder.Set(page.Tree, page.Claims, TokenScores.None, TokenScores.None);
        var story = new float[page.Tree.Count];
        var all = new float[page.Tree.Count];
        for (var i = 0; i < galley.Count; i++)
        {
            var label = page.Labels[i];
            if (label < 0)
                continue;
            ref readonly var line = ref galley.Lines[i];
            var mass = Math.Min(line.Chars, 200) + 10;
            all[line.Block] += mass;
            if (label > 0.5f)
                story[line.Block] += mass;
            foreach (var token in page.Talk[i])
                Vote(Talk, token, label, 1);
            if (line.Words > EdgeWords)
                continue;
            Vote(Words, line.FirstWord, label, 1);
            Vote(Words, line.FirstPair, label, 1);
            Vote(Words, WordHash.Join(line.LastWord, 7), label, 1);
            Vote(Words, WordHash.Join(line.Whole, 11), label, 1);
        }
        for (var i = page.Tree.Count - 1; i > 0; i--)
        {
            var parent = page.Tree.Row(i).Parent;
            story[parent] += story[i];
            all[parent] += all[i];
        }
        using var cuts = new NameCuts(page.Tree, TokenScores.None);
        var tokens = new NameTokens(new uint[48]);
        var seen = new Dictionary<uint, (float Story, float All)>();
        for (var i = 0; i < page.Tree.Count; i++)
        {
            if (all[i] == 0 || page.Tree.Row(i).AttributeCount == 0)
                continue;
            tokens.Read(cuts, i);
            for (var t = 0; t < tokens.Count; t++)
                Vote(seen, tokens[t], story[i], all[i]);
        }
        foreach (var (token, (s, a)) in seen)
            Vote(Names, token, s / a, 1);
    }

    private static void Vote(Dictionary<uint, (float Story, float All)> votes, uint token, float story, float all)
    {
        if (token == 0)
            return;
        ref var vote = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, token, out _);
        vote = (vote.Story + story, vote.All + all);
    }
}
