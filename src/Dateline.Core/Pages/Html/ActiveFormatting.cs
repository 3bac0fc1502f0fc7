namespace Dateline.Pages.Html;

/// <summary>An entry of the list of active formatting elements.</summary>
/// <param name="Branch">Its node; -1 for a marker.</param>
/// <param name="Name">Its name.</param>
/// <param name="AttributeStart">First attribute of the token it was made for.</param>
/// <param name="AttributeCount">How many.</param>
internal readonly record struct FormattingEntry(int Branch, int Name, int AttributeStart, int AttributeCount)
{
    public static readonly FormattingEntry Marker = new(-1, 0, 0, 0);

    public bool IsMarker => Branch < 0;
}

/// <summary>The list of active formatting elements, HTML Standard §13.2.4.3.</summary>
/// <remarks>The standard sets no end to it; here the oldest entry makes room for a new one beyond <see cref="MaxCount"/>.</remarks>
internal sealed class ActiveFormatting
{
    private const int MaxCount = 256;

    // Of elements alike in name and attributes three may stand behind the last marker: the Noah's Ark clause.
    private const int MostAlike = 3;

    private readonly List<FormattingEntry> _entries = [];

    public int Count => _entries.Count;

    public FormattingEntry this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    public void PushMarker() => Add(FormattingEntry.Marker);

    /// <summary>Adds an element; <paramref name="isAlike"/> tells whether two entries of one name have the same attributes.</summary>
    public void Push(FormattingEntry entry, Func<FormattingEntry, FormattingEntry, bool> isAlike)
    {
        var alike = 0;
        var earliest = -1;
        for (var i = _entries.Count - 1; i >= 0 && !_entries[i].IsMarker; i--)
        {
            var other = _entries[i];
            if (other.Name != entry.Name || other.AttributeCount != entry.AttributeCount || !isAlike(other, entry))
                continue;
            alike++;
            earliest = i;
        }
        if (alike >= MostAlike)
            _entries.RemoveAt(earliest);
        Add(entry);
    }

    public void Insert(int index, FormattingEntry entry) => _entries.Insert(index, entry);

    public void RemoveAt(int index) => _entries.RemoveAt(index);

    public int IndexOf(int branch)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Branch == branch)
                return i;
        }
        return -1;
    }

    /// <summary>The last element of that name behind the last marker; -1 when there is none.</summary>
    public int LastIndexOf(int name)
    {
        for (var i = _entries.Count - 1; i >= 0 && !_entries[i].IsMarker; i--)
        {
            if (_entries[i].Name == name)
                return i;
        }
        return -1;
    }

    public void ClearToMarker()
    {
        while (_entries.Count > 0)
        {
            var wasMarker = _entries[^1].IsMarker;
            _entries.RemoveAt(_entries.Count - 1);
            if (wasMarker)
                return;
        }
    }

    private void Add(FormattingEntry entry)
    {
        if (_entries.Count == MaxCount)
            _entries.RemoveAt(0);
        _entries.Add(entry);
    }
}
