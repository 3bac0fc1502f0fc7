namespace Dateline.Stories;

/// <summary>The reports a term stands in, in the order they came, each with the term's weight there: laying a report beside all others reads them in one run.</summary>
internal sealed class TermPostings
{
    private (int Report, float Weight)[] _entries = new (int, float)[1];

    public int Count { get; private set; }

    public ReadOnlySpan<(int Report, float Weight)> Entries => _entries.AsSpan(0, Count);

    public void Add(int report, float weight)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count < 4 ? 4 : Count + Count / 2);
        _entries[Count++] = (report, weight);
    }

    public void Remove(int report)
    {
        var at = 0;
        while (at < Count && _entries[at].Report != report)
            at++;
        if (at == Count)
            return;
        Count--;
        Array.Copy(_entries, at + 1, _entries, at, Count - at);
    }
}
