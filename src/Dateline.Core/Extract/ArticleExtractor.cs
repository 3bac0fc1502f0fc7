using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Page in, article out, or the reason there is none. No clock, no network, no log: the same page always gives the same answer.</summary>
public static class ArticleExtractor
{
    /// <summary>Raised whenever an answer may change; stored beside each result so old rows can be found and redone.</summary>
    public const int Version = 3;

    /// <summary>Reads <paramref name="page"/>.</summary>
    public static ExtractResult Extract(ParsedPage page) => page.Kind == PageKind.Text ? TextExtractor.Extract(page) : HtmlExtractor.Extract(page);
}
