using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Room for the words of texts, used again when a text is put away: a text at hand lives too long for a young generation and not long enough for
/// an old one, and would be copied by the garbage collector through all of them.</summary>
internal sealed class WordRooms
{
    // Rooms are this many words apart, so that a text wastes few.
    private const int Step = 128;

    private readonly List<Stack<(uint[] Words, WordForm[] Forms)>> _free = [];

    /// <summary>Room for so many words or more; what it held is still in it.</summary>
    public (uint[] Words, WordForm[] Forms) Take(int words)
    {
        var size = (words + Step - 1) / Step;
        return size < _free.Count && _free[size].TryPop(out var room) ? room : (new uint[size * Step], new WordForm[size * Step]);
    }

    /// <summary>Gives room back; nobody may look at it any more.</summary>
    public void GiveBack(uint[] words, WordForm[] forms)
    {
        var size = words.Length / Step;
        while (_free.Count <= size)
            _free.Add(new Stack<(uint[] Words, WordForm[] Forms)>());
        _free[size].Push((words, forms));
    }

    /// <summary>Forgets all rooms that are free.</summary>
    public void Clear() => _free.Clear();
}
