using Dateline.Model;

namespace Dateline.Extract;

/// <summary>Tells a live blog and a picture gallery from a running text: by the page's own word, else by what stands in the story.</summary>
internal static class ArticleForms
{
    private const int FewestEntries = 5;
    private const int FewestPictures = 8;
    private const int WordsPerPicture = 60;

    /// <summary>The form; <c>null</c> for a running text.</summary>
    /// <param name="galley">The page.</param>
    /// <param name="claims">What it says of itself.</param>
    /// <param name="story">Per line: whether it is part of the story.</param>
    /// <param name="pictures">The story's pictures.</param>
    /// <param name="entries">How many entries under clock times the story has.</param>
    public static ArticleForm? Tell(Galley galley, PageClaims claims, ReadOnlySpan<bool> story, IReadOnlyList<(int Node, Figure Figure)> pictures, int entries)
    {
        if (claims.StructuredTypes.Contains("LiveBlogPosting", StringComparer.Ordinal) || entries >= FewestEntries)
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
}
