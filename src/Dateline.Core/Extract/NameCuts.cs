using System.Buffers;
using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Extract;

/// <summary>
/// The names a page gives its elements, each different one cut into tokens once: words cut at signs, digits and camel humps, alone and in neighbouring pairs.
/// Its arrays are pooled, so dispose it.
/// </summary>
internal sealed class NameCuts : IDisposable
{
    private const int LongestName = 400;

    private readonly TokenScores _scores;
    private readonly NameCut[] _cuts;
    private Growing<uint> _tokens = new(2048);

    /// <summary>Nothing is cut yet.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="scores">What tokens lean to.</param>
    public NameCuts(PageTree tree, TokenScores scores)
    {
        Tree = tree;
        _scores = scores;
        _cuts = ArrayPool<NameCut>.Shared.Rent(Math.Max(1, tree.Values.Count));
        _cuts.AsSpan(0, tree.Values.Count).Clear();
    }

    public PageTree Tree { get; }

    /// <summary>The tokens of <paramref name="cut"/>; the span holds until the next name is cut.</summary>
    public ReadOnlySpan<uint> Tokens(in NameCut cut) => _tokens.Items.Slice(cut.Start, cut.Count);

    /// <summary>What a token leans to.</summary>
    public float ScoreOf(uint token) => _scores[token];

    /// <summary>The cut of one attribute's value.</summary>
    /// <param name="attribute">The attribute, counted over the whole page; one that names elements.</param>
    public ref readonly NameCut Of(int attribute)
    {
        ref var cut = ref _cuts[Tree.Values[attribute]];
        if (!cut.IsCut)
            cut = Cut(Tree.AttributeSpan(attribute));
        return ref cut;
    }

    public void Dispose()
    {
        ArrayPool<NameCut>.Shared.Return(_cuts);
        _tokens.Return();
    }

    private NameCut Cut(ReadOnlySpan<char> value)
    {
        var start = _tokens.Count;
        var hash = WordHash.Start;
        var length = 0;
        var last = 0u;
        var end = Math.Min(value.Length, LongestName);
        for (var i = 0; i <= end; i++)
        {
            var c = i < end ? value[i] : ' ';
            var upper = c is >= 'A' and <= 'Z';
            if (upper || c is >= 'a' and <= 'z')
            {
                // A capital after a small letter starts a new word.
                if (upper && length > 0 && value[i - 1] is >= 'a' and <= 'z')
                {
                    last = Close(hash, length, last);
                    hash = WordHash.Start;
                    length = 0;
                }
                hash = WordHash.Add(hash, (char)(c | 0x20));
                length++;
                continue;
            }
            if (length > 0)
                last = Close(hash, length, last);
            hash = WordHash.Start;
            length = 0;
            if (c is ' ' or '\n' or '\t' or '\r')
                last = 0;
        }
        var cut = new NameCut { IsCut = true, Start = start, Count = _tokens.Count - start };
        foreach (var token in Tokens(cut))
            cut.Weigh(token, _scores[token]);
        return cut;
    }

    private uint Close(uint hash, int length, uint last)
    {
        if (length < 2)
            return last;
        hash = WordHash.Close(hash);
        _tokens.Add(hash);
        if (last != 0)
            _tokens.Add(WordHash.Close(WordHash.Join(last, hash)));
        return hash;
    }
}

/// <summary>One name cut into tokens.</summary>
internal struct NameCut
{
    /// <summary>Where its tokens stand among those of the page, and how many there are.</summary>
    public int Start, Count;

    /// <summary>Lowest and highest leaning of its tokens; 0 is always among them.</summary>
    public float Low, High;

    /// <summary>The groups of names its tokens belong to, a bit each by <see cref="NameGroup"/>.</summary>
    public int Groups;

    /// <summary>Whether the name was cut yet.</summary>
    public bool IsCut;

    /// <summary>Adds one token's leaning and groups.</summary>
    public void Weigh(uint token, float score)
    {
        Low = Math.Min(Low, score);
        High = Math.Max(High, score);
        Groups |= NameGroups.Of(token);
    }
}
