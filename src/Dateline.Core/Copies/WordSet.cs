using System.Buffers;

namespace Dateline.Copies;

/// <summary>The different words of one text, for a short while: open addressing in a rented array, filled at the first question.</summary>
internal sealed class WordSet(CopyText text) : IDisposable
{
    private uint[]? _places;
    private int _mask;
    private bool _holdsZero;

    public bool Contains(uint word)
    {
        if (_places is null)
            Fill();
        if (word == 0)
            return _holdsZero;
        var i = Home(word);
        for (; _places![i] != 0; i = i + 1 & _mask)
        {
            if (_places[i] == word)
                return true;
        }
        return false;
    }

    public void Dispose()
    {
        if (_places is not null)
            ArrayPool<uint>.Shared.Return(_places);
        _places = null;
    }

    private void Fill()
    {
        var words = text.Words;
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Length * 2 + 1) - 1;
        _places = ArrayPool<uint>.Shared.Rent(_mask + 1);
        Array.Clear(_places, 0, _mask + 1);
        foreach (var word in words)
        {
            _holdsZero |= word == 0;
            var i = Home(word);
            while (_places[i] != 0 && _places[i] != word)
                i = i + 1 & _mask;
            _places[i] = word;
        }
    }

    // Words are hashes already.
    private int Home(uint word) => (int)(word & (uint)_mask);
}
