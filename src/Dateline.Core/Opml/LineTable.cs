namespace Dateline.Opml;

/// <summary>Tells the line of a place in a text.</summary>
internal sealed class LineTable
{
    private readonly List<int> _starts = [0];

    public LineTable(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            _starts.Add(at + 1);
    }

    /// <summary>The line, from 1.</summary>
    public int Of(int at) => _starts.BinarySearch(at) is var found && found >= 0 ? found + 1 : ~found;
}
