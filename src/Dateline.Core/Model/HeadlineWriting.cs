namespace Dateline.Model;

/// <summary>One of the headlines a page tells of itself, and who on the page says so.</summary>
/// <param name="Text">The headline without the site's name.</param>
/// <param name="Witnesses">Where it stands: <c>heading</c>, <c>og:title</c>, <c>twitter:title</c>, <c>structured</c> (JSON-LD or microdata), <c>title</c>.</param>
public sealed record HeadlineWriting(string Text, IReadOnlyList<string> Witnesses);
