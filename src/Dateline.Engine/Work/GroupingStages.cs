using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Work;

/// <summary>The group stages as the copy desk calls them.</summary>
internal sealed class GroupingStages
{
    private int _placed;

    public (CopyGroup Group, IReadOnlyList<CopyGroupId> MergedAway, IReadOnlyList<CopyGroup> Left) PlaceCopy(FiledArticle article)
    {
        _placed++;
        var member = new CopyMember(article.Id, 1, [], new DateVerdict(article.Dates.Published, DateStanding.Unchecked, ""), "the first place of this text");
        var group = new CopyGroup(CopyGroupId.Of(article.Id.Value), [member], member.DateVerdict, new OriginFinding(null, article.Id, ""));
        return (group, [], []);
    }

    public (Story Story, IReadOnlyList<StoryId> MergedAway) PlaceStory(CopyGroup group, IReadOnlyList<FiledArticle> members) =>
        _placed < 0 ? throw new InvalidOperationException() : (new Story(StoryId.Of(group.Id.Value), [new StoryReport(group.Id, "the first report")]), []);

    public SectionPlace? Sort(FiledArticle article) => _placed < 0 ? new SectionPlace("", article.Outlet) : null;
}
