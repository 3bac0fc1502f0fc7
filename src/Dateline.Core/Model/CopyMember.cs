namespace Dateline.Model;

/// <summary>One place of a text.</summary>
/// <param name="Article">Which article.</param>
/// <param name="Shared">Share of this article's words that stand, in the same runs, in the group's fullest text: 0 to 1.</param>
/// <param name="Changes">What this copy changed against the first one, each a sentence ("date moved to 6 Apr 2025", "last 4 of 13 paragraphs cut").</param>
/// <param name="DateVerdict">What the group's evidence says of this page's own date.</param>
/// <param name="Reason">Why it is in the group, for a person.</param>
public sealed record CopyMember(ArticleId Article, double Shared, IReadOnlyList<string> Changes, DateVerdict DateVerdict, string Reason);
