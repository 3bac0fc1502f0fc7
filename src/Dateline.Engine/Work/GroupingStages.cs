using Dateline.Copies;
using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Engine.Work;

/// <summary>The indexes of the group stages: what they know lives and dies together.</summary>
internal sealed class GroupingStages
{
    private readonly CopyIndex _copies = new();
    private readonly StoryIndex _stories = new();

    public CopyPlacement PlaceCopy(FiledArticle article) => _copies.Place(article);

    public StoryPlacement PlaceStory(CopyGroup group, FiledArticle lead) => _stories.Place(group, [lead]);
}
