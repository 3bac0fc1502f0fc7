using Dateline.Model;
using Dateline.Web.Markup;

namespace Dateline.Web.Site.Parts;

/// <summary>The body of an article, block by block.</summary>
internal static class Blocks
{
    /// <param name="blocks">The blocks.</param>
    /// <param name="lead">The lead picture, shown above and left out here; <c>null</c> when there is none.</param>
    /// <param name="pictures">Where pictures are loaded from.</param>
    public static Html Of(IEnumerable<Block> blocks, Figure? lead, Pictures pictures) =>
        Html.Each(blocks.Where(block => block is not Figure figure || figure.Url is null || figure.Url != lead?.Url), block => Of(block, pictures));

    /// <summary>A picture with its caption and credit; only the caption when the page named no address.</summary>
    public static Html Picture(Figure figure, Pictures pictures, bool isLead)
    {
        var source = pictures.Address(figure.Url);
        if (source is null && figure.Caption is null)
            return Html.None;
        Html picture = source is null
            ? Html.None
            : $"""<img src="{source}" alt="{figure.Alt ?? ""}" loading="{(isLead ? "eager" : "lazy")}" decoding="async" referrerpolicy="no-referrer">""";
        return $"""
            <figure class="picture">{picture}{Caption(figure)}</figure>
            """;
    }

    private static Html Caption(Figure figure)
    {
        if (figure.Caption is null && figure.Credit is null)
            return Html.None;
        Html credit = figure.Credit is null ? Html.None : $""" <span class="credit"><bdi>{figure.Credit}</bdi></span>""";
        return $"""<figcaption dir="auto">{figure.Caption}{credit}</figcaption>""";
    }

    private static Html Of(Block block, Pictures pictures) => block switch
    {
        Paragraph paragraph => $"<p>{Linked(paragraph)}</p>\n",
        Heading heading => HeadingOf(heading),
        Quote quote => QuoteOf(quote),
        BulletList { Ordered: true } list => $"<ol>{Items(list)}</ol>\n",
        BulletList list => $"<ul>{Items(list)}</ul>\n",
        Figure figure => Picture(figure, pictures, isLead: false),
        Table table => TableOf(table),
        _ => throw new InvalidOperationException("Block is a closed set."),
    };

    private static Html Items(BulletList list) => Html.Each(list.Items, item => $"<li>{item}</li>");

    // The headline is the page's h1; a cross-head never stands above h2.
    private static Html HeadingOf(Heading heading) => Math.Clamp(heading.Level, 2, 6) switch
    {
        2 => $"<h2>{heading.Text}</h2>\n",
        3 => $"<h3>{heading.Text}</h3>\n",
        _ => $"<h4>{heading.Text}</h4>\n",
    };

    private static Html QuoteOf(Quote quote)
    {
        Html cite = quote.Cite is null ? Html.None : $"<footer>{quote.Cite}</footer>";
        return $"<blockquote>{Html.Each(quote.Text.Split('\n'), line => $"<p>{line}</p>")}{cite}</blockquote>\n";
    }

    private static Html TableOf(Table table)
    {
        var body = table.HasHeader ? table.Rows.Skip(1) : table.Rows;
        Html head = table is { HasHeader: true, Rows: [var names, ..] }
            ? $"""<thead><tr>{Html.Each(names, name => $"""<th scope="col">{name}</th>""")}</tr></thead>"""
            : Html.None;
        return $"""
            <div class="wide" tabindex="0" role="region" aria-label="Table"><table>{head}<tbody>{Html.Each(body, row => $"<tr>{Html.Each(row, cell => $"<td>{cell}</td>")}</tr>")}</tbody></table></div>
            """;
    }

    private static Html Linked(Paragraph paragraph)
    {
        if (paragraph.Links is not { Count: > 0 } links)
            return Html.Text(paragraph.Text);
        var text = paragraph.Text;
        var html = Html.None;
        var at = 0;
        foreach (var link in links)
        {
            // A link that overlaps the one before or leaves the text is told as plain words.
            if (link.Start < at || link.Length < 1 || link.Start + link.Length > text.Length || Addresses.Outside(link.Url) is not { } href)
                continue;
            html = $"""{html}{text[at..link.Start]}<a href="{href}" rel="external nofollow noopener">{text.Substring(link.Start, link.Length)}</a>""";
            at = link.Start + link.Length;
        }
        return $"{html}{text[at..]}";
    }
}
