using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

internal static class TextExtractor
{
    public static ExtractResult Extract(ParsedPage page) => page.Lines.Count == 0
        ? new ExtractResult.Refused(RefusalReason.Empty, "no line of text", new Article())
        : new ExtractResult.Found(new Article { Headline = page.Lines[0], Blocks = [.. page.Lines.Skip(1).Select(line => new Paragraph(line))] });
}
