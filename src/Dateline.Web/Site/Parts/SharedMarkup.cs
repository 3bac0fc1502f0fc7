using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>A copy with the passages marked that are its own; what it took over is told as far as it takes to find one's way.</summary>
internal static class SharedMarkup
{
    private const int Context = 12;

    public static Html Of(ArticleEntry entry, SharedText? shared, ArticleEntry? origin)
    {
        if (shared is null || origin is null)
            return Html.None;
        var own = shared.Paragraphs.Sum(paragraph => paragraph.Passages.Count(passage => !passage.IsShared));
        return $"""
            <details class="shared" id="shared"><summary>{CountWords.Share(shared.Share)} of its words stand in the text at <bdi>{origin.Outlet}</bdi>; {(own == 0 ? "no passage is its own" : CountWords.Of(own, "passage is its own", "passages are its own"))}</summary>
            <p class="small">Marked and underlined is what <bdi>{entry.Outlet}</bdi> has and <a href="{origin.Path}">the text at <bdi>{origin.Outlet}</bdi></a> has not; three words in a row count as taken over.{(shared.IsWhole ? "" : " Only the beginning of this long text was compared.")}</p>
            <div lang="{entry.Language}" dir="{entry.Direction}">{Html.Each(shared.Paragraphs.Where(paragraph => paragraph.Passages.Count > 0), Paragraph)}</div></details>
            """;
    }

    private static Html Paragraph(SharedParagraph paragraph) =>
        $"<p>{Html.Each(paragraph.Passages, (passage, index) => Passage(paragraph.Text[passage.Start..passage.End], passage.IsShared, index == 0, index == paragraph.Passages.Count - 1))}</p>";

    // Colour is not all that tells: the passage is underlined, and said to be its own to whoever listens.
    private static Html Passage(string text, bool isShared, bool isFirst, bool isLast) => isShared
        ? Html.Text(Around(text, isFirst, isLast))
        : $"""<mark class="own"><span class="hidden" lang="en">its own: </span>{text.TrimEnd()}<span class="hidden" lang="en">, taken over again: </span></mark>{text[text.TrimEnd().Length..]}""";

    // A dozen words on each side of what is its own are enough to find it.
    private static string Around(string text, bool isFirst, bool isLast)
    {
        var words = text.Split(' ');
        return (isFirst, isLast) switch
        {
            (true, true) when words.Length > Context => string.Join(' ', words.Take(Context).Append("…")),
            (true, false) when words.Length > Context + 3 => string.Join(' ', words.TakeLast(Context + 1).Prepend("…")),
            (false, true) when words.Length > Context + 3 => string.Join(' ', words.Take(Context).Append("…")),
            (false, false) when words.Length > 3 * Context => string.Join(' ', words.Take(Context).Append("[…]").Concat(words.TakeLast(Context + 1))),
            _ => text,
        };
    }
}
