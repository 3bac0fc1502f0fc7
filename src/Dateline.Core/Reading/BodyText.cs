using Dateline.Model;

namespace Dateline.Reading;

/// <summary>The body's words by paragraph.</summary>
internal static class BodyText
{
    /// <summary>Paragraphs, quotations (by their own paragraphs) and list items, in reading order.</summary>
    public static IEnumerable<string> Paragraphs(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    yield return paragraph.Text;
                    break;
                case Quote quote:
                    foreach (var line in quote.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        yield return line;
                    break;
                case BulletList list:
                    foreach (var item in list.Items)
                        yield return item;
                    break;
            }
        }
    }
}
