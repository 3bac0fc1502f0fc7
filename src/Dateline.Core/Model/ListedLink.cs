namespace Dateline.Model;

/// <summary>A link of a list page.</summary>
/// <param name="Address">Where it leads, absolute.</param>
/// <param name="Title">Its words, one line; never empty.</param>
public sealed record ListedLink(Uri Address, string Title);
