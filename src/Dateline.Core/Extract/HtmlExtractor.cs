using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

internal static class HtmlExtractor
{
    public static ExtractResult Extract(ParsedPage page)
    {
        var blocks = page.Tree!.Root.Descendants(Tag.P).Select(p => p.TextContent()).Where(t => t.Length > 0).Select(t => (Block)new Paragraph(t)).ToList();
        return blocks.Count == 0
            ? new ExtractResult.Refused(RefusalReason.Empty, "no paragraph", new Article())
            : new ExtractResult.Found(new Article { Headline = page.Tree.Root.Descendants(Tag.H1).FirstOrDefault() is { Tree: not null } h ? h.TextContent() : null, Blocks = blocks });
    }
}
