using Dateline.Model;

namespace Dateline.Stories;

/// <summary>Paragraphs an outlet has shown before with another text: sign-up lines, legal notes, boxes. They say nothing of the event.</summary>
internal sealed class OutletFurniture
{
    // 24 bytes each: about 50 MB. When it is full it starts anew; furniture comes back soon enough.
    private const int Limit = 2_000_000;
    private readonly Dictionary<ulong, CopyGroupId> _firstSeen = [];

    /// <summary>Whether the outlet has shown the paragraph with a text other than <paramref name="group"/>; notes it when not.</summary>
    public bool IsSeen(ulong paragraph, string outlet, CopyGroupId group)
    {
        var key = paragraph;
        foreach (var c in outlet)
            key = (key ^ c) * 1099511628211UL;
        if (_firstSeen.TryGetValue(key, out var first))
            return first != group;
        if (_firstSeen.Count >= Limit)
            _firstSeen.Clear();
        _firstSeen.Add(key, group);
        return false;
    }
}
