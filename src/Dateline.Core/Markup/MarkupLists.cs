using System.Collections.Frozen;
using Dateline.Pages;

namespace Dateline.Markup;

/// <summary>What may be written: elements, attributes, places. All that is not named here is not.</summary>
internal static class MarkupLists
{
    private static readonly FrozenSet<Tag> Kept = new[]
    {
        Tag.A, Tag.Abbr, Tag.B, Tag.Blockquote, Tag.Br, Tag.Caption, Tag.Cite, Tag.Code, Tag.Dd, Tag.Del, Tag.Dfn, Tag.Div, Tag.Dl, Tag.Dt, Tag.Em, Tag.Figcaption,
        Tag.Figure, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Hr, Tag.I, Tag.Img, Tag.Ins, Tag.Kbd, Tag.Li, Tag.Mark, Tag.Ol, Tag.P, Tag.Pre, Tag.Q, Tag.S,
        Tag.Samp, Tag.Small, Tag.Span, Tag.Strike, Tag.Strong, Tag.Sub, Tag.Sup, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Time, Tag.Tr, Tag.U,
        Tag.Ul, Tag.Var, Tag.Wbr,
    }.ToFrozenSet();

    // Left out with all they hold; of everything else that is not kept, the words stay.
    private static readonly FrozenSet<Tag> Dropped = new[]
    {
        Tag.Script, Tag.Style, Tag.Template, Tag.Svg, Tag.Iframe, Tag.Object, Tag.Embed, Tag.Noscript, Tag.Textarea, Tag.Select, Tag.Option, Tag.Optgroup, Tag.Title,
        Tag.Audio, Tag.Video, Tag.Canvas, Tag.Frame, Tag.Frameset, Tag.Meta, Tag.Link, Tag.Base, Tag.Input, Tag.Button,
    }.ToFrozenSet();

    private static readonly FrozenSet<string> DroppedByName =
        new[] { "math", "xmp", "noembed", "noframes", "plaintext", "applet", "bgsound", "layer", "ilayer", "xml", "portal", "fencedframe", "param", "isindex", "keygen" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKept(Tag tag) => Kept.Contains(tag);

    public static bool IsDropped(PageNode node) => Dropped.Contains(node.Tag) || (node.Tag == Tag.Other && DroppedByName.Contains(node.Name));

    public static bool IsVoid(Tag tag) => tag is Tag.Br or Tag.Hr or Tag.Img or Tag.Wbr;

    /// <summary>The attribute without which an element is not worth writing.</summary>
    public static string? Needs(Tag tag) => tag switch
    {
        Tag.Img => "src",
        Tag.A => "href",
        _ => null,
    };

    /// <summary>Whether an element may stand inside those that are open; elsewhere only its words are written.</summary>
    public static bool MayStandIn(Tag tag, List<(Tag Tag, int End)> open) => tag switch
    {
        Tag.A => !open.Exists(outer => outer.Tag == Tag.A),
        Tag.Caption or Tag.Thead or Tag.Tbody or Tag.Tfoot => open is [.., { Tag: Tag.Table }],
        Tag.Tr => open is [.., { Tag: Tag.Thead or Tag.Tbody or Tag.Tfoot }],
        Tag.Td or Tag.Th => open is [.., { Tag: Tag.Tr }],
        _ => true,
    };

    /// <summary>What an attribute may say; <c>null</c> when it may not stand at all.</summary>
    public static string? Value(Tag tag, PageAttribute attribute, Uri? address) => (tag, attribute.Name) switch
    {
        (Tag.A, "href") => MarkupAddress.Link(attribute.Value, address),
        (Tag.Img, "src") => MarkupAddress.Picture(attribute.Value, address),
        (Tag.Blockquote or Tag.Q or Tag.Del or Tag.Ins, "cite") => MarkupAddress.Page(attribute.Value, address),
        (Tag.Img, "alt") or (_, "title") => Words(attribute.Value),
        (Tag.Img, "width" or "height") or (Tag.Td or Tag.Th, "colspan" or "rowspan") or (Tag.Ol, "start") => Figure(attribute.Value),
        (Tag.Time or Tag.Del or Tag.Ins, "datetime") => Words(attribute.Value),
        (_, "dir") => attribute.Value.Trim().ToLowerInvariant() is "ltr" or "rtl" or "auto" ? attribute.Value.Trim().ToLowerInvariant() : null,
        (_, "lang") => attribute.Value.Length is > 0 and <= 35 && attribute.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? attribute.Value : null,
        _ => null,
    };

    private static string? Words(string value) => value.Length <= 1_000 ? value : value[..(char.IsHighSurrogate(value[999]) ? 999 : 1_000)];

    private static string? Figure(string value) => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit) ? value : null;
}
