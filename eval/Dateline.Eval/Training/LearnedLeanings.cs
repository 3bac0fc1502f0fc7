namespace Dateline.Eval.Training;

/// <summary>The three tables of leanings, counted over some hosts.</summary>
internal sealed record LearnedLeanings(Leanings Names, Leanings Words, Leanings Talk)
{
    public static LearnedLeanings Of(IEnumerable<HostVotes> hosts)
    {
        // Names of boxes are few and telling; pairs of words are many, and most only tell of a day's topic.
        var learned = new LearnedLeanings(new Leanings(3, 3), new Leanings(3, 3), new Leanings(5, 8));
        foreach (var host in hosts)
        {
            learned.Names.Add(host.Names);
            learned.Words.Add(host.Words);
            learned.Talk.Add(host.Talk);
        }
        return learned;
    }
}
