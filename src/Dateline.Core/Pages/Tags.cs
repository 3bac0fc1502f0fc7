using System.Collections.Frozen;

namespace Dateline.Pages;

/// <summary>Facts about <see cref="Tag"/>s.</summary>
public static class Tags
{
    private static readonly FrozenDictionary<string, Tag> ByName =
        Enum.GetValues<Tag>().Where(tag => tag is not (Tag.Other or Tag.Text)).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly string[] Names = [.. Enum.GetValues<Tag>().Select(tag => tag.ToString().ToLowerInvariant())];

    private static readonly bool[] Blocks = BlockFlags();

    /// <summary>The tag of an element's local name in lower case; <see cref="Tag.Other"/> when it is none of ours.</summary>
    public static Tag Of(string localName) => ByName.GetValueOrDefault(localName, Tag.Other);

    /// <summary>The local name of an element with the tag <paramref name="tag"/>.</summary>
    internal static string NameOf(Tag tag) => Names[(int)tag];

    /// <summary>Whether the element starts a new line when shown (HTML Standard §15.3, plus list items, cells and captions).</summary>
    public static bool IsBlock(Tag tag) => Blocks[(int)tag];

    private static bool[] BlockFlags()
    {
        var flags = new bool[256];
        foreach (var tag in (Tag[])[
            Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Caption, Tag.Center, Tag.Dd, Tag.Details, Tag.Dialog, Tag.Div,
            Tag.Dl, Tag.Dt, Tag.Fieldset, Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6,
            Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Legend, Tag.Li, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.Optgroup, Tag.Option, Tag.P, Tag.Pre,
            Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr, Tag.Ul])
            flags[(int)tag] = true;
        return flags;
    }
}
