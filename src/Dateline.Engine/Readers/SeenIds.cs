using System.Security.Cryptography;
using System.Buffers.Binary;
using System.Text;

namespace Dateline.Engine.Readers;

/// <summary>The ids of events of the last hour at least, and two at most: longer no event is taken anyway. Not for more than one caller at a time.</summary>
internal sealed class SeenIds
{
    private const double Hour = 3600;
    private const int Most = 2_000_000;
    private HashSet<ulong> _new = [];
    private HashSet<ulong> _old = [];
    private double _since = double.NegativeInfinity;

    /// <summary>64 bits of an id.</summary>
    public static ulong Of(string visit, string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{visit}\n{id}")));

    /// <returns><c>false</c> when it was seen before.</returns>
    public bool Add(ulong id, double now)
    {
        if (now - _since >= Hour || _new.Count >= Most)
        {
            (_old, _new) = (_new, []);
            _since = now;
        }
        return !_old.Contains(id) && _new.Add(id);
    }
}
