using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Web.Site.Views;

/// <summary>A statement of a story with the articles it stands in.</summary>
/// <param name="Said">The statement.</param>
/// <param name="Articles">The articles at hand, by id; at least that of the first place.</param>
internal sealed record HeardEntry(HeardStatement Said, IReadOnlyDictionary<ArticleId, ArticleEntry> Articles)
{
    /// <summary>The article of the first place that is at hand; <c>null</c> when none is.</summary>
    public ArticleEntry? First => Said.Places.Select(place => Articles.GetValueOrDefault(place.Article)).FirstOrDefault(article => article is not null);

    /// <summary>The words in the article of the first place.</summary>
    public string Path => PathOf(Said.Places[0]);

    /// <summary>The other articles that have it, each once, in the order of their places.</summary>
    public IEnumerable<StatementPlace> Others => Said.Places.DistinctBy(place => place.Article).Skip(1);

    /// <summary>How many other articles have it.</summary>
    public int OtherCount => Others.Count();

    /// <summary>The key of its source's page; <c>null</c> when it has none.</summary>
    public string? SourceKey => Said.Source is { } name && Engine.Store.SourceKey.Of(name) is var key && Engine.Store.SourceKey.Filed(Said).Any(filed => filed.Key == key) ? key : null;

    /// <summary>The words on the page of an article's statements.</summary>
    public static string PathOf(StatementPlace place) => $"{Addresses.Said(place.Article)}#said-{place.Statement}";
}

/// <summary>Two statements that stand against each other.</summary>
/// <param name="Dispute">How, and why they are taken to be about the same.</param>
/// <param name="Denial">The one that denies.</param>
/// <param name="Claim">The one that is denied.</param>
internal sealed record DisputeEntry(Dispute Dispute, HeardEntry Denial, HeardEntry Claim);

/// <summary>What one source says in a story.</summary>
/// <param name="Name">Its fullest name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Said">What it says.</param>
internal sealed record HeardSourceEntry(string Name, SpeakerKind Kind, IReadOnlyList<HeardEntry> Said)
{
    /// <summary>The key of its page; <c>null</c> when it has none.</summary>
    public string? Key => Said[0].SourceKey;
}

/// <summary>Everything the page of a story's statements shows.</summary>
/// <param name="Story">The story.</param>
/// <param name="Sources">Who is heard most first.</param>
/// <param name="Disputes">What stands against what.</param>
/// <param name="Left">Articles of the story that are not heard, or not yet.</param>
internal sealed record StorySaidSheet(StoryEntry Story, IReadOnlyList<HeardSourceEntry> Sources, IReadOnlyList<DisputeEntry> Disputes, int Left);

/// <summary>Who says what and when, for a story's own page.</summary>
/// <param name="Statements">How many statements there are.</param>
/// <param name="Sources">By how many sources.</param>
/// <param name="Disputes">The surest disputes.</param>
/// <param name="DisputesInAll">How many disputes there are.</param>
/// <param name="Days">The days that most reports name.</param>
/// <param name="DaysInAll">How many days are named.</param>
internal sealed record HearingBrief(int Statements, int Sources, IReadOnlyList<DisputeEntry> Disputes, int DisputesInAll, IReadOnlyList<TimelineEntry> Days, int DaysInAll)
{
    public static HearingBrief None { get; } = new(0, 0, [], 0, [], 0);
}

/// <summary>Everything the page of a story's days shows.</summary>
/// <param name="Story">The story.</param>
/// <param name="Timeline">Its days.</param>
/// <param name="Articles">The articles that name them, by id.</param>
internal sealed record TimelineSheet(StoryEntry Story, Timeline Timeline, IReadOnlyDictionary<ArticleId, ArticleEntry> Articles);

/// <summary>Everything a source's page shows.</summary>
/// <param name="Source">The source.</param>
/// <param name="Said">What it says, newest first, with its story where that is on file.</param>
/// <param name="Next">Cursor of the next page; <c>null</c> at the end.</param>
/// <param name="Alike">Fuller names that end in this one.</param>
/// <param name="IsOutlet">Whether an outlet of this name is on file.</param>
internal sealed record SourceSheet(HeardSource Source, IReadOnlyList<FiledEntry> Said, string? Next, IReadOnlyList<HeardSource> Alike, bool IsOutlet);

/// <summary>A statement on its source's page.</summary>
/// <param name="Filed">The statement, its story and what stands against it.</param>
/// <param name="Heard">The same with the article of its first place.</param>
/// <param name="Story">Its story; <c>null</c> when it is not at hand.</param>
internal sealed record FiledEntry(FiledStatement Filed, HeardEntry Heard, StoredStory? Story);
