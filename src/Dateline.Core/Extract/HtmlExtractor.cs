using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>
/// Reads an HTML page: sets its text into lines, tells the story's lines from the furniture's, writes the story as blocks and
/// names what stands around it.
/// </summary>
internal static class HtmlExtractor
{
    public static ExtractResult Extract(ParsedPage page)
    {
        var tree = page.Tree!;
        var claims = PageClaims.Read(tree);
        var model = BodyModel.Shipped;
        using var galley = BodyFinder.Set(tree, claims, model.Names);
        var weights = BodyFinder.Weigh(galley, claims, model);
        var story = StoryLines.Choose(galley, weights);
        var addresses = new Addresses(page.Raw.Url, claims.BaseHref);
        var site = claims.SiteName ?? claims.Publisher;
        var article = new Article
        {
            Headline = Headlines.Settle(galley, claims, site),
            Site = site,
            Canonical = addresses.Resolve(claims.Canonical ?? claims.OgUrl),
            Breadcrumb = claims.StructuredCrumbs,
            Section = claims.Section,
        };
        if (!story.Contains(true))
            return new ExtractResult.Refused(RefusalReason.Empty, "no line of a story", article);
        return new ExtractResult.Found(article with { Blocks = new BlockWriter(galley, addresses).Write(story, []) });
    }
}
