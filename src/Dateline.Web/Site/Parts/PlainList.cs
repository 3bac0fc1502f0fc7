using System.Globalization;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;

namespace Dateline.Web.Site.Parts;

/// <summary>Related, Ranking, Recommendation: plain lists, each entry with its one-line reason, which opens the figures behind it.</summary>
internal static class PlainList
{
    public static Html Of(string name, string id, IReadOnlyList<ListedEntry> entries, string whenEmpty, string? profile = null) => $"""
        <section class="list" aria-labelledby="{id}">
          <h2 id="{id}" class="label">{name} <a class="quiet" aria-label="How {name} is made" href="/about/lists#about-{id}">how</a>{(profile is null ? Html.None : (Html)$""" <a class="quiet" href="/profile">{profile}</a>""")}</h2>
          {(entries.Count == 0 ? $"""<p class="note">{whenEmpty}</p>""" : Entries(id, entries))}
        </section>
        """;

    // The list and the place go with the link: that is how it is known what is opened from where, without a script.
    private static Html Entries(string list, IReadOnlyList<ListedEntry> entries) => $"""
        <ol>{Html.Each(entries, (entry, index) => Entry(entry, Addresses.From(entry.Article.Path, list, index + 1)))}</ol>
        """;

    private static Html Entry(ListedEntry entry, string path) => $"""
        <li><a lang="{entry.Article.Language}" dir="{entry.Article.Direction}" href="{path}">{entry.Article.Headline}</a>{Why(entry.Reason)}</li>
        """;

    private static Html Why(ListReason reason) => reason.Features.Count == 0
        ? (Html)$"""<p class="reason">{reason.Sentence}</p>"""
        : $"""
            <details class="why reason"><summary>{reason.Sentence}</summary><div class="evidence"><dl class="figures">{Html.Each(reason.Features, feature =>
                $"<div><dt>{feature.Key}</dt><dd>{feature.Value.ToString("0.###", CultureInfo.InvariantCulture)}</dd></div>")}</dl></div></details>
            """;
}
