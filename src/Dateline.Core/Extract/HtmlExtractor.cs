using Dateline.Model;
using Dateline.Pages;
using Dateline.Text;

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
        var claims = PageClaims.Read(page.Markup!);
        var model = BodyModel.Shipped;
        using var galley = BodyFinder.Set(tree, claims, model.Names, model.Talk);

        var weights = BodyFinder.Weigh(galley, claims, model);
        var story = StoryLines.Choose(galley, weights);
        var addresses = new Addresses(page.Raw.Url, claims.BaseHref);
        var site = new SiteNames(claims, page.Raw.Url);
        var headlines = Headlines.Settle(page.Markup!, galley, claims, site, page.Raw.Url);
        var headline = headlines is [var first, ..] ? first.Text : null;

        var lists = LinkLists.Read(galley, story, addresses);

        var breadcrumb = Breadcrumbs.Read(galley, claims, headline, Math.Max(galley.HeadlineLine, StoryLines.First(story)));
        var article = new Article
        {
            Headline = headline,
            ToldHeadlines = headlines,
            Site = site.Name ?? TitleCut.SiteIn(claims.Title, site, headline),
            Canonical = addresses.Resolve(claims.Canonical ?? claims.OgUrl),
            Breadcrumb = breadcrumb,
            // The first step of a breadcrumb is the site itself.
            Section = claims.Section ?? (breadcrumb.Count > 1 ? breadcrumb[^1] : null),
            Lists = lists,
            Tags = StoryTags.Read(galley, story),
            Reactions = Reactions.Read(galley, story),
            HeadLines = Margins.Head(galley, story),
            FootLines = Margins.Foot(galley, story, lists),
        };
        var told = ToldStory.Of(galley, claims, story);
        var refusal = told is not null ? null : Refusals.Find(galley, claims, story, weights, headline, page.Raw);
        // What stands before the request to pay was said to everybody, and a forum's, a shop's or a list's
        // text may be wanted as well: it is kept as the rest.
        if (refusal is { } no && no.Reason != RefusalReason.Paywall && !KindRules.IsKind(no.Reason))
            return new ExtractResult.Refused(no.Reason, no.Detail, article);

        article = article with { Standfirst = Standfirsts.Find(galley, claims, story) };
        var pictures = Pictures.Find(galley, story, addresses);
        var entries = LiveEntries.Find(galley, story);
        var form = refusal is null && told is null ? ArticleForms.Tell(galley, claims, story, pictures, entries.Count) : null;
        // The time of an entry is told with the entry, not as a paragraph of it.
        if (form != ArticleForm.LiveBlog)
            entries = [];
        foreach (var (time, _) in entries)
            story[time] = false;
        var writer = new BlockWriter(galley, addresses, entries);
        article = article with
        {
            IsTold = told is not null,
            Blocks = told ?? writer.Write(story, pictures),
            Entries = writer.Entries,
            Form = form,
            Images = Pictures.WithLead(pictures, addresses.Resolve(claims.Image)),
        };
        article = article with { Language = LanguageTell.Tell(article.Paragraphs(), claims.Language) };
        return refusal is { } stub ? new ExtractResult.Refused(stub.Reason, stub.Detail, article) : new ExtractResult.Found(article);
    }
}
