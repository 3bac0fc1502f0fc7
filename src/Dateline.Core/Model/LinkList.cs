namespace Dateline.Model;

/// <summary>A list of other pages that stood on the page: Related, Ranking, Most read, Recommendation.</summary>
/// <param name="Name">Its heading as written.</param>
/// <param name="Items">Its entries in order; at least one.</param>
public sealed record LinkList(string Name, IReadOnlyList<LinkListItem> Items);

/// <summary>One entry of a <see cref="LinkList"/>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Url">Where it leads, absolute; <c>null</c> when the page was plain text, or its own address is unknown and the link a relative one.</param>
public sealed record LinkListItem(string Text, Uri? Url);
