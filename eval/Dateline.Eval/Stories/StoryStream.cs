using System.Text.Json;
using Dateline.Copies;
using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Eval.Stories;

/// <summary>The articles of one set as they come in, already put into copy groups: what an index of stories is given, again and again.</summary>
internal sealed class StoryStream
{
    private readonly List<(CopyGroup Group, FiledArticle[] Members)> _placements = [];
    private readonly List<(ArticleId Article, string? Cluster)> _documents = [];
    private readonly Dictionary<ArticleId, CopyGroupId> _groupOf = [];

    private StoryStream(string set) => Set = set;

    public string Set { get; }

    /// <summary>The cluster an article truly stands in.</summary>
    public Dictionary<ArticleId, string> Gold { get; } = [];

    /// <summary>How often a group is placed: once for each article.</summary>
    public int Count => _placements.Count;

    public static StoryStream Read(string folder, string set)
    {
        var stream = new StoryStream(set);
        var copies = new CopyIndex();
        var byId = new Dictionary<ArticleId, FiledArticle>();
        foreach (var line in File.ReadLines(Path.Combine(folder, set + ".jsonl")).Where(line => line.Length > 0))
        {
            var document = JsonSerializer.Deserialize<StoryDocument>(line)!;
            var article = document.File();
            byId[article.Id] = article;
            stream._documents.Add((article.Id, document.Cluster));
            if (document.Cluster is { } cluster)
                stream.Gold[article.Id] = $"{set}/{cluster}";
            var group = copies.Place(article).Group;
            foreach (var member in group.Members)
                stream._groupOf[member.Article] = group.Id;
            stream._placements.Add((group, [.. group.Members.Select(member => byId[member.Article])]));
        }
        return stream;
    }

    /// <summary>Places all in order.</summary>
    /// <returns>Each scored document's true cluster and the story it ends in.</returns>
    public List<(string Gold, string Predicted)> Replay(StoryIndex index)
    {
        var storyOf = new Dictionary<CopyGroupId, string>();
        foreach (var (group, members) in _placements)
        {
            foreach (var story in index.Place(group, members).Changed)
            {
                foreach (var report in story.Reports)
                    storyOf[report.Group] = story.Id.Value;
            }
        }
        return [.. _documents.Where(document => document.Cluster is not null).Select(document => (Gold[document.Article], storyOf[_groupOf[document.Article]]))];
    }
}
