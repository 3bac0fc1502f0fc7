using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Web.Site;

/// <summary>Understands how a person points at an article or a story: its identifier, its address on this site, or the address it was read at.</summary>
internal static class Pointed
{
    private const int Longest = 2_000;

    /// <returns><c>null</c> when no article is meant, or none of that name is on file.</returns>
    public static async Task<ArticleId?> ArticleAsync(string? words, IArticleStore articles, CancellationToken cancel)
    {
        if (Key(words, "article") is { } key && ArticleId.TryParse(key, null, out var id))
            return await articles.FindAsync(id, cancel) is null ? null : id;
        return words is { Length: <= Longest } && Uri.TryCreate(words.Trim(), UriKind.Absolute, out var url) && Addresses.Outside(url) is not null
            ? (await articles.FindByUrlAsync(url, cancel))?.Filed.Id : null;
    }

    /// <returns><c>null</c> when no story is meant, or none of that name is on file. An address of an article means the story it stands in.</returns>
    public static async Task<StoryId?> StoryAsync(string? words, IArticleStore articles, IStoryStore stories, CancellationToken cancel)
    {
        if (Key(words, "story") is { } key && StoryId.TryParse(key, null, out var id) && await stories.FindAsync(id, cancel) is { } story)
            return story.Story.Id;
        return await ArticleAsync(words, articles, cancel) is { } article ? (await articles.FindAsync(article, cancel))?.Story : null;
    }

    // "abcdefghijklm", "/story/abcdefghijklm/its-headline", "https://news.example/story/abcdefghijklm"
    private static string? Key(string? words, string kind)
    {
        if (words is not { Length: <= Longest })
            return null;
        var parts = words.Trim().Split(['?', '#'])[0].Split('/');
        if (parts.Length == 1)
            return parts[0];
        var at = Array.LastIndexOf(parts, kind);
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : null;
    }
}
