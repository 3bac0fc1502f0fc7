using Dateline.Model;

namespace Dateline.Stories;

/// <summary>What editors decided, asked of the stories as they stand.</summary>
/// <param name="storyOf">The story an article's report stands in; <c>null</c> when it is not remembered.</param>
internal sealed class StoryTies(Func<ArticleId, StoryFile?> storyOf)
{
    public DecidedKin Kin { get; set; } = DecidedKin.None;

    /// <summary>Whether a report may never stand in a story.</summary>
    public bool Bars(Report report, StoryFile story) => Kin.Apart.Count > 0 && report.Articles.Any(article => Bars(article, story));

    /// <summary>Whether two stories hold reports that may never stand together.</summary>
    public bool Part(StoryFile a, StoryFile b) => Kin.Apart.Keys.Any(article => storyOf(article) is { } story && (story == a && Bars(article, b) || story == b && Bars(article, a)));

    /// <summary>Stories that hold reports this one always stands with.</summary>
    public List<StoryFile> Of(Report report)
    {
        var stories = new List<StoryFile>();
        foreach (var article in Kin.Together.Count == 0 ? [] : report.Articles)
        {
            foreach (var other in Kin.Together.TryGetValue(article, out var together) ? together : [])
            {
                if (!report.Articles.Contains(other) && storyOf(other) is { } story && !stories.Contains(story) && !Bars(report, story))
                    stories.Add(story);
            }
        }
        return stories;
    }

    /// <summary>Whether reports that always stand together are on both sides.</summary>
    public bool Joins(IEnumerable<Report> some, IEnumerable<Report> others)
    {
        if (Kin.Together.Count == 0)
            return false;
        var here = some.SelectMany(report => report.Articles).ToHashSet();
        return others.SelectMany(report => report.Articles).Any(article => Kin.Together.TryGetValue(article, out var together) && together.Any(here.Contains));
    }

    private bool Bars(ArticleId article, StoryFile story) => Kin.Apart.TryGetValue(article, out var apart) && apart.Any(other => storyOf(other) == story);
}
