using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Extract;

/// <summary>
/// The words in an element's names: class, id, itemprop, role and test names. What a site calls a box is the best hint of what it holds.
/// </summary>
internal ref struct NameTokens
{
    private const int MostAttributes = 32;

    private readonly Span<uint> _into;
    private NameCut _sum;

    /// <summary>Names are read into <paramref name="into"/>; what has no room there is left out.</summary>
    public NameTokens(Span<uint> into) => _into = into;

    /// <summary>How many tokens were found.</summary>
    public readonly int Count => _sum.Count;

    public readonly uint this[int index] => _into[index];

    /// <summary>How many of them, from the first on, do not come from an id.</summary>
    public int Shared { get; private set; }

    /// <summary>Lowest leaning of the tokens, 0 at most.</summary>
    public readonly float Low => _sum.Low;

    /// <summary>Highest leaning of the tokens, 0 at least.</summary>
    public readonly float High => _sum.High;

    /// <summary>The groups of names they belong to, a bit each by <see cref="NameGroup"/>.</summary>
    public readonly int Groups => _sum.Groups;

    /// <summary>Reads the names of the element <paramref name="index"/> of the page that <paramref name="cuts"/> are of.</summary>
    public void Read(NameCuts cuts, int index)
    {
        _sum = default;
        var tree = cuts.Tree;
        var id = -1;
        ref readonly var row = ref tree.Row(index);
        var end = row.Start + Math.Min(row.AttributeCount, MostAttributes);
        for (var i = row.Start; i < end; i++)
        {
            if (tree.Values[i] < 0)
                continue;
            if (tree.AttributeNumber(i) == AttributeName.Id)
                id = i;
            else
                Take(cuts, i);
        }
        Shared = Count;
        if (id >= 0)
            Take(cuts, id);
    }

    private void Take(NameCuts cuts, int attribute)
    {
        ref readonly var cut = ref cuts.Of(attribute);
        var tokens = cuts.Tokens(cut);
        var room = _into.Length - _sum.Count;
        if (tokens.Length <= room)
        {
            tokens.CopyTo(_into[_sum.Count..]);
            _sum.Low = Math.Min(_sum.Low, cut.Low);
            _sum.High = Math.Max(_sum.High, cut.High);
            _sum.Groups |= cut.Groups;
            _sum.Count += tokens.Length;
            return;
        }
        foreach (var token in tokens[..room])
        {
            _into[_sum.Count++] = token;
            _sum.Weigh(token, cuts.ScoreOf(token));
        }
    }
}
