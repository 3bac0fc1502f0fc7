using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Which lines are the story, from the model's weights and a few rules no weight may overrule.</summary>
internal static class StoryLines
{
    /// <summary>A line at least this likely is story.</summary>
    public const float Limit = 0.5f;

    private const float RepeatWords = 8;

    public static bool[] Choose(Galley galley, ReadOnlySpan<float> weights, float limit = Limit)
    {
        var story = new bool[galley.Count];
        var seen = new HashSet<uint>();
        for (var i = 0; i < story.Length; i++)
        {
            if (weights[i] < limit || i == galley.HeadlineLine)
                continue;
            // Some pages carry their story twice, for two widths of screen: the first copy is read.
            ref readonly var line = ref galley.Lines[i];
            story[i] = line.Words < RepeatWords || seen.Add(line.Whole);
        }
        return story;
    }

    public static int First(ReadOnlySpan<bool> story) => story.IndexOf(true);

    public static int Last(ReadOnlySpan<bool> story) => story.LastIndexOf(true);

    public static float Words(Galley galley, ReadOnlySpan<bool> story)
    {
        var words = 0f;
        for (var i = 0; i < story.Length; i++)
        {
            if (story[i])
                words += galley.Lines[i].Words;
        }
        return words;
    }
}
