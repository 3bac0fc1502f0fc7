using Dateline.Engine.Store;

namespace Dateline.Web.Site.Views;

/// <summary>A story as it stands on the front page and in sections: one entry, however many pages tell it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Lead">The article that stands for it.</param>
internal sealed record StoryEntry(StoredStory Story, ArticleEntry Lead)
{
    public string Headline => string.IsNullOrWhiteSpace(Story.Headline) ? "Headline not given" : Story.Headline;

    public string Path => Addresses.Story(Story.Story.Id, Story.Headline);
}
