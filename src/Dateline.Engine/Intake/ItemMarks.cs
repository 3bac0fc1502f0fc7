using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dateline.Engine.Store;
using Dateline.Model;

namespace Dateline.Engine.Intake;

/// <summary>What a feed's items said when they were last taken in: tells new and changed items from known ones without asking for their pages.</summary>
internal sealed class ItemMarks
{
    private const int MarkBytes = 16;

    private readonly Dictionary<ulong, ulong> _before;
    private readonly Dictionary<ulong, ulong> _now = [];

    public ItemMarks(byte[]? stored)
    {
        _before = new Dictionary<ulong, ulong>((stored?.Length ?? 0) / MarkBytes);
        for (var at = 0; at + MarkBytes <= (stored?.Length ?? 0); at += MarkBytes)
            _before[BinaryPrimitives.ReadUInt64LittleEndian(stored.AsSpan(at))] = BinaryPrimitives.ReadUInt64LittleEndian(stored.AsSpan(at + 8));
    }

    /// <summary>Whether the feed has been looked at before.</summary>
    public bool IsFirst => _before.Count == 0;

    /// <summary>How an item stands to what it said before.</summary>
    public ItemChange Look(FeedItem item) =>
        !_before.TryGetValue(KeyOf(item), out var said) ? ItemChange.New : said == SaidBy(item) ? ItemChange.None : ItemChange.Changed;

    /// <summary>Notes that an item was dealt with as it now is.</summary>
    public void Note(FeedItem item)
    {
        lock (_now)
            _now[KeyOf(item)] = SaidBy(item);
    }

    /// <summary>Keeps what was known of an item that was not dealt with, so that it is looked at again.</summary>
    public void Keep(FeedItem item)
    {
        lock (_now)
        {
            if (_before.TryGetValue(KeyOf(item), out var said))
                _now.TryAdd(KeyOf(item), said);
        }
    }

    /// <summary>The marks of the items the feed now has; those that left it are forgotten.</summary>
    public byte[] Write()
    {
        var bytes = new byte[_now.Count * MarkBytes];
        var at = 0;
        foreach (var (key, said) in _now)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), key);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at + 8), said);
            at += MarkBytes;
        }
        return bytes;
    }

    // The page it stands for; some feeds change the guid at every visit, and some give one guid to all items.
    private static ulong KeyOf(FeedItem item) => Hash(FeedPage.LinkOf(item) is { } link ? ArticleAddress.Normal(link) : item.Id ?? item.Title ?? "");

    private static ulong SaidBy(FeedItem item) => Hash(string.Join('\u001f', item.Title, item.Summary, item.Content, item.Updated?.ToUnixTimeTicks()));

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>How an item stands to what it said before.</summary>
internal enum ItemChange
{
    /// <summary>It says what it said.</summary>
    None,

    /// <summary>It was not in the feed before.</summary>
    New,

    /// <summary>It says something else.</summary>
    Changed,
}
