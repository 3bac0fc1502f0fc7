namespace Dateline.Stories;

/// <summary>A report held against one story.</summary>
/// <param name="Story">The story.</param>
/// <param name="Nearest">The number of its report most alike.</param>
/// <param name="Near">How alike that one is.</param>
/// <param name="Belongs">Probability that the report belongs to the story.</param>
internal sealed record StoryJoin(StoryFile Story, int Nearest, ReportLikeness Near, float Belongs);
