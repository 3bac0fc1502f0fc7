using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>What a page as a whole is like, for the lines of some pages mean other things than those of others.</summary>
/// <param name="Articles">Article elements before the last line.</param>
/// <param name="Times">Time elements before the last line.</param>
/// <param name="Kind">3 a live blog by its own word, 2 news, 1 another article, 0 no word of it.</param>
/// <param name="WordsPerProseLine">Words of the average line of prose.</param>
/// <param name="ProseInParagraphs">Share of prose lines that are paragraph elements.</param>
internal readonly record struct PageTells(int Articles, int Times, int Kind, float WordsPerProseLine, float ProseInParagraphs)
{
    public static PageTells Of(Galley galley, PageClaims claims)
    {
        if (galley.Count == 0)
            return default;
        var prose = 0;
        var words = 0f;
        var paragraphs = 0;
        foreach (ref readonly var line in galley.Lines)
        {
            if (!line.IsProse)
                continue;
            prose++;
            words += line.Words;
            paragraphs += galley.Tree.Row(line.Block).Tag == Tag.P ? 1 : 0;
        }
        var kind = 0;
        foreach (var type in claims.StructuredTypes)
        {
            kind = Math.Max(kind, type is "LiveBlogPosting" ? 3 : type is "NewsArticle" or "ReportageNewsArticle" ? 2 : StructuredNews.IsArticle(type) ? 1 : 0);
        }
        if (kind == 0 && string.Equals(claims.OgType, "article", StringComparison.OrdinalIgnoreCase))
            kind = 1;
        ref readonly var last = ref galley.Lines[^1];
        return new PageTells(last.Articles, last.Times, kind, words / Math.Max(1, prose), (float)paragraphs / Math.Max(1, prose));
    }
}
