namespace Dateline.Model;

/// <summary>The place of a page among the parts of one article, as the page tells it.</summary>
/// <param name="Whole">The address the parts share, their numbers taken off.</param>
/// <param name="Number">Its own number, from 1.</param>
/// <param name="Of">How many there are; <c>null</c> when the page does not say.</param>
/// <param name="Next">The part after it; <c>null</c> when the page names none.</param>
public sealed record PagePart(Uri Whole, int Number, int? Of, Uri? Next);
