using Dateline.Model;

namespace Dateline.Web.Api;

/// <summary>A copy laid beside the text it was copied from.</summary>
/// <param name="Article">The copy.</param>
/// <param name="Of">The article it was laid beside: the one nearest to the origin.</param>
/// <param name="Share">Share of its words that stand there in the same runs, 0 to 1.</param>
/// <param name="IsWhole">Whether it was compared to its end: 20,000 words are.</param>
/// <param name="Paragraphs">Its paragraphs in order.</param>
internal sealed record SharedView(ArticleId Article, ArticleId Of, double Share, bool IsWhole, IReadOnlyList<SharedParagraphView> Paragraphs)
{
    public static SharedView From(ArticleId article, SharedText shared) => new(article, shared.Of, shared.Share, shared.IsWhole, [.. shared.Paragraphs.Select(SharedParagraphView.From)]);
}

/// <summary>One paragraph.</summary>
/// <param name="Text">As it stands in the copy.</param>
/// <param name="Passages">All of it in passages without gaps, as UTF-16 character positions.</param>
internal sealed record SharedParagraphView(string Text, IReadOnlyList<SharedPassageView> Passages)
{
    public static SharedParagraphView From(SharedParagraph paragraph) =>
        new(paragraph.Text, [.. paragraph.Passages.Select(passage => new SharedPassageView(passage.Start, passage.End, passage.IsShared))]);
}

/// <summary>A passage.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last.</param>
/// <param name="Shared">Whether it stands in the other text too.</param>
internal sealed record SharedPassageView(int Start, int End, bool Shared);
