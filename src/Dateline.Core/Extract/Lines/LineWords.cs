namespace Dateline.Extract.Lines;

/// <summary>The words of a line as hashes: runs of letters and digits; in scripts without spaces each sign with the next.</summary>
internal ref struct LineWords(string text)
{
    private const uint Anywhere = 17;

    private readonly string _text = text;
    private int _at;

    /// <summary>The hash of the word last passed, marked as standing anywhere in a line.</summary>
    public uint Current { get; private set; }

    /// <summary>Characters of the word last passed.</summary>
    public int Length { get; private set; }

    public bool MoveNext()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
            _at++;
        if (_at >= _text.Length)
            return false;
        var start = _at;
        if (LineTraits.IsDense(_text[start]))
        {
            _at++;
            Length = 2;
            Current = WordHash.Join(WordHash.Of(_text.AsSpan(start, Math.Min(2, _text.Length - start))), Anywhere);
            return true;
        }
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]) && !LineTraits.IsDense(_text[_at]))
            _at++;
        Length = _at - start;
        Current = WordHash.Join(WordHash.Of(_text.AsSpan(start, Length)), Anywhere);
        return true;
    }
}
