using System.Globalization;

namespace Dateline.Extract;

/// <summary>Reads the characters of one line once, across as many text nodes as it has, and fills its tallies.</summary>
internal struct LineScan
{
    public GalleyLine Line;

    /// <summary>So many words of a line are weighed one by one; what furniture says it says early.</summary>
    public const int TalkedWords = 40;

    private uint _word;
    private int _wordDigits, _wordLength;
    private uint _w1, _w2, _w3;
    private int _wordCount;
    private bool _full;
    private WordSet? _title, _description, _witness;
    private TokenScores? _talk;
    private int _collect;

    /// <summary>Starts a line.</summary>
    /// <param name="title">Words of the title; or the set to fill when collecting.</param>
    /// <param name="description">Words of the description.</param>
    /// <param name="witness">Four-word runs of the structured body.</param>
    /// <param name="collect">0 tallies, 1 fills <paramref name="title"/> with words, 2 with four-word runs,
    /// 4 with the words and pairs that <paramref name="talk"/> would weigh, 3 only hashes the opening.</param>
    /// <param name="talk">Leanings of words and pairs of words anywhere in a line.</param>
    public void Begin(WordSet? title, WordSet? description, WordSet? witness, int collect = 0, TokenScores? talk = null)
    {
        this = default;
        _title = title;
        _description = description;
        _witness = witness;
        _collect = collect;
        _talk = talk;
    }

    /// <summary>Whether anything but white space was read.</summary>
    public readonly bool Any => Line.Chars > 0;

    public void Read(ReadOnlySpan<char> text, bool inLink, bool emphasised)
    {
        var before = Line.Chars;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterLower(c))
                i = ReadLower(text, i);
            else if (c < 128)
                ReadAscii(c);
            else
                ReadWide(c);
        }
        var read = Line.Chars - before;
        if (inLink)
            Line.LinkChars += read;
        if (emphasised)
            Line.EmphasisChars += read;
    }

    /// <summary>White space alone: the word before it ends.</summary>
    public void Space() => CloseWord();

    /// <summary>A line break or an edge inside the line: the word before it ends.</summary>
    public void Break()
    {
        CloseWord();
        if (Any)
            Line.Breaks++;
    }

    public GalleyLine End()
    {
        CloseWord();
        Line.LastWord = _w1;
        return Line;
    }

    // Small letters are most of a text: a run of them is taken at once.
    private int ReadLower(ReadOnlySpan<char> text, int from)
    {
        var hash = _wordLength == 0 ? WordHash.Start : _word;
        var end = from;
        for (; end < text.Length && char.IsAsciiLetterLower(text[end]); end++)
            hash = WordHash.Add(hash, text[end]);
        if (Line.Chars == 0)
            Line.FirstChar = text[from];
        Line.LastChar = text[end - 1];
        Line.Chars += end - from;
        Line.Letters += end - from;
        _word = hash;
        _wordLength += end - from;
        return end - 1;
    }

    private void ReadAscii(char c)
    {
        if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\0')
        {
            CloseWord();
        }
        else if (c is >= 'A' and <= 'Z')
        {
            Mark(c);
            Line.Letters++;
            Line.Uppers++;
            Letter((char)(c | 0x20));
        }
        else if (c is >= '0' and <= '9')
        {
            Mark(c);
            Line.Digits++;
            _wordDigits++;
            Letter(c);
        }
        else
        {
            Sign(c);
        }
    }

    private void Sign(char c)
    {
        if (c == ':' && _wordDigits is 1 or 2 && _wordDigits == _wordLength)
            Line.Marks |= 16;
        if (c != '_')
            CloseWord();
        Mark(c);
        Line.Signs++;
        switch (c)
        {
            case '.' or '!' or '?':
                Line.Stops++;
                break;
            case ',' or ';':
                Line.Commas++;
                break;
            case '@':
                Line.Marks |= 2;
                break;
            case '|':
                Line.Marks |= 4;
                break;
            case '>':
                Line.Marks |= 8;
                break;
        }
    }

    private void ReadWide(char c)
    {
        if (IsUnspaced(c))
        {
            CloseWord();
            Mark(c);
            Line.Letters++;
            _word = WordHash.Add(WordHash.Start, c);
            _wordLength = 1;
            Line.Words -= 0.5f;
            CloseWord();
            return;
        }
        if (char.IsWhiteSpace(c))
        {
            CloseWord();
            return;
        }
        if (char.IsLetterOrDigit(c))
        {
            Mark(c);
            if (char.IsUpper(c))
                Line.Uppers++;
            Line.Letters++;
            Letter(char.ToLowerInvariant(c));
            return;
        }
        switch (c)
        {
            case '。' or '！' or '？' or '．' or '…' or '।' or '؟' or '۔' or '｡':
                Line.Stops++;
                break;
            case '、' or '，' or '،' or '；':
                Line.Commas++;
                break;
            case '©' or '®':
                Line.Marks |= 1;
                break;
            case '›' or '»' or '→' or '▸' or '▶' or '＞' or '❯' or '►':
                Line.Marks |= 8;
                break;
            case '｜' or '•' or '·':
                Line.Marks |= 4;
                break;
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                return;
        }
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            Mark(c);
            return;
        }
        CloseWord();
        Mark(c);
        Line.Signs++;
    }

    private void Mark(char c)
    {
        if (Line.Chars++ == 0)
            Line.FirstChar = c;
        Line.LastChar = c;
    }

    private void Letter(char lower)
    {
        _word = WordHash.Add(_wordLength == 0 ? WordHash.Start : _word, lower);
        _wordLength++;
    }

    private void CloseWord()
    {
        if (_wordLength == 0)
            return;
        var hash = WordHash.Close(_word);
        if (_wordDigits == 4 && _wordLength == 4)
            Line.Marks |= 32;
        _wordLength = _wordDigits = 0;
        Line.Words++;
        _wordCount++;
        if (_wordCount == 1)
            Line.FirstWord = hash;
        else if (_wordCount == 2)
            Line.FirstPair = WordHash.Join(Line.FirstWord, hash);
        Line.Whole = WordHash.Join(Line.Whole, hash);
        if (_collect == 1)
        {
            _title!.Add(hash);
            return;
        }
        if (_collect == 4 && _wordCount <= TalkedWords)
        {
            _title!.Add(hash);
            if (_w1 != 0)
                _title.Add(WordHash.Join(WordHash.Join(_w1, hash), 13));
        }
        if (_collect >= 3)
        {
            _w1 = hash;
            return;
        }
        Line.PlainWords++;
        if (_talk is not null && _wordCount <= TalkedWords)
            Weigh(hash);
        if (_collect == 0)
        {
            if (_title!.Contains(hash))
                Line.TitleWords++;
            if (_description!.Contains(hash))
                Line.DescriptionWords++;
        }
        _full |= _wordCount >= 4;
        if (_full)
        {
            var shingle = WordHash.Close(WordHash.Join(WordHash.Join(_w3, _w2), WordHash.Join(_w1, hash)));
            if (_collect == 2)
            {
                _title!.Add(shingle);
            }
            else if (_witness is { Count: > 0 })
            {
                Line.Shingles++;
                if (_witness.Contains(shingle))
                    Line.WitnessedShingles++;
            }
        }
        _w3 = _w2;
        _w2 = _w1;
        _w1 = hash;
    }

    private void Weigh(uint word)
    {
        var leaning = _talk![word];
        var pair = _w1 == 0 ? 0 : _talk[WordHash.Join(WordHash.Join(_w1, word), 13)];
        Line.Talk += leaning + pair;
        Line.TalkLow = Math.Min(Line.TalkLow, Math.Min(leaning, pair));
        Line.TalkHigh = Math.Max(Line.TalkHigh, Math.Max(leaning, pair));
    }

    /// <summary>Signs of scripts written without spaces between words.</summary>
    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF'
        or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF';
}
