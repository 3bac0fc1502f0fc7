using Dateline.Copies;
using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Engine.Work;

/// <summary>The indexes of the group stages: what they know lives and dies together.</summary>
/// <param name="recall">Tells articles of the store again.</param>
/// <param name="options">How much of the past stories are looked for in.</param>
internal sealed class GroupingStages(Func<IReadOnlyList<ArticleId>, IReadOnlyList<FiledArticle>> recall, DeskOptions options)
{
    /// <summary>Articles the index of copies remembers: less than 1 kB each.</summary>
    public const int CopiesRemembered = 1_000_000;

    private readonly CopyIndex _copies = new(CopiesRemembered, recall);
    private readonly StoryIndex _stories = new(options.GroupingReports, options.GroupingDays);

    /// <summary>Tells what editors decided; obeyed by every later call.</summary>
    public void Decide(DecidedCopies copies, DecidedKin stories)
    {
        _copies.Decided = copies;
        _stories.Decided = stories;
    }

    public bool Holds(ArticleId article) => _copies.Holds(article);

    /// <summary>The group of an article, judged anew to the last member.</summary>
    public CopyGroup? Rejudge(ArticleId article) => _copies.Rejudge(article);

    public bool HoldsReport(CopyGroupId group) => _stories.Holds(group);

    /// <summary>Every article of the story an article stands in; empty when it is not remembered.</summary>
    public IReadOnlyList<ArticleId> StoryMates(ArticleId article) => _stories.MatesOf(article);

    public void RestoreStory(Story story, IReadOnlyList<(CopyGroup Group, FiledArticle Lead)> reports) => _stories.Restore(story, reports);

    public CopyPlacement PlaceCopy(FiledArticle article) => _copies.Place(article);

    public CopyGroup? GroupOf(ArticleId article) => _copies.GroupOf(article);

    public bool Holds(CopyGroupId group) => _copies.Holds(group);

    public byte[]? SketchOf(ArticleId article) => _copies.SketchOf(article);

    public bool RestoreCopy(ArticleId article, CopyGroupId group, byte[] sketch) => _copies.Restore(article, group, sketch);

    public void RestoreRecord(CopyGroup group, IReadOnlyList<(string Outlet, DateFinding? PageDate)> places) => _copies.RestoreRecord(group, places);

    public StoryPlacement PlaceStory(CopyGroup group, FiledArticle lead) => _stories.Place(group, [lead]);
}
