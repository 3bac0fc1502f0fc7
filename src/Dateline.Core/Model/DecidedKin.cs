namespace Dateline.Model;

/// <summary>What editors decided of articles that belong together or apart; a stage obeys it whatever the texts say.</summary>
public sealed record DecidedKin
{
    /// <summary>Nothing was decided.</summary>
    public static DecidedKin None { get; } = new();

    /// <summary>For each article that always stands with others, all of them, itself among them.</summary>
    public IReadOnlyDictionary<ArticleId, IReadOnlyList<ArticleId>> Together { get; init; } = new Dictionary<ArticleId, IReadOnlyList<ArticleId>>();

    /// <summary>For each article that never stands with some others, those; told from both sides. Where it speaks against <see cref="Together"/>, it holds.</summary>
    public IReadOnlyDictionary<ArticleId, IReadOnlySet<ArticleId>> Apart { get; init; } = new Dictionary<ArticleId, IReadOnlySet<ArticleId>>();
}
