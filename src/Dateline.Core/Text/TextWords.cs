using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>A text as a run of hashed words, made in one pass; what every text stage compares.</summary>
/// <remarks>
/// Words are runs of letters and digits, folded: lower case, without accents, Arabic letter variants made one. Numbers keep together over
/// their separators and lose them ("2,300" and "2.300" are one word). Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar)
/// give one word per character, each hashed with its two followers.
/// </remarks>
internal sealed class TextWords
{
    private static readonly char[] Folded = FoldTable();
    private static readonly Kind[] Kinds = [.. Enumerable.Range(0, Folded.Length).Select(c => KindFrom((char)c))];
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
        foreach (var paragraph in all)
        {
            words._paragraphs.Add(paragraph);
            words.ReadParagraph(paragraph, limit);
            words._paragraphEnds.Add(words.Count);
            if (words.Count >= limit)
                break;
        }
        return words;
    }

    // Most languages write a word in five to seven characters, the space counted in.
    private static int Room(IReadOnlyList<string> paragraphs, int limit)
    {
        long characters = 0;
        for (var i = 0; i < paragraphs.Count; i++)
            characters += paragraphs[i].Length;
        return (int)Math.Clamp(characters / 5, 8, Math.Max(8, limit));
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
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var folded = Fold(c);
            if (folded != '\0')
                hash = (hash ^ folded) * 16777619u;
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
            var folded = Fold(c);
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
            var kind = KindOf(text[i]);
            if ((kind & Kind.Letter) == 0)
            {
                opening |= (kind & Kind.Opens) != 0;
                i++;
                continue;
            }
            var start = i;
            var form = ((kind & Kind.Upper) != 0 ? WordForm.Capital : WordForm.Plain) | (opening ? WordForm.Opening : WordForm.Plain);
            opening = false;
            var hash = 2166136261u;
            if ((kind & Kind.Spaceless) != 0)
            {
                for (var k = i; k < Math.Min(i + 3, text.Length) && IsSpaceless(text[k]); k++)
                    hash = (hash ^ text[k]) * 16777619u;
                form |= (kind & Kind.Digit) != 0 ? WordForm.Number : WordForm.Plain;
                i++;
            }
            else
            {
                var digits = Kind.None;
                while (true)
                {
                    // Most letters are plain small ones: they fold to themselves and end no word.
                    while (text[i] is >= 'a' and <= 'z' && i + 1 < text.Length && text[i + 1] is >= 'a' and <= 'z')
                        hash = (hash ^ text[i++]) * 16777619u;
                    var folded = Fold(text[i]);
                    if (folded != '\0')
                        hash = (hash ^ folded) * 16777619u;
                    digits |= kind;
                    var before = kind;
                    if (++i == text.Length)
                        break;
                    kind = KindOf(text[i]);
                    if ((kind & (Kind.Letter | Kind.Spaceless)) == Kind.Letter || (kind & Kind.Mark) != 0)
                        continue;
                    // 2,300 and 4.5 are one word, as are marks inside a word that carry no letter.
                    if (text[i] is ',' or '.' && (before & Kind.Digit) != 0 && i + 1 < text.Length && (KindOf(text[i + 1]) & Kind.Digit) != 0)
                        continue;
                    break;
                }
                form |= (digits & Kind.Digit) != 0 ? WordForm.Number : WordForm.Plain;
            }
            Add(Mix(hash), form, start);
        }
    }

    private void Add(uint hash, WordForm form, int start)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _forms, Count * 2);
            Array.Resize(ref _starts, Count * 2);
        }
        _hashes[Count] = hash;
        _forms[Count] = form;
        _starts[Count] = start;
        Count++;
    }

    private static int WordLength(string text, int start)
    {
        if (IsSpaceless(text[start]))
            return 1;
        var i = start + 1;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) ? !IsSpaceless(c) : IsMark(c))
                continue;
            // 2,300 and 4.5 are one word, as are marks inside a word that carry no letter.
            if (c is ',' or '.' && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                continue;
            break;
        }
        return i - start;
    }

    private static Kind KindOf(char c) => c < Kinds.Length ? Kinds[c] : KindFrom(c);

    private static Kind KindFrom(char c)
    {
        var kind = Kind.None;
        if (char.IsLetterOrDigit(c))
            kind |= Kind.Letter;
        if (char.IsDigit(c))
            kind |= Kind.Digit;
        if (char.IsUpper(c))
            kind |= Kind.Upper;
        if (IsSpaceless(c))
            kind |= Kind.Spaceless;
        if (IsMark(c))
            kind |= Kind.Mark;
        if (c is '.' or '!' or '?' or ':' or '。' or '؟' or '"' or '“' or '«' or '„')
            kind |= Kind.Opens;
        return kind;
    }

    private static bool IsSpaceless(char c) => c >= '\u0E00' && (c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'));

    private static bool IsMark(char c) => c is >= '\u00AD' and < '\u2000' && Folded[c] == '\0';

    private static char Fold(char c) => c < Folded.Length ? Folded[c] : char.ToLowerInvariant(c);

    private static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 16);
    }

    // Latin, Greek, Cyrillic, Hebrew and Arabic stand below U+2000; a mark that carries no letter folds to nothing.
    private static char[] FoldTable()
    {
        var table = new char[0x2000];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c == '\u0640' || c is ',' or '.')
                continue;
            var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
            table[i] = c switch
            {
                'ى' => 'ي',
                'ة' => 'ه',
                'ß' => 's',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'ı' => 'i',
                _ => char.ToLowerInvariant(decomposed[0]),
            };
        }
        return table;
    }

    // What a character is to a reader of words.
    [Flags]
    private enum Kind : byte
    {
        None = 0,
        Letter = 1,
        Digit = 2,
        Upper = 4,
        Spaceless = 8,
        Mark = 16,
        Opens = 32,
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
