namespace Dateline.Sections;

/// <summary>A name or term of our list, found in a text.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Kind">Its kind, an index into <see cref="SectionNames.SectionOf"/>.</param>
/// <param name="IsFirstKind">Whether this is the first kind of those the phrase stands under.</param>
internal readonly record struct SectionName(int First, int Last, int Kind, bool IsFirstKind);
