namespace Dateline.Text;

/// <summary>A text as a run of hashed words, made in one pass; what every text stage compares.</summary>
/// <remarks>
/// Words are runs of letters and digits, folded: lower case, without accents, Arabic letter variants made one. Numbers keep together over
/// their separators and lose them ("2,300" and "2.300" are one word). Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar)
/// give one word per character, each hashed with its two followers.
/// </remarks>
internal sealed class TextWords
{
    // What the scanner writes behind the last word.
    private const int Beyond = 8;
    private const int UsualLetters = 6;

    private readonly List<string> _paragraphs = [];
    private uint[] _hashes;
    private WordForm[] _forms;
    private int[] _starts;
    private readonly List<int> _paragraphEnds = [];

    private TextWords(int room)
    {
        _hashes = new uint[room];
        _forms = new WordForm[room];
        _starts = new int[room];
    }

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>A 32-bit hash of each folded word.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>How each word is written.</summary>
    public ReadOnlySpan<WordForm> Forms => _forms.AsSpan(0, Count);

    /// <summary>For each paragraph, the index after its last word.</summary>
    public IReadOnlyList<int> ParagraphEnds => _paragraphEnds;

    /// <summary>Reads <paramref name="paragraphs"/>.</summary>
    /// <param name="paragraphs">The text in order.</param>
    /// <param name="limit">Words after this many are not read, so that a text of any length costs a bounded time.</param>
    public static TextWords Read(IEnumerable<string> paragraphs, int limit = 20_000)
    {
        var all = paragraphs as IReadOnlyList<string> ?? [.. paragraphs];
        var words = new TextWords(Room(all, limit));
        words.Fill(all, limit);
        return words;
    }

    /// <summary>Reads other paragraphs in place of those read before; what was taken from it is no longer true.</summary>
    /// <inheritdoc cref="Read(IEnumerable{string}, int)"/>
    public void ReadAnew(IReadOnlyList<string> paragraphs, int limit = 20_000)
    {
        Count = 0;
        _paragraphs.Clear();
        _paragraphEnds.Clear();
        Fill(paragraphs, limit);
    }

    private void Fill(IReadOnlyList<string> paragraphs, int limit)
    {
        var scanner = WordScanner.IsSupported ? WordScanner.Own : null;
        for (var next = 0; next < paragraphs.Count && Count < limit;)
        {
            var taken = scanner?.Take(paragraphs, next, (limit - Count) * UsualLetters) ?? 0;
            if (taken > 0 && scanner!.Find())
            {
                Enter(scanner, paragraphs, next, limit);
                next += taken;
                continue;
            }
            for (var last = next + Math.Max(1, taken); next < last && Count < limit; next++)
            {
                _paragraphs.Add(paragraphs[next]);
                ReadParagraph(paragraphs[next], limit);
                _paragraphEnds.Add(Count);
            }
        }
    }

    private void Enter(WordScanner scanner, IReadOnlyList<string> paragraphs, int from, int limit)
    {
        Reach(Count + scanner.Words + Beyond);
        scanner.Write(_hashes.AsSpan(Count), _forms.AsSpan(Count), _starts.AsSpan(Count));
        var (word, all) = (Count, Math.Min(limit, Count + scanner.Words));
        var offsets = scanner.Offsets;
        for (var p = 0; p + 1 < offsets.Length && Count < limit; p++)
        {
            _paragraphs.Add(paragraphs[from + p]);
            for (; word < all && _starts[word] < offsets[p + 1]; word++)
                _starts[word] -= offsets[p];
            _paragraphEnds.Add(word);
            Count = word;
        }
    }

    // Most languages write a word in five to seven characters, the space counted in.
    private static int Room(IReadOnlyList<string> paragraphs, int limit)
    {
        long characters = 0;
        for (var i = 0; i < paragraphs.Count; i++)
            characters += paragraphs[i].Length;
        return (int)Math.Clamp(characters / 5, 8, Math.Max(8, limit)) + Beyond;
    }

    /// <summary>Where a word begins in its paragraph.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>The word as written, without making a string.</summary>
    public ReadOnlySpan<char> Span(int index)
    {
        var text = _paragraphs[ParagraphOf(index)];
        return text.AsSpan(_starts[index], WordLength(text, _starts[index]));
    }

    /// <summary>The word as written.</summary>
    public string Word(int index) => Phrase(index, index);

    /// <summary>The words <paramref name="first"/> to <paramref name="last"/> (one paragraph) as written, with what stands between them.</summary>
    public string Phrase(int first, int last)
    {
        var text = _paragraphs[ParagraphOf(first)];
        var end = _starts[last];
        end += WordLength(text, end);
        return text[_starts[first]..end];
    }

    /// <summary>The characters between two neighbouring words of one paragraph.</summary>
    public ReadOnlySpan<char> Between(int left)
    {
        var text = _paragraphs[ParagraphOf(left)];
        var end = _starts[left] + WordLength(text, _starts[left]);
        return text.AsSpan(end, Math.Max(0, _starts[left + 1] - end));
    }

    /// <summary>Which paragraph a word stands in.</summary>
    public int ParagraphOf(int index)
    {
        var low = 0;
        var high = _paragraphEnds.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_paragraphEnds[middle] <= index)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The hash a word would have; for looking up words of our own lists.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = WordScanner.Basis;
        foreach (var c in word)
        {
            var folded = WordLetters.Fold(c);
            if (folded != '\0')
                hash = (hash ^ folded) * WordScanner.Prime;
        }
        return Mix(hash);
    }

    /// <summary>Writes the folded letters of a word into <paramref name="into"/>, as far as it has room.</summary>
    /// <returns>How many were written.</returns>
    public static int FoldInto(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            var folded = WordLetters.Fold(c);
            if (folded != '\0' && length < into.Length)
                into[length++] = folded;
        }
        return length;
    }

    // Every text of the desk goes through here: one table look-up and one multiplication a letter.
    private void ReadParagraph(string text, int limit)
    {
        var opening = true;
        for (var i = 0; i < text.Length && Count < limit;)
        {
            var kind = WordLetters.KindOf(text[i]);
            if ((kind & LetterKind.Letter) == 0)
            {
                opening |= (kind & LetterKind.Opens) != 0;
                i++;
                continue;
            }
            var start = i;
            var form = ((kind & LetterKind.Upper) != 0 ? WordForm.Capital : WordForm.Plain) | (opening ? WordForm.Opening : WordForm.Plain);
            opening = false;
            var hash = WordScanner.Basis;
            if ((kind & LetterKind.Spaceless) != 0)
            {
                for (var k = i; k < Math.Min(i + 3, text.Length) && WordLetters.IsSpaceless(text[k]); k++)
                    hash = (hash ^ text[k]) * WordScanner.Prime;
                form |= (kind & LetterKind.Digit) != 0 ? WordForm.Number : WordForm.Plain;
                i++;
            }
            else
            {
                var digits = LetterKind.None;
                while (true)
                {
                    // Most letters are plain small ones: they fold to themselves and end no word.
                    while (text[i] is >= 'a' and <= 'z' && i + 1 < text.Length && text[i + 1] is >= 'a' and <= 'z')
                        hash = (hash ^ text[i++]) * WordScanner.Prime;
                    var folded = WordLetters.Fold(text[i]);
                    if (folded != '\0')
                        hash = (hash ^ folded) * WordScanner.Prime;
                    digits |= kind;
                    var before = kind;
                    if (++i == text.Length)
                        break;
                    kind = WordLetters.KindOf(text[i]);
                    if ((kind & (LetterKind.Letter | LetterKind.Spaceless)) == LetterKind.Letter || (kind & LetterKind.Mark) != 0)
                        continue;
                    // 2,300 and 4.5 are one word, as are marks inside a word that carry no letter.
                    if (text[i] is ',' or '.' && (before & LetterKind.Digit) != 0 && i + 1 < text.Length && (WordLetters.KindOf(text[i + 1]) & LetterKind.Digit) != 0)
                        continue;
                    break;
                }
                form |= (digits & LetterKind.Digit) != 0 ? WordForm.Number : WordForm.Plain;
            }
            Add(Mix(hash), form, start);
        }
    }

    private void Add(uint hash, WordForm form, int start)
    {
        if (Count == _hashes.Length)
            Reach(Count * 2);
        _hashes[Count] = hash;
        _forms[Count] = form;
        _starts[Count] = start;
        Count++;
    }

    private void Reach(int room)
    {
        if (_hashes.Length >= room)
            return;
        Array.Resize(ref _hashes, room);
        Array.Resize(ref _forms, room);
        Array.Resize(ref _starts, room);
    }

    private static int WordLength(string text, int start)
    {
        if (WordLetters.IsSpaceless(text[start]))
            return 1;
        var i = start + 1;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) ? !WordLetters.IsSpaceless(c) : WordLetters.IsMark(c))
                continue;
            // 2,300 and 4.5 are one word, as are marks inside a word that carry no letter.
            if (c is ',' or '.' && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                continue;
            break;
        }
        return i - start;
    }

    /// <summary>Spreads a hash over all its bits (the finish of MurmurHash3).</summary>
    public static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 16);
    }
}

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordForm : byte
{
    /// <summary>Nothing of note.</summary>
    Plain = 0,

    /// <summary>It begins with a capital.</summary>
    Capital = 1,

    /// <summary>It holds a digit.</summary>
    Number = 2,

    /// <summary>It opens a sentence or a quotation, where a capital says nothing.</summary>
    Opening = 4,
}
