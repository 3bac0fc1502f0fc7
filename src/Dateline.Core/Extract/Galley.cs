using System.Buffers;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>
/// The page as set type before make-up: its lines in order, and for every node what stands around it and how much text it holds.
/// Made in one pass over the tree; its arrays are pooled, so dispose it.
/// </summary>
internal sealed class Galley : IDisposable
{
    private readonly Lease<Surroundings> _around;
    private readonly Lease<NodeSums> _sums;
    private readonly Lease<NodePath> _paths;
    private GalleyLine[] _lines = ArrayPool<GalleyLine>.Shared.Rent(512);

    /// <summary>An empty galley for <paramref name="tree"/>.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="names">What the tokens of names lean to.</param>
    public Galley(PageTree tree, TokenScores names)
    {
        Tree = tree;
        Names = new NameCuts(tree, names);
        _around = new Lease<Surroundings>(tree.Count);
        _sums = new Lease<NodeSums>(tree.Count);
        _paths = new Lease<NodePath>(tree.Count);
    }

    public PageTree Tree { get; }

    /// <summary>The names of the page's elements, cut into tokens.</summary>
    public NameCuts Names { get; }

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    public Span<GalleyLine> Lines => _lines.AsSpan(0, Count);

    /// <summary>Per node: what it stands in.</summary>
    public Span<Surroundings> Around => _around.Span;

    /// <summary>Per node: how much text lies below it.</summary>
    public Span<NodeSums> Sums => _sums.Span;

    /// <summary>Per node: depth, nearest block and what the names on its path lean to.</summary>
    public Span<NodePath> Paths => _paths.Span;

    /// <summary>First line at or after the page's main heading that repeats the headline; -1 when none does.</summary>
    public int HeadlineLine { get; set; } = -1;

    /// <summary>The picture last passed while the page is set.</summary>
    public int LastImage { get; set; }

    /// <summary>Hash of the first two words of that picture's description; 0 when it has none.</summary>
    public uint LastImageWords { get; set; }

    /// <summary>Whether a line may hold crumbs, headline and byline, one below the other: it is parted by breaks and stands outside a heading element.</summary>
    public bool IsMixed(int line) => Lines[line].Breaks > 0 && Tree.Row(Lines[line].Block).Tag is not (Tag.H1 or Tag.H2 or Tag.H3);

    public void Add(in GalleyLine line)
    {
        if (Count == _lines.Length)
        {
            var larger = ArrayPool<GalleyLine>.Shared.Rent(Count * 2);
            _lines.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<GalleyLine>.Shared.Return(_lines);
            _lines = larger;
        }
        _lines[Count++] = line;
    }

    public void Dispose()
    {
        ArrayPool<GalleyLine>.Shared.Return(_lines);
        _lines = [];
        Count = 0;
        Names.Dispose();
        _around.Return();
        _sums.Return();
        _paths.Return();
    }

    private readonly struct Lease<T>(int count)
    {
        private readonly T[] _array = ArrayPool<T>.Shared.Rent(count);

        public Span<T> Span => _array.AsSpan(0, count);

        public void Return() => ArrayPool<T>.Shared.Return(_array);
    }
}

/// <summary>Text below one node.</summary>
internal struct NodeSums
{
    /// <summary>Characters, and those of them in links and in prose lines.</summary>
    public int Chars, LinkChars, Prose;

    /// <summary>Lines, and those of them that are prose.</summary>
    public int Lines, ProseLines;

    public int Images;
}

/// <summary>Where one node stands.</summary>
internal struct NodePath
{
    /// <summary>The nearest block element, the node itself included.</summary>
    public int Block;

    public int Depth;

    /// <summary>The link around the node, itself included; 0 when there is none.</summary>
    public int Link;

    /// <summary>Lowest and highest leaning of the element's own names.</summary>
    public float OwnMin, OwnMax;

    /// <summary>Lowest, highest and fading sum of the leanings from the root down to here.</summary>
    public float Min, Max, Sum;

    /// <summary>Hash of the block's tag and names with those of the two blocks around it: lines of one template share it.</summary>
    public uint Template;

    public uint Own;

    /// <summary>Hash of the tags of the blocks from the root down to here.</summary>
    public uint Shape;

    /// <summary>The nearest article element, the node itself included; 0 when there is none.</summary>
    public int Article;

    /// <summary>Whether the element holds a block element.</summary>
    public bool HoldsBlock;
}
