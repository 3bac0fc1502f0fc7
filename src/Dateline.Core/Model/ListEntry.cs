namespace Dateline.Model;

/// <summary>One place in a list.</summary>
/// <param name="Article">What stands there.</param>
/// <param name="Score">The value the place was given for; higher comes first. Comparable within one list only.</param>
/// <param name="Reason">Why it stands there.</param>
public sealed record ListEntry(ArticleId Article, double Score, ListReason Reason);

/// <summary>Why an entry stands in a list; true by construction, made from the features that moved it.</summary>
/// <param name="Code">Machine-readable, stable: "same-story", "shared-names", "outlets-now", "readers-now", "newest" ...</param>
/// <param name="Sentence">For a person: "14 outlets report this in the last 3 hours".</param>
/// <param name="Features">The figures behind it, by name.</param>
public sealed record ListReason(string Code, string Sentence, IReadOnlyDictionary<string, double> Features);
