using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Which lines are the story, from the model's weights and a few rules no weight may overrule.</summary>
internal static class StoryLines
{
    /// <summary>A line at least this likely is story.</summary>
    public const float Limit = 0.5f;

    private const float RepeatWords = 25;
    private const float WholeStoryWords = 120;

    public static bool[] Choose(Galley galley, ReadOnlySpan<float> weights, float limit = Limit)
    {
        var story = new bool[galley.Count];
        for (var i = 0; i < story.Length; i++)
            story[i] = weights[i] >= limit && i != galley.HeadlineLine;
        DropSecondCopy(galley, story);
        return story;
    }

    // Some pages carry their story again, for another width of screen or whole in one hidden line. A sentence said twice stays.
    private static void DropSecondCopy(Galley galley, Span<bool> story)
    {
        var seen = new HashSet<uint>();
        var longLines = false;
        for (var i = 0; i < story.Length; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (!story[i] || line.Words < RepeatWords)
                continue;
            story[i] = seen.Add(line.Whole);
            longLines |= line.Words >= WholeStoryWords;
        }
        if (longLines)
            DropWholeStories(galley, story);
    }

    private static void DropWholeStories(Galley galley, Span<bool> story)
    {
        var runs = new WordSet((int)Words(galley, story) * 2 + 8);
        for (var i = 0; i < story.Length; i++)
        {
            if (story[i] && galley.Lines[i].Words < WholeStoryWords)
                runs.AddShingles(LineText.Of(galley, i));
        }
        for (var i = 0; i < story.Length; i++)
        {
            if (story[i] && galley.Lines[i].Words >= WholeStoryWords && runs.ShareOf(LineText.Of(galley, i)) > 0.8f)
                story[i] = false;
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
