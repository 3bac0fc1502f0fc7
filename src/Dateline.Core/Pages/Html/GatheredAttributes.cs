namespace Dateline.Pages.Html;

/// <summary>The attributes of an html or body element whose tag comes more than once: the first of each name counts.</summary>
internal sealed class GatheredAttributes
{
    private readonly List<AttributeSlice> _all;
    private readonly HashSet<int> _names;

    public GatheredAttributes(ReadOnlySpan<AttributeSlice> first)
    {
        _all = [.. first];
        _names = [.. _all.Select(attribute => attribute.Name)];
    }

    public IReadOnlyList<AttributeSlice> All => _all;

    public void Add(ReadOnlySpan<AttributeSlice> more)
    {
        foreach (var attribute in more)
        {
            if (_names.Add(attribute.Name))
                _all.Add(attribute);
        }
    }
}
