namespace Dateline.Model;

/// <summary>What one page says, with furniture told apart from the story. Everything in it is the page's own claim.</summary>
public sealed record Article
{
    /// <summary>The headline without the site's suffix; <c>null</c> when the page has none.</summary>
    public string? Headline { get; init; }

    /// <summary>Every headline the page tells of itself, <see cref="Headline"/> first: outlets write one for the page and another for sharing. Empty for plain text.</summary>
    public IReadOnlyList<HeadlineWriting> ToldHeadlines { get; init; } = [];

    /// <summary>The standfirst (summary under the headline), when the page sets one apart from the body.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The site's name as the page gives it; <c>null</c> when it does not.</summary>
    public string? Site { get; init; }

    /// <summary>The page's canonical address (RFC 6596), absolute; <c>null</c> when it names none.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>The breadcrumb from the outermost place inwards, e.g. Home, Stocks; empty when there is none.</summary>
    public IReadOnlyList<string> Breadcrumb { get; init; } = [];

    /// <summary>The section the page claims to stand in; <c>null</c> when it claims none.</summary>
    public string? Section { get; init; }

    /// <summary>The form of the article when it is not one running text; <c>null</c> for a report, an opinion, any ordinary text.</summary>
    public ArticleForm? Form { get; init; }

    /// <summary>The language of the body, BCP 47 primary tag such as <c>en</c>; <c>null</c> when it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the body was read from the page's structured data, because its own lines hold only a small part of it.</summary>
    public bool IsTold { get; init; }

    /// <summary>The body in reading order, without headline, standfirst, byline and furniture.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The lead picture and every image of the body; the lead picture first.</summary>
    public IReadOnlyList<Figure> Images { get; init; } = [];

    /// <summary>Reaction counters that stood on the page.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init; } = [];

    /// <summary>The page's own lists of links, in page order.</summary>
    public IReadOnlyList<LinkList> Lists { get; init; } = [];

    /// <summary>Tags or keywords shown on the page.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Short lines around the headline that are not the story (byline, date, share counts), in page order; read by later stages.</summary>
    public IReadOnlyList<string> HeadLines { get; init; } = [];

    /// <summary>Lines right after the body that speak of it (reporting credits, corrections, copyright), in page order.</summary>
    public IReadOnlyList<string> FootLines { get; init; } = [];

    /// <summary>Where the parts begin in <see cref="Blocks"/>, for an article joined from several pages; empty for an article on one.</summary>
    public IReadOnlyList<PartPlace> Parts { get; init; } = [];

    /// <summary>Where the entries of a live blog begin in <see cref="Blocks"/>, in page order, each with its time; empty for any other form.</summary>
    public IReadOnlyList<LiveEntry> Entries { get; init; } = [];

    /// <summary>The words of the body's paragraphs, quotations, list items and table rows, in order: what counts as "the text" everywhere.</summary>
    public IEnumerable<string> Paragraphs()
    {
        foreach (var block in Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    yield return paragraph.Text;
                    break;
                case Quote quote:
                    foreach (var paragraphOfQuote in quote.Text.Split('\n'))
                        yield return paragraphOfQuote;
                    break;
                case Heading heading:
                    yield return heading.Text;
                    break;
                case BulletList list:
                    foreach (var item in list.Items)
                        yield return item;
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                        yield return string.Join(' ', row.Where(cell => cell.Length > 0));
                    break;
            }
        }
    }
}
