using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>The reaction buttons: a plain form each. A second press takes the reaction back.</summary>
internal static class Reactions
{
    public static Html Of(ArticleId article, IReadOnlyList<ReactionCount> counts, IReadOnlyList<Reaction> claimed) => $"""
        <section class="reactions" id="reactions" aria-label="Reactions">
          {Html.Each(ReactionKind.All, kind => Button(article, kind, counts.FirstOrDefault(count => string.Equals(count.Kind, kind.Code, StringComparison.Ordinal))))}
          {(claimed.Count == 0 ? Html.None : Claimed(claimed))}
        </section>
        """;

    private static Html Button(ArticleId article, ReactionKind kind, ReactionCount? count)
    {
        var mine = count is { Mine: true };
        return $"""
            <form method="post" action="/article/{article.Value}/reactions"><input type="hidden" name="kind" value="{kind.Code}"><input type="hidden" name="do" value="{(mine ? "take-back" : "react")}"><button aria-pressed="{(mine ? "true" : "false")}" data-kind="{kind.Code}">{kind.Label} <span class="count">{CountWords.Number(count?.Count ?? 0)}</span></button></form>
            """;
    }

    private static Html Claimed(IReadOnlyList<Reaction> claimed) => $"""
        <p class="small">The page it was read from claims {Html.Each(claimed, (reaction, index) => $"{(index == 0 ? "" : ", ")}“{reaction.Label}” {CountWords.Of(reaction.Count, "time", "times")}")}.</p>
        """;
}
