using Dateline.Model;

namespace Dateline.Extract;

/// <summary>Tells a live blog and a picture gallery from a running text: by the page's own word, else by what stands in the story.</summary>
internal static class ArticleForms
{
    private const int FewestEntries = 5;
    private const int FewestPictures = 8;
    private const int WordsPerPicture = 60;
    private const float LongestTime = 8;

    public static ArticleForm? Tell(Galley galley, PageClaims claims, ReadOnlySpan<bool> story, IReadOnlyList<(int Node, Figure Figure)> pictures)
    {
        if (claims.StructuredTypes.Contains("LiveBlogPosting", StringComparer.Ordinal) || HasTimedEntries(galley, story))
            return ArticleForm.LiveBlog;
        var words = StoryLines.Words(galley, story);
        var told = claims.StructuredTypes.Any(type => type is "ImageGallery" or "MediaGallery");
        if (pictures.Count < (told ? FewestPictures / 2 : FewestPictures) || words > WordsPerPicture * pictures.Count)
            return null;
        var captioned = 0;
        foreach (var (_, figure) in pictures)
            captioned += figure.Caption is null ? 0 : 1;
        return captioned * 3 >= pictures.Count * 2 ? ArticleForm.Gallery : null;
    }

    // Short lines with a clock time, all in one template, each with text of the story before the next: entries as they came in.
    private static bool HasTimedEntries(Galley galley, ReadOnlySpan<bool> story)
    {
        var first = StoryLines.First(story);
        if (first < 0)
            return false;
        var entries = new Dictionary<uint, int>();
        uint open = 0;
        for (var i = Math.Max(0, first - 3); i <= StoryLines.Last(story); i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (line.Words <= LongestTime && (line.Marks & 16) != 0 && line.LinkShare < 0.9f)
            {
                open = galley.Paths[line.Block].Template;
                continue;
            }
            if (!story[i] || open == 0 || line.Words < LongestTime)
                continue;
            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(entries, open, out _);
            if (++count >= FewestEntries)
                return true;
            open = 0;
        }
        return false;
    }
}
