using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Which lines are the story, from the model's weights and a few rules no weight may overrule.</summary>
internal static class StoryLines
{
    /// <summary>A line at least this likely is story.</summary>
    public const float Limit = 0.5f;

    public static bool[] Choose(Galley galley, ReadOnlySpan<float> weights)
    {
        var story = new bool[galley.Count];
        for (var i = 0; i < story.Length; i++)
            story[i] = weights[i] >= Limit && i != galley.HeadlineLine;
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
