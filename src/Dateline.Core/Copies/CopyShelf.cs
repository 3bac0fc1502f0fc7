using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>What the index knows of every text by its number, and the texts themselves: all of them, or the ones lately used when the caller can
/// tell a text again.</summary>
internal sealed class CopyShelf(Func<IReadOnlyList<ArticleId>, IReadOnlyList<FiledArticle>>? recall, OutletBoilerplate boilerplate)
{
    // Words of all texts at hand, in two generations: five bytes a word, and about 1 kB a text for what its page claims.
    private const int WordsAtHand = 2_500_000;

    private const int ClaimsInWords = 200;

    private readonly Dictionary<ArticleId, int> _numbers = [];
    private Entry[] _entries = new Entry[16];
    private readonly TextWords _room = TextWords.Read([]);
    private readonly WordRooms _rooms = new();
    private readonly List<CopyText> _leaving = [];
    private int _count;
    private int _gone;
    private Dictionary<int, CopyText> _newer = [];
    private Dictionary<int, CopyText> _older = [];
    private long _newerWords;

    /// <summary>How many texts stand on it.</summary>
    public int Living => _numbers.Count;

    /// <summary>One more than the highest number ever given since the last <see cref="Renumber"/>.</summary>
    public int Numbers => _count;

    /// <summary>Numbers whose text was taken out and that are still held.</summary>
    public int Gone => _gone;

    public bool Find(ArticleId id, out int number) => _numbers.TryGetValue(id, out number);

    public ref readonly Entry this[int number] => ref _entries[number];

    /// <summary>Reads an article as it is kept here.</summary>
    public CopyText Read(FiledArticle article) => CopyText.Of(article, boilerplate, _room, _rooms);

    public int Add(ArticleId id, int words, ulong address)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count + _count / 4 + 16);
        var number = _count++;
        _entries[number] = new Entry { Id = id, Words = words, Address = address };
        _numbers[id] = number;
        return number;
    }

    public int Add(CopyText text)
    {
        var number = Add(text.Id, text.Words.Length, text.AddressHash);
        Keep(number, text);
        return number;
    }

    public void Put(int number, CopyFile file) => _entries[number].File = file;

    public void TakeOut(int number)
    {
        _numbers.Remove(_entries[number].Id);
        _entries[number] = default;
        _newer.Remove(number);
        _older.Remove(number);
        _gone++;
    }

    /// <summary>The text under a number; <c>null</c> when whoever keeps the texts no longer has it.</summary>
    public CopyText? Text(int number)
    {
        if (AtHand(number) is { } text)
            return text;
        Fetch([number]);
        return AtHand(number);
    }

    /// <summary>The texts under some numbers that can still be told, in their order.</summary>
    public List<CopyText> Texts(IReadOnlyList<int> numbers)
    {
        Fetch(numbers);
        var texts = new List<CopyText>(numbers.Count);
        foreach (var number in numbers)
        {
            if (Text(number) is { } text)
                texts.Add(text);
        }
        return texts;
    }

    /// <summary>Sees to it that texts are at hand, in one question for all of them.</summary>
    public void Fetch(IReadOnlyList<int> numbers)
    {
        if (recall is null)
            return;
        List<ArticleId>? asked = null;
        foreach (var number in numbers)
        {
            if (AtHand(number) is null && _entries[number].File is not null)
                (asked ??= []).Add(_entries[number].Id);
        }
        if (asked is null)
            return;
        foreach (var filed in recall(asked))
        {
            if (_numbers.TryGetValue(filed.Id, out var number))
                Keep(number, Read(filed));
        }
    }

    /// <summary>Gives the room of texts put away lately to others: when nobody looks at a text any more.</summary>
    public void Settle()
    {
        foreach (var text in _leaving)
            text.Release(_rooms);
        _leaving.Clear();
    }

    /// <summary>Puts the texts at hand away; they are asked for again when needed. Nothing happens when there is nobody to ask.</summary>
    public void PutAway()
    {
        if (recall is null)
            return;
        _newer = [];
        _older = [];
        _newerWords = 0;
        _leaving.Clear();
        _rooms.Clear();
    }

    /// <summary>Closes the gaps that texts taken out have left.</summary>
    /// <returns>For each former number the new one, -1 for none.</returns>
    public int[] Renumber()
    {
        var renumbered = new int[_count];
        var next = 0;
        for (var number = 0; number < _count; number++)
        {
            renumbered[number] = -1;
            if (_entries[number].File is null)
                continue;
            renumbered[number] = next;
            _numbers[_entries[number].Id] = next;
            _entries[next++] = _entries[number];
        }
        Array.Clear(_entries, next, _count - next);
        (_count, _gone) = (next, 0);
        _newer = _newer.ToDictionary(text => renumbered[text.Key], text => text.Value);
        _older = _older.ToDictionary(text => renumbered[text.Key], text => text.Value);
        return renumbered;
    }

    private CopyText? AtHand(int number)
    {
        if (_newer.TryGetValue(number, out var text))
            return text;
        if (!_older.Remove(number, out text))
            return null;
        Keep(number, text);
        return text;
    }

    private void Keep(int number, CopyText text)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_newer, number, out _) = text;
        _newerWords += text.Words.Length + ClaimsInWords;
        if (recall is null || _newerWords < WordsAtHand / 2)
            return;
        _leaving.AddRange(_older.Values);
        (_older, _newer) = (_newer, _older);
        _newer.Clear();
        _newerWords = 0;
    }

    /// <summary>What is known of a text without it.</summary>
    public struct Entry
    {
        public ArticleId Id { get; set; }

        /// <summary>The group it stands in; <c>null</c> once it was taken out.</summary>
        public CopyFile? File { get; set; }

        /// <summary>Hash of its address; 0 for none.</summary>
        public ulong Address { get; set; }

        public int Words { get; set; }
    }
}
