namespace Dateline.Pages;

/// <summary>Where an article stands in its page's tree.</summary>
/// <param name="Headline">The element that shows the headline; -1 when not known.</param>
/// <param name="Story">The text the story begins with; -1 when not known.</param>
internal readonly record struct ArticlePlace(int Headline, int Story)
{
    public static ArticlePlace Unknown { get; } = new(-1, -1);
}
