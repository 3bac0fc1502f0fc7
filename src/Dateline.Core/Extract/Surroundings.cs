namespace Dateline.Extract;

/// <summary>What a node stands in: its own element and every element around it.</summary>
[Flags]
internal enum Surroundings
{
    None = 0,
    Nav = 1,
    Header = 1 << 1,
    Footer = 1 << 2,
    Aside = 1 << 3,
    Article = 1 << 4,
    Main = 1 << 5,
    Figure = 1 << 6,
    Caption = 1 << 7,
    Form = 1 << 8,
    Table = 1 << 9,
    List = 1 << 10,
    Quote = 1 << 11,
    Link = 1 << 12,
    Heading = 1 << 13,
    Hidden = 1 << 14,
    BodyProp = 1 << 15,
    Preformatted = 1 << 16,
    Emphasis = 1 << 17,
    Section = 1 << 18,
    Comment = 1 << 19,
    Time = 1 << 20,
    Dialog = 1 << 21,
    Small = 1 << 22,

    /// <summary>The node is a text that belongs to a line.</summary>
    Taken = 1 << 29,

    /// <summary>Nothing below this node is read: script, style, controls.</summary>
    Skipped = 1 << 30,
}
