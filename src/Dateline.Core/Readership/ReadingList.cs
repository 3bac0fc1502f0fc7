using Dateline.Model;

namespace Dateline.Readership;

/// <summary>A list made of what readers do, whose reasons are put into words when they are asked for.</summary>
public sealed class ReadingList
{
    private readonly Func<int, ListReason> _why;

    internal ReadingList(IReadOnlyList<ArticleId> articles, IReadOnlyList<double> scores, Func<int, ListReason> why) => (Articles, Scores, _why) = (articles, scores, why);

    /// <summary>Nothing is known.</summary>
    public static ReadingList Empty { get; } = new([], [], _ => throw new ArgumentOutOfRangeException(nameof(Why)));

    /// <summary>The articles, first place first.</summary>
    public IReadOnlyList<ArticleId> Articles { get; }

    /// <summary>The value each was given its place for. Comparable within the list only.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Why an article stands at a place, by what is known when it is asked. For the one caller the state has at that time.</summary>
    public ListReason Why(int place) => _why(place);

    /// <summary>All of it, every reason in words.</summary>
    public IReadOnlyList<ListEntry> Entries() => [.. Articles.Select((article, place) => new ListEntry(article, Scores[place], Why(place)))];
}
