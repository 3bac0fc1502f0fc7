using Dateline.Model;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Api;

/// <summary>Why an entry stands where it stands.</summary>
/// <param name="Code">Machine-readable, stable.</param>
/// <param name="Sentence">For a person.</param>
/// <param name="Features">The figures behind it, by name.</param>
/// <param name="Score">The value the place was given for; comparable within one list only.</param>
internal sealed record ReasonView(string Code, string Sentence, IReadOnlyDictionary<string, double> Features, double? Score)
{
    public static ReasonView From(ListReason reason, double? score = null) => new(reason.Code, reason.Sentence, reason.Features, score);
}

/// <summary>One place in a list.</summary>
internal sealed record PlaceView(ArticleBrief Article, ReasonView Reason)
{
    public static PlaceView From(ListedEntry entry) => new(ArticleBrief.From(entry.Article), ReasonView.From(entry.Reason));
}
