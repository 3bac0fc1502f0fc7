namespace Dateline.Web.Site.Views;

/// <summary>What forms of a page hold for a reader who may decide.</summary>
/// <param name="Token">Shows that the form was sent from a page of ours.</param>
/// <param name="Seen">The newest decision this page knew of, 0 for none.</param>
internal sealed record EditorView(string Token, long Seen);
