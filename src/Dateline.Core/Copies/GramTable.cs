namespace Dateline.Copies;

/// <summary>Which texts hold a gram: open addressing, eight bytes a place (the gram and the text's number), no lists and nothing boxed.</summary>
/// <remarks>
/// The table is cut into 256 parts by the gram's first byte. Each grows on its own by a quarter when four fifths of it are taken, at another
/// time than its neighbours, so that there is never a second copy of the whole and it stays nearly three quarters full.
/// A gram that stands in many different texts is furniture, a template or an idiom. From then on it is only known as common:
/// its places are given back, and it counts neither for nor against a copy.
/// </remarks>
internal sealed class GramTable
{
    private const int Parts = 256;
    private const uint Common = uint.MaxValue;
    private const uint Gone = uint.MaxValue - 1;
    private const int PlacesOfLine = 8;
    private const double Full = 0.8;
    private const double Growth = 1.25;

    private readonly ulong[][] _parts = new ulong[Parts][];
    private readonly int[] _used = new int[Parts];

    public GramTable()
    {
        for (var part = 0; part < Parts; part++)
            _parts[part] = new ulong[(int)(16 * Math.Pow(Growth, part / (double)Parts))];
    }

    /// <summary>Writes the texts under a gram.</summary>
    /// <param name="gram">The gram.</param>
    /// <param name="texts">Receives them from <paramref name="count"/> on; made longer when it is full.</param>
    /// <param name="count">How many stand in <paramref name="texts"/>, before and after.</param>
    /// <returns>Whether the gram is common: then there is nothing to write.</returns>
    public bool Find(uint gram, ref int[] texts, ref int count)
    {
        var part = _parts[gram >> 24];
        var i = Home(gram, part.Length);
        // A part is never full, so every walk ends.
        for (var place = part[i]; place != 0; place = part[i])
        {
            if (place >> 32 == gram)
            {
                var text = (uint)place;
                if (text == Common)
                    return true;
                if (text != Gone)
                {
                    if (count == texts.Length)
                        Array.Resize(ref texts, count * 2);
                    texts[count++] = (int)text - 1;
                }
            }
            if (++i == part.Length)
                i = 0;
        }
        return false;
    }

    /// <summary>Brings the places of some grams near: asked for all at once the memory answers many times faster than one by one.</summary>
    public ulong Approach(ReadOnlySpan<uint> grams)
    {
        ulong seen = 0;
        foreach (var gram in grams)
        {
            var part = _parts[gram >> 24];
            var home = Home(gram, part.Length);
            // A walk mostly ends in the line of the cache it begins in, or in the next.
            seen ^= part[home] ^ part[Math.Min(home + PlacesOfLine, part.Length - 1)];
        }
        return seen;
    }

    /// <summary>Puts a text under a gram that is not common.</summary>
    public void Add(uint gram, int text)
    {
        var at = (int)(gram >> 24);
        if (_used[at] + 1 > _parts[at].Length * Full)
            Remake(at, (int)(_parts[at].Length * Growth) + 1, null);
        var part = _parts[at];
        var i = Home(gram, part.Length);
        while (part[i] != 0 && (uint)part[i] != Gone)
            i = i + 1 == part.Length ? 0 : i + 1;
        if (part[i] == 0)
            _used[at]++;
        part[i] = (ulong)gram << 32 | (uint)(text + 1);
    }

    /// <summary>Makes a gram common and gives its places back.</summary>
    public void MakeCommon(uint gram)
    {
        var part = _parts[gram >> 24];
        var mark = Common;
        for (var i = Home(gram, part.Length); part[i] != 0; i = i + 1 == part.Length ? 0 : i + 1)
        {
            if (part[i] >> 32 != gram || (uint)part[i] == Gone)
                continue;
            part[i] = (ulong)gram << 32 | mark;
            mark = Gone;
        }
    }

    /// <summary>Gives every text its new number, and takes out those that have none (-1).</summary>
    public void Renumber(int[] renumbered)
    {
        for (var at = 0; at < Parts; at++)
            Remake(at, _parts[at].Length, renumbered);
    }

    private void Remake(int at, int length, int[]? renumbered)
    {
        var former = _parts[at];
        var part = new ulong[length];
        var used = 0;
        foreach (var place in former)
        {
            if (place == 0 || (uint)place == Gone)
                continue;
            var text = (uint)place;
            if (text != Common && renumbered is not null)
                text = (uint)(renumbered[(int)text - 1] + 1);
            if (text == 0)
                continue;
            var i = Home((uint)(place >> 32), length);
            while (part[i] != 0)
                i = i + 1 == length ? 0 : i + 1;
            part[i] = place >> 32 << 32 | text;
            used++;
        }
        _parts[at] = part;
        _used[at] = used;
    }

    // The first byte chose the part; the rest, spread over the length of the part, chooses the place.
    private static int Home(uint gram, int length) => (int)((ulong)(gram << 8) * (uint)length >> 32);
}
