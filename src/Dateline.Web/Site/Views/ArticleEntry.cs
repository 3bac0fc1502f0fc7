using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Views;

/// <summary>An article as it is named anywhere on the site.</summary>
/// <param name="Article">The article.</param>
/// <param name="Group">Its group of copies; <c>null</c> until grouped.</param>
internal sealed record ArticleEntry(StoredArticle Article, CopyGroup? Group)
{
    public ArticleId Id => Article.Filed.Id;

    public Article Text => Article.Filed.Article;

    public string Outlet => Article.Filed.Outlet;

    public string Headline => Text.Headline ?? "Headline not given";

    public string Path => Addresses.Article(Id, Text.Headline);

    public string? Language => Text.Language;

    public string Direction => Script.Direction(Language);

    /// <summary>The first paragraph, verbatim; the standfirst when the body opens otherwise; <c>null</c> when there is neither.</summary>
    public string? Lede => Text.Blocks.OfType<Paragraph>().FirstOrDefault()?.Text ?? Text.Standfirst;

    /// <summary>The place of the dateline as written; <c>null</c> when the text opens without one.</summary>
    public string? Place => Article.Filed.Source.Dateline?.Place;

    /// <summary>The agency or outlet whose report it is.</summary>
    public string Reporter => Group?.Origin.Name ?? Article.Filed.Source.Agency ?? Outlet;

    /// <summary>The place of this article in its group; <c>null</c> until grouped.</summary>
    public CopyMember? Member => Group?.Members.FirstOrDefault(member => member.Article == Id);

    /// <summary>When the text was first published and why we think so.</summary>
    public DateVerdict Published => Group?.Published ?? Alone;

    /// <summary>How this page's own date stands.</summary>
    public DateVerdict Claim => Member?.DateVerdict ?? Alone;

    /// <summary>How many copies of the text are known beside its first place.</summary>
    public int Copies => Group is null ? 0 : Group.Members.Count - 1;

    /// <summary>Every copy of the text, itself among them.</summary>
    public IReadOnlyList<ArticleId> Kin => Group is null ? [Id] : [.. Group.Members.Select(member => member.Article)];

    /// <summary>Whether another page is believed to have carried the text before this one.</summary>
    public bool IsCopy => Group is not null && ReportEntry.FirstOf(Group) != Id;

    private DateVerdict Alone => Article.Filed.Dates.Published is { } found
        ? new DateVerdict(found, DateStanding.Unchecked, "Only the page itself says so.")
        : new DateVerdict(null, DateStanding.NotGiven, "The page gives no date that can be believed.");
}
