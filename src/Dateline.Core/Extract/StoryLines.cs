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
        for (var i = 0; i < story.Length; i++)
            story[i] = weights[i] >= limit && i != galley.HeadlineLine;
        DropSecondCopy(galley, story);
        return story;
    }

    // Some pages carry their story twice, for two widths of screen: the first copy is read. A sentence said twice stays.
    private static void DropSecondCopy(Galley galley, Span<bool> story)
    {
        var seen = new HashSet<uint>();
        int again = 0, all = 0;
        for (var i = 0; i < story.Length; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (!story[i] || line.Words < RepeatWords)
                continue;
            all += line.Chars;
            again += seen.Add(line.Whole) ? 0 : line.Chars;
        }
        if (again == 0 || again * 4 < all)
            return;
        seen.Clear();
        for (var i = 0; i < story.Length; i++)
        {
            if (story[i] && galley.Lines[i].Words >= 3)
                story[i] = seen.Add(galley.Lines[i].Whole);
        }
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
