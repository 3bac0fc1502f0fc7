using Dateline.Extract.Lines;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>The plain text of a page, one line a block: head, story, reactions, lists told apart by the structure of the lines alone.</summary>
internal static class TextExtractor
{
    public static ExtractResult Extract(ParsedPage page)
    {
        if (page.Lines.Count == 0)
            return new ExtractResult.Refused(RefusalReason.Empty, "no line of text", new Article());
        return new TextStory(page.Lines).Read();
    }
}
