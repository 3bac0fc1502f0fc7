namespace Dateline.Model;

/// <summary>A feed a page names.</summary>
/// <param name="Address">Where it is, absolute.</param>
/// <param name="Title">What the page calls it; <c>null</c> when it gives no name.</param>
/// <param name="IsDeclared">Whether a <c>link</c> element names it; else it is a link that looks like one.</param>
public sealed record FeedLink(Uri Address, string? Title, bool IsDeclared);
