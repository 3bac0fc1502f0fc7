namespace Dateline.Web.Site;

/// <summary>Pictures fetched before, up to so many bytes; what was asked for longest ago goes first.</summary>
internal sealed class PictureCache(long mostBytes)
{
    private readonly Dictionary<string, LinkedListNode<Kept>> _byUrl = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _newest = new();
    private readonly Lock _door = new();
    private long _bytes;

    /// <summary>How many bytes are held.</summary>
    public long Bytes
    {
        get
        {
            lock (_door)
                return _bytes;
        }
    }

    public (ReadOnlyMemory<byte> Bytes, string Type)? Find(string url)
    {
        lock (_door)
        {
            if (!_byUrl.TryGetValue(url, out var node))
                return null;
            _newest.Remove(node);
            _newest.AddFirst(node);
            return (node.Value.Bytes, node.Value.Type);
        }
    }

    public void Keep(string url, ReadOnlyMemory<byte> bytes, string type)
    {
        // One that takes an eighth of the room would push out too many others.
        if (bytes.Length > mostBytes / 8)
            return;
        lock (_door)
        {
            if (_byUrl.ContainsKey(url))
                return;
            _byUrl[url] = _newest.AddFirst(new Kept(url, bytes, type));
            _bytes += bytes.Length;
            while (_bytes > mostBytes && _newest.Last is { } oldest)
            {
                _newest.RemoveLast();
                _byUrl.Remove(oldest.Value.Url);
                _bytes -= oldest.Value.Bytes.Length;
            }
        }
    }

    private sealed record Kept(string Url, ReadOnlyMemory<byte> Bytes, string Type);
}
