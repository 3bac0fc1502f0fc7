namespace Dateline.Extract;

/// <summary>A small open-addressed set of hashes: the words of a title, the shingles of a structured body.</summary>
internal sealed class WordSet
{
    private readonly uint[] _slots;
    private readonly int _mask;

    public static readonly WordSet Empty = new(0);

    public WordSet(int capacity)
    {
        var size = 8;
        while (size < capacity * 2)
            size <<= 1;
        _slots = new uint[size];
        _mask = size - 1;
    }

    /// <summary>How many different hashes it holds.</summary>
    public int Count { get; private set; }

    public void Add(uint hash)
    {
        if (hash == 0 || Count > _mask / 2)
            return;
        for (var i = (int)(hash * 2654435769 >> 7) & _mask; ; i = (i + 1) & _mask)
        {
            if (_slots[i] == hash)
                return;
            if (_slots[i] == 0)
            {
                _slots[i] = hash;
                Count++;
                return;
            }
        }
    }

    public bool Contains(uint hash)
    {
        if (Count == 0)
            return false;
        for (var i = (int)(hash * 2654435769 >> 7) & _mask; ; i = (i + 1) & _mask)
        {
            if (_slots[i] == hash)
                return true;
            if (_slots[i] == 0)
                return false;
        }
    }

    /// <summary>The words of <paramref name="text"/>, cut as <see cref="LineScan"/> cuts them.</summary>
    public static WordSet Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Empty;
        var set = new WordSet(text.Length / 2 + 4);
        var scan = new LineScan();
        scan.Begin(set, null, null, collect: 1);
        scan.Read(text, false, false);
        scan.End();
        return set;
    }

    /// <summary>The words and pairs of words a line's talk is weighed by.</summary>
    public static WordSet Talk(string text)
    {
        var set = new WordSet(LineScan.TalkedWords * 2 + 4);
        var scan = new LineScan();
        scan.Begin(set, null, null, collect: 4);
        scan.Read(text, false, false);
        scan.End();
        return set;
    }

    /// <summary>Every hash in the set, in no telling order.</summary>
    public IEnumerable<uint> All() => _slots.Where(slot => slot != 0);

    /// <summary>The runs of four words of <paramref name="text"/>.</summary>
    public static WordSet Shingles(string text)
    {
        var set = new WordSet(text.Length / 2 + 4);
        set.AddShingles(text);
        return set;
    }

    /// <summary>Adds the runs of four words of <paramref name="text"/>.</summary>
    public void AddShingles(string text)
    {
        var scan = new LineScan();
        scan.Begin(this, null, null, collect: 2);
        scan.Read(text, false, false);
        scan.End();
    }

    /// <summary>Share of the four-word runs of <paramref name="text"/> that are in the set; 0 when it has none.</summary>
    public float ShareOf(string text)
    {
        var scan = new LineScan();
        scan.Begin(Empty, Empty, this);
        scan.Read(text, false, false);
        var line = scan.End();
        return line.Shingles == 0 ? 0 : (float)line.WitnessedShingles / line.Shingles;
    }
}
