using Dateline.Model;

namespace Dateline.Web.Site.Views;

/// <summary>Everything the page of one article's statements shows.</summary>
/// <param name="Entry">The article.</param>
/// <param name="Story">Its story; <c>null</c> until grouped.</param>
/// <param name="Text">The text the spans count in, a paragraph a line.</param>
/// <param name="Statements">Who says what.</param>
/// <param name="Times">Which days its words mean.</param>
internal sealed record SaidSheet(ArticleEntry Entry, StoryEntry? Story, string Text, IReadOnlyList<Statement> Statements, IReadOnlyList<TimeExpression> Times)
{
    /// <summary>Which of its statements are denied elsewhere in the story, and which deny others.</summary>
    public IReadOnlyList<DisputeEntry> Disputes { get; init; } = [];
}

/// <summary>A statement where it stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement.</param>
internal sealed record SpokenEntry(ArticleEntry Article, Statement Statement)
{
    /// <summary>The words themselves, on the page of the article's statements.</summary>
    public string Path => $"{Addresses.Said(Article.Id)}#said-{Statement.Number}";
}

/// <summary>What one source says in the reports of a story.</summary>
/// <param name="Name">Its fullest name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Said">What it says: each once, with every report that has it, the earliest first.</param>
internal sealed record SourceEntry(string Name, SpeakerKind Kind, IReadOnlyList<IReadOnlyList<SpokenEntry>> Said);
