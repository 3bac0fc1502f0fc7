namespace Dateline.Model;

/// <summary>The section of this desk an article stands in.</summary>
/// <param name="Section">One of this desk's slugs (<c>world</c>, <c>politics</c>, <c>business</c>, <c>science</c>, <c>health</c>, <c>technology</c>,
/// <c>sport</c>, <c>culture</c>, <c>society</c>, <c>environment</c>, <c>weather</c>); <c>null</c> when it cannot be told.</param>
/// <param name="Reason">Why, in one sentence; also says when the page's own claim was not followed.</param>
public sealed record SectionFinding(string? Section, string Reason);
