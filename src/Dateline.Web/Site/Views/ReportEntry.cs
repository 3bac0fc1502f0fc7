using Dateline.Model;

namespace Dateline.Web.Site.Views;

/// <summary>One independent report of a story, with its copies.</summary>
/// <param name="First">The article believed to have carried it first.</param>
/// <param name="Copies">Its copies, as the group orders them.</param>
/// <param name="Reason">Why it tells of the same event.</param>
internal sealed record ReportEntry(ArticleEntry First, IReadOnlyList<CopyEntry> Copies, string Reason)
{
    /// <summary>The place that stands for a text: the one nearest to its origin, else the first.</summary>
    public static ArticleId FirstOf(CopyGroup group) => group.Origin.Article ?? group.Members[0].Article;

    /// <summary>The report's first place and every copy.</summary>
    public IEnumerable<ArticleEntry> Places => Copies.Select(copy => copy.Article).Prepend(First);
}

/// <summary>One copy of a report.</summary>
/// <param name="Article">The copy.</param>
/// <param name="Member">What the group says of it.</param>
internal sealed record CopyEntry(ArticleEntry Article, CopyMember Member);
