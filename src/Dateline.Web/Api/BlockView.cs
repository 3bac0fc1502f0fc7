using Dateline.Model;

namespace Dateline.Web.Api;

/// <summary>One piece of a body. Which keys are present depends on <see cref="Type"/>.</summary>
internal sealed record BlockView
{
    /// <summary>paragraph, heading, quote, list, image or table.</summary>
    public required string Type { get; init; }

    /// <summary>Words of a paragraph, heading or quote.</summary>
    public string? Text { get; init; }

    /// <summary>Level of a heading, 2 to 6.</summary>
    public int? Level { get; init; }

    /// <summary>Whom a quote is credited to.</summary>
    public string? Cite { get; init; }

    /// <summary>Items of a list.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>Whether a list is numbered.</summary>
    public bool? Ordered { get; init; }

    /// <summary>Address of an image.</summary>
    public Uri? Url { get; init; }

    /// <summary>Text alternative of an image.</summary>
    public string? Alt { get; init; }

    /// <summary>Caption of an image.</summary>
    public string? Caption { get; init; }

    /// <summary>Credit of an image.</summary>
    public string? Credit { get; init; }

    /// <summary>Rows of a table.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    /// <summary>Whether the first row of a table names its columns.</summary>
    public bool? HasHeader { get; init; }

    public static BlockView From(Block block) => block switch
    {
        Paragraph paragraph => new() { Type = "paragraph", Text = paragraph.Text },
        Heading heading => new() { Type = "heading", Text = heading.Text, Level = heading.Level },
        Quote quote => new() { Type = "quote", Text = quote.Text, Cite = quote.Cite },
        BulletList list => new() { Type = "list", Items = list.Items, Ordered = list.Ordered },
        Figure figure => new() { Type = "image", Url = figure.Url, Alt = figure.Alt, Caption = figure.Caption, Credit = figure.Credit },
        Table table => new() { Type = "table", Rows = table.Rows, HasHeader = table.HasHeader },
        _ => throw new InvalidOperationException("Block is a closed set."),
    };
}
