using System.Collections.Frozen;

namespace Dateline.Pages.Html;

/// <summary>
/// Names to small numbers and back, one string per name. Starts with the names every page uses; a page's own are added as they come. A slot table by a
/// cheap hash answers nearly every call; behind it stands a dictionary whose hash no page can aim at.
/// </summary>
internal sealed class NameTable
{
    private const int SlotBits = 10;

    private readonly Start _start;
    private readonly ushort[] _slots;
    private readonly List<string> _more = [];
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? _numbers;

    private NameTable(Start start)
    {
        _start = start;
        _slots = [.. start.Slots];
    }

    private static readonly Start KnownElements = new(
        [.. Enumerable.Range(0, (int)ElementName.Known).Select(number => (ElementName)number switch
        {
            ElementName.None => "",
            ElementName.AnnotationXml => "annotation-xml",
            ElementName.ForeignObject => "foreignObject",
            var name => name.ToString().ToLowerInvariant(),
        })]);

    private static readonly Start KnownAttributes = new(AttributeName.All);

    /// <summary>A table that starts with the names of <see cref="ElementName"/>.</summary>
    public static NameTable Elements() => new(KnownElements);

    /// <summary>A table that starts with the names of <see cref="AttributeName"/>.</summary>
    public static NameTable Attributes() => new(KnownAttributes);

    /// <summary>How many names there are by now; every number is below.</summary>
    public int Count => _start.Names.Length + _more.Count;

    /// <summary>The name of <paramref name="number"/>.</summary>
    public string this[int number] => number < _start.Names.Length ? _start.Names[number] : _more[number - _start.Names.Length];

    /// <summary>One step of the hash that <see cref="NumberOf(ReadOnlySpan{char}, uint)"/> wants over all characters, from 0.</summary>
    public static uint Hash(uint hash, char c) => (hash ^ c) * 0x01000193;

    /// <summary>The number of <paramref name="name"/>.</summary>
    public int NumberOf(string name)
    {
        var hash = 0u;
        foreach (var c in name)
            hash = Hash(hash, c);
        return NumberOf(name, hash);
    }

    /// <summary>The number of <paramref name="name"/>, whose hash is <paramref name="hash"/>.</summary>
    public int NumberOf(ReadOnlySpan<char> name, uint hash)
    {
        ref var slot = ref _slots[Slot(hash)];
        if (slot != 0 && name.SequenceEqual(this[slot]))
            return slot;
        var number = Find(name);
        if (number <= ushort.MaxValue)
            slot = (ushort)number;
        return number;
    }

    private static uint Slot(uint hash) => (hash * 0x9E3779B1) >> (32 - SlotBits);

    private int Find(ReadOnlySpan<char> name)
    {
        if (_start.Numbers.TryGetValue(name, out var number))
            return number;
        _numbers ??= new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        if (_numbers.Value.TryGetValue(name, out number))
            return number;
        number = Count;
        var text = name.ToString();
        _more.Add(text);
        _numbers.Value.Dictionary.Add(text, number);
        return number;
    }

    private sealed class Start
    {
        private readonly FrozenDictionary<string, int> _numbers;

        public Start(string[] names)
        {
            Names = names;
            _numbers = names.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
            Numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            Slots = new ushort[1 << SlotBits];
            foreach (var (number, name) in names.Index().Skip(1))
            {
                var hash = 0u;
                foreach (var c in name)
                    hash = Hash(hash, c);
                Slots[Slot(hash)] = (ushort)number;
            }
        }

        public string[] Names { get; }

        public ushort[] Slots { get; }

        public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers { get; }
    }
}
