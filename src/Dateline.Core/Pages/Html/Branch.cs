namespace Dateline.Pages.Html;

/// <summary>What a <see cref="Branch"/> is.</summary>
internal enum BranchKind : byte
{
    Element,
    Text,

    /// <summary>A text that was put right after another and makes one text with it.</summary>
    MoreText,

    /// <summary>Nothing but a wall between two texts.</summary>
    Comment,
}

/// <summary>The namespace of an element.</summary>
internal enum Namespace : byte
{
    Html,
    MathMl,
    Svg,
}

/// <summary>A node while the tree still moves: linked by places in one array. Links to nothing are -1.</summary>
internal struct Branch
{
    public int Parent, First, Last, Previous, Next;

    /// <summary>An element's name; nothing for a text.</summary>
    public int Name;

    /// <summary>First attribute, or where the text starts.</summary>
    public int Start;

    /// <summary>How many attributes, or how long the text is.</summary>
    public int Length;

    public BranchKind Kind;
    public Namespace Namespace;
    public TextForm Form;
}
