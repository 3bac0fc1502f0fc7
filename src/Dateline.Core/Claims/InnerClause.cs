namespace Dateline.Claims;

/// <summary>A statement inside another's content, as grammar alone reads it; ranges of words, the end exclusive.</summary>
/// <param name="Cue">The verb with what helps it, or the noun.</param>
/// <param name="Source">Who says it; <c>null</c> when nobody is named.</param>
/// <param name="Content">What is said.</param>
internal readonly record struct InnerClause((int From, int To) Cue, (int From, int To)? Source, (int From, int To) Content);
