using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Which lines are the story, from the model's weights and a few rules no weight may overrule.</summary>
internal static class StoryLines
{
    /// <summary>A line at least this likely is story.</summary>
    public const float Limit = 0.45f;

    private const float RepeatWords = 25;
    private const float WholeStoryWords = 120;
    private const float SignatureWords = 8;
    private const float ShoutedLink = 0.95f;
    private const float ShoutedWords = 4;
    private const float ShoutedLetters = 0.85f;

    public static bool[] Choose(Galley galley, ReadOnlySpan<float> weights, float limit = Limit)
    {
        var story = new bool[galley.Count];
        for (var i = 0; i < story.Length; i++)
            story[i] = weights[i] >= limit && i != galley.HeadlineLine;
        StoryTables.Keep(galley, story);
        DropCaptions(galley, story);
        DropShouts(galley, story);
        DropSecondCopy(galley, story);
        DropSignature(galley, story);
        return story;
    }

    // What stands in a figure's caption is said of the picture, unless the page tells its story in captions.
    private static void DropCaptions(Galley galley, Span<bool> story)
    {
        int all = 0, captions = 0;
        for (var i = 0; i < story.Length; i++)
        {
            if (!story[i])
                continue;
            all += galley.Lines[i].Chars;
            captions += IsCaption(galley, i) ? galley.Lines[i].Chars : 0;
        }
        if (captions == 0 || captions * 2 > all)
            return;
        for (var i = 0; i < story.Length; i++)
            story[i] &= !IsCaption(galley, i);
    }

    // A paragraph that is one link, all in capitals, calls out another story.
    private static void DropShouts(Galley galley, Span<bool> story)
    {
        for (var i = 0; i < story.Length; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            story[i] &= !(line.LinkShare > ShoutedLink && line.Words >= ShoutedWords && line.Uppers > ShoutedLetters * line.Letters);
        }
    }

    private static bool IsCaption(Galley galley, int index) => (galley.Around[galley.Lines[index].Block] & Surroundings.Caption) != 0;

    // A story does not open with its byline or its date alone, nor with a kicker above its headline; the lines stay to be read as the head's.
    private static void DropSignature(Galley galley, Span<bool> story)
    {
        for (int i = story.IndexOf(true), looked = 0; i >= 0 && i < story.Length && looked < 4; i++)
        {
            if (!story[i])
                continue;
            looked++;
            if (galley.Lines[i].Words > SignatureWords * (1 + galley.Lines[i].Breaks))
                return;
            if (!(i < galley.HeadlineLine ? IsOpenEnded(LineText.Of(galley, i)) : LineText.Parts(galley, i).All(IsSignature)))
                return;
            story[i] = false;
        }
    }

    private static bool IsSignature(string text)
    {
        if (!IsOpenEnded(text))
            return false;
        foreach (var by in (ReadOnlySpan<string>)["By ", "BY ", "Von ", "Por ", "Par ", "Di ", "Door ", "Av "])
        {
            if (text.StartsWith(by, StringComparison.Ordinal) && text.Length > by.Length && char.IsUpper(text[by.Length]))
                return true;
        }
        return HoldsYear(text);
    }

    private static bool IsOpenEnded(string text) => text.Length > 0 && text[^1] is not ('.' or '!' or '?' or ':' or '”' or '"' or '。');

    private static bool HoldsYear(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if ((text.AsSpan(i, 2) is "19" or "20") && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])))
                return true;
        }
        return false;
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
