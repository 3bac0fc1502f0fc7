using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>
/// The words in an element's names: class, id, itemprop, role and test names, cut at signs, digits and camel humps, alone and in neighbouring pairs.
/// What a site calls a box is the best hint of what it holds.
/// </summary>
internal ref struct NameTokens
{
    private readonly Span<uint> _into;

    public NameTokens(Span<uint> into) => _into = into;

    /// <summary>How many tokens were found.</summary>
    public int Count { get; private set; }

    public readonly uint this[int index] => _into[index];

    /// <summary>How many of them, from the first on, do not come from an id.</summary>
    public int Shared { get; private set; }

    /// <summary>Cuts the names of the element <paramref name="index"/> of <paramref name="tree"/>.</summary>
    public void Read(PageTree tree, int index)
    {
        Count = 0;
        var id = -1;
        ref readonly var row = ref tree.Row(index);
        var end = row.Start + Math.Min(row.AttributeCount, 32);
        for (var i = row.Start; i < end; i++)
        {
            var name = tree.AttributeName(i);
            if (name is "id")
                id = i;
            else if (IsNaming(name))
                Cut(tree.AttributeSpan(i));
        }
        Shared = Count;
        if (id >= 0)
            Cut(tree.AttributeSpan(id));
    }

    private static bool IsNaming(string name) => name is "class" or "itemprop" or "role" or "property" or "data-testid" or "data-component"
        or "data-type" or "data-name" or "data-module" or "data-qa";

    private void Cut(ReadOnlySpan<char> value)
    {
        var hash = WordHash.Start;
        var length = 0;
        var last = 0u;
        var end = Math.Min(value.Length, 400);
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
    }

    private uint Close(uint hash, int length, uint last)
    {
        if (length < 2)
            return last;
        hash = WordHash.Close(hash);
        Add(hash);
        if (last != 0)
            Add(WordHash.Close(WordHash.Join(last, hash)));
        return hash;
    }

    private void Add(uint token)
    {
        if (Count < _into.Length)
            _into[Count++] = token;
    }
}
