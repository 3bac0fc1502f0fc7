using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Text;

/// <summary>Finds the words of some paragraphs all at once and hashes eight at a time: what <see cref="TextWords"/> reads letter by letter, to the same
/// last bit.</summary>
/// <remarks>
/// Sixty-four characters become one bit each in masks of letters, digits and openers (as simdjson does; Langdale and Lemire 2019); words begin and
/// end where the mask changes. The hashes of eight words grow side by side, one letter of each at a step. Words with letters outside ASCII and
/// numbers with separators are folded one by one; scripts without spaces are left to the other way.
/// </remarks>
internal sealed class WordScanner
{
    /// <summary>Hash of no letters (FNV-1a, 32 bits).</summary>
    public const uint Basis = 2166136261u;

    /// <summary>What the hash is multiplied by for each letter.</summary>
    public const uint Prime = 16777619u;

    private const int Most = 1 << 15;
    private const int Block = 64;
    private const int Side = 8;

    // Longer words, addresses mostly, are hashed one by one.
    private const int LongestSide = 32;

    [ThreadStatic]
    private static WordScanner? _own;

    private readonly List<int> _offsets = [];
    private char[] _text = [];
    private ulong[] _letters = [];
    private ulong[] _opens = [];
    private ulong[] _beyond = [];
    private ulong[] _odd = [];
    private int[] _ends = [];
    private int _length;

    /// <summary>The one of this thread.</summary>
    public static WordScanner Own => _own ??= new WordScanner();

    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Words found.</summary>
    public int Words { get; private set; }

    /// <summary>Where each paragraph taken begins, and behind the last.</summary>
    public ReadOnlySpan<int> Offsets => CollectionsMarshal.AsSpan(_offsets);

    /// <summary>Takes paragraphs from <paramref name="from"/> on, until they have <paramref name="characters"/> or more.</summary>
    /// <returns>How many; 0 when the first is too long.</returns>
    public int Take(IReadOnlyList<string> paragraphs, int from, int characters)
    {
        _offsets.Clear();
        _length = 0;
        var taken = 0;
        for (; from + taken < paragraphs.Count && _length < characters; taken++)
        {
            var paragraph = paragraphs[from + taken];
            if (_length + paragraph.Length + 1 > Most)
                break;
            if (_text.Length < _length + paragraph.Length + 2 * Block)
                MakeRoom(_length + paragraph.Length);
            _offsets.Add(_length);
            paragraph.CopyTo(_text.AsSpan(_length));
            _length += paragraph.Length;
            // Neither letter nor mark; that a paragraph opens is said to it by its place.
            _text[_length++] = '\n';
        }
        _offsets.Add(_length);
        _text.AsSpan(_length, Math.Min(2 * Block, _text.Length - _length)).Clear();
        return taken;
    }

    /// <summary>Finds the words of what was taken.</summary>
    /// <returns><c>false</c> when it has letters of scripts without spaces, or mostly others than ASCII: then it is to be read letter by letter.</returns>
    public bool Find()
    {
        var blocks = (_length + Block - 1) / Block;
        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(_text));
        var lastDigit = 0UL;
        var beyond = 0;
        for (var b = 0; b < blocks; b++)
        {
            ref var at = ref Unsafe.Add(ref text, b * Block);
            var low = Narrow(ref at);
            var high = Narrow(ref Unsafe.Add(ref at, Block / 2));
            var digits = Between(low, '0', 10) | (ulong)Between(high, '0', 10) << 32;
            var letters = Between(low | Vector256.Create((byte)0x20), 'a', 26) | (ulong)Between(high | Vector256.Create((byte)0x20), 'a', 26) << 32;
            var parts = Of(low, ',', '.') | (ulong)Of(high, ',', '.') << 32;
            var others = low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
            // A separator between two digits is inside a number.
            var next = char.IsAsciiDigit((char)Unsafe.Add(ref at, Block)) ? 1UL << 63 : 0;
            var joined = parts & (digits << 1 | lastDigit) & (digits >> 1 | next);
            lastDigit = digits >> 63;
            _letters[b] = letters | digits | joined;
            _odd[b] = joined;
            _beyond[b] = others;
            _opens[b] = Openers(low) | (ulong)Openers(high) << 32;
            beyond += BitOperations.PopCount(others);
        }
        if (beyond * 4 > _length || (beyond > 0 && !ReadBeyond(blocks)))
            return false;
        var words = 0;
        for (var b = 0; b < blocks; b++)
            words += BitOperations.PopCount(_letters[b] & ~(_letters[b] << 1));
        Words = words;
        return true;
    }

    /// <summary>Writes what was found: hashes, forms and where each word begins in the text taken. All have room for <see cref="Words"/> and eight more.</summary>
    public void Write(Span<uint> hashes, Span<WordForm> forms, Span<int> starts)
    {
        if (_ends.Length < Words + Side)
            _ends = new int[Words + Side + Words / 4];
        Words = Bounds(forms, starts);
        for (var w = Words; w < Words + Side; w++)
            (starts[w], _ends[w]) = (0, 0);
        for (var w = 0; w < Words; w += Side)
        {
            if (!HashEight(hashes[w..], forms[w..], starts[w..], _ends.AsSpan(w)))
            {
                for (var i = w; i < Math.Min(w + Side, Words); i++)
                    (hashes[i], forms[i]) = HashOne(starts[i], _ends[i], forms[i]);
            }
        }
        MendOdd(hashes, forms, starts);
    }

    private void MakeRoom(int characters)
    {
        var room = Math.Min(Most, characters + characters / 2) + 3 * Block;
        Array.Resize(ref _text, room);
        (_letters, _opens, _beyond, _odd) = (new ulong[room / Block + 1], new ulong[room / Block + 1], new ulong[room / Block + 1], new ulong[room / Block + 1]);
    }

    private static Vector256<byte> Narrow(ref ushort at) =>
        Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 16));

    private static uint Between(Vector256<byte> letters, char first, byte count) =>
        Vector256.LessThan(letters - Vector256.Create((byte)first), Vector256.Create(count)).ExtractMostSignificantBits();

    private static uint Of(Vector256<byte> letters, char one, char other) =>
        (Vector256.Equals(letters, Vector256.Create((byte)one)) | Vector256.Equals(letters, Vector256.Create((byte)other))).ExtractMostSignificantBits();

    private static uint Openers(Vector256<byte> letters) => Of(letters, '.', ':') | Of(letters, '!', '?') | Of(letters, '"', '"');

    // What stands outside ASCII, one by one; those before are done already.
    private bool ReadBeyond(int blocks)
    {
        for (var b = 0; b < blocks; b++)
        {
            for (var left = _beyond[b]; left != 0; left &= left - 1)
            {
                var i = b * Block + BitOperations.TrailingZeroCount(left);
                var kind = WordLetters.KindOf(_text[i]);
                if ((kind & LetterKind.Spaceless) != 0)
                    return false;
                if ((kind & LetterKind.Letter) != 0 || ((kind & LetterKind.Mark) != 0 && i > 0 && (_letters[(i - 1) / Block] >> (i - 1) & 1) != 0))
                    Join(i);
                if ((kind & LetterKind.Opens) != 0)
                    _opens[b] |= 1UL << i;
                if ((kind & LetterKind.Digit) == 0)
                    continue;
                if (_text[i + 1] is ',' or '.' && IsDigit(_text[i + 2]))
                    Join(i + 1);
                if (i > 1 && _text[i - 1] is ',' or '.' && IsDigit(_text[i - 2]))
                    Join(i - 1);
            }
        }
        return true;
    }

    private static bool IsDigit(char c) => (WordLetters.KindOf(c) & LetterKind.Digit) != 0;

    private void Join(int i)
    {
        _letters[i / Block] |= 1UL << i;
        _odd[i / Block] |= 1UL << i;
    }

    // Beginnings and ends of the words; a word opens when an opener stands in the gap before it, or a paragraph begins there.
    private int Bounds(Span<WordForm> forms, Span<int> starts)
    {
        var (begun, ended, next) = (0, 0, 0);
        var (before, carry) = (0UL, 0UL);
        var ends = _ends.AsSpan();
        for (var b = 0; b * Block < _length; b++)
        {
            var letters = _letters[b];
            var openers = _opens[b] & ~letters;
            // A paragraph opens by its first place: by the line end before it, or for the first by what is carried into it.
            for (; next < _offsets.Count && _offsets[next] <= b * Block + Block; next++)
            {
                if (_offsets[next] > b * Block)
                    openers |= 1UL << (_offsets[next] - 1);
                else if (_offsets[next] == 0)
                    carry = 1;
            }
            // An opener added to the run of other characters it stands in is carried out at the run's end: the beginning of the next word.
            var gaps = ~letters;
            var sum = gaps + openers;
            var over = sum < gaps ? 1UL : 0;
            sum += carry;
            over |= sum < carry ? 1UL : 0;
            var opened = sum & letters;
            carry = over;

            var shifted = letters << 1 | before;
            before = letters >> 63;
            for (var left = letters & ~shifted; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                starts[begun] = b * Block + bit;
                forms[begun++] = (WordForm)((opened >> bit & 1) * (ulong)WordForm.Opening);
            }
            for (var left = ~letters & shifted; left != 0; left &= left - 1)
                ends[ended++] = b * Block + BitOperations.TrailingZeroCount(left);
        }
        // Behind the last paragraph stands a line end, so every word has ended; it may be the first place of the block behind.
        return begun;
    }

    private bool HashEight(Span<uint> hashes, Span<WordForm> forms, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        var lengths = Vector256.Create(ends) - Vector256.Create(starts);
        var longest = 0;
        for (var i = 0; i < Side; i++)
            longest = Math.Max(longest, ends[i] - starts[i]);
        if (longest > LongestSide)
            return false;
        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(_text));
        var hash = Vector256.Create(Basis);
        var least = Vector256.Create(uint.MaxValue);
        var capital = Vector256<uint>.Zero;
        Span<Vector128<ushort>> columns = stackalloc Vector128<ushort>[Side];
        for (var k = 0; k < longest; k += Side)
        {
            Turn(ref text, starts, k, columns);
            if (k == 0)
                capital = Vector256.LessThan(Avx2.ConvertToVector256Int32(columns[0]).AsUInt32() - Vector256.Create((uint)'A'), Vector256.Create(26u));
            for (var j = 0; j < Math.Min(Side, longest - k); j++)
            {
                var live = Vector256.GreaterThan(lengths, Vector256.Create(k + j)).AsUInt32();
                var letter = Avx2.ConvertToVector256Int32(columns[j]).AsUInt32() | Vector256.Create(0x20u);
                hash = Vector256.ConditionalSelect(live, (hash ^ letter) * Prime, hash);
                least = Vector256.Min(least, letter | ~live);
            }
        }
        Mix(hash).CopyTo(hashes);
        var capitals = capital.ExtractMostSignificantBits();
        var numbers = Vector256.LessThan(least, Vector256.Create((uint)'a')).ExtractMostSignificantBits();
        for (var i = 0; i < Side; i++)
            forms[i] |= (WordForm)((capitals >> i & 1) * (uint)WordForm.Capital | (numbers >> i & 1) * (uint)WordForm.Number);
        return true;
    }

    // Eight letters of each of eight words, turned so that each column holds one letter of every word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ref ushort text, ReadOnlySpan<int> starts, int at, Span<Vector128<ushort>> columns)
    {
        var (r0, r1) = (Vector128.LoadUnsafe(ref text, (nuint)(starts[0] + at)), Vector128.LoadUnsafe(ref text, (nuint)(starts[1] + at)));
        var (r2, r3) = (Vector128.LoadUnsafe(ref text, (nuint)(starts[2] + at)), Vector128.LoadUnsafe(ref text, (nuint)(starts[3] + at)));
        var (r4, r5) = (Vector128.LoadUnsafe(ref text, (nuint)(starts[4] + at)), Vector128.LoadUnsafe(ref text, (nuint)(starts[5] + at)));
        var (r6, r7) = (Vector128.LoadUnsafe(ref text, (nuint)(starts[6] + at)), Vector128.LoadUnsafe(ref text, (nuint)(starts[7] + at)));
        var (a0, a1) = (Sse2.UnpackLow(r0, r1).AsUInt32(), Sse2.UnpackHigh(r0, r1).AsUInt32());
        var (a2, a3) = (Sse2.UnpackLow(r2, r3).AsUInt32(), Sse2.UnpackHigh(r2, r3).AsUInt32());
        var (a4, a5) = (Sse2.UnpackLow(r4, r5).AsUInt32(), Sse2.UnpackHigh(r4, r5).AsUInt32());
        var (a6, a7) = (Sse2.UnpackLow(r6, r7).AsUInt32(), Sse2.UnpackHigh(r6, r7).AsUInt32());
        var (b0, b1) = (Sse2.UnpackLow(a0, a2).AsUInt64(), Sse2.UnpackHigh(a0, a2).AsUInt64());
        var (b2, b3) = (Sse2.UnpackLow(a1, a3).AsUInt64(), Sse2.UnpackHigh(a1, a3).AsUInt64());
        var (b4, b5) = (Sse2.UnpackLow(a4, a6).AsUInt64(), Sse2.UnpackHigh(a4, a6).AsUInt64());
        var (b6, b7) = (Sse2.UnpackLow(a5, a7).AsUInt64(), Sse2.UnpackHigh(a5, a7).AsUInt64());
        columns[0] = Sse2.UnpackLow(b0, b4).AsUInt16();
        columns[1] = Sse2.UnpackHigh(b0, b4).AsUInt16();
        columns[2] = Sse2.UnpackLow(b1, b5).AsUInt16();
        columns[3] = Sse2.UnpackHigh(b1, b5).AsUInt16();
        columns[4] = Sse2.UnpackLow(b2, b6).AsUInt16();
        columns[5] = Sse2.UnpackHigh(b2, b6).AsUInt16();
        columns[6] = Sse2.UnpackLow(b3, b7).AsUInt16();
        columns[7] = Sse2.UnpackHigh(b3, b7).AsUInt16();
    }

    private void MendOdd(Span<uint> hashes, Span<WordForm> forms, ReadOnlySpan<int> starts)
    {
        var word = 0;
        for (var b = 0; b * Block < _length; b++)
        {
            for (var left = _odd[b]; left != 0; left &= left - 1)
            {
                var i = b * Block + BitOperations.TrailingZeroCount(left);
                if (word > 0 && i < _ends[word - 1])
                    continue;
                while (_ends[word] <= i)
                    word++;
                (hashes[word], forms[word]) = HashOne(starts[word], _ends[word], forms[word]);
                word++;
            }
        }
    }

    private (uint Hash, WordForm Form) HashOne(int start, int end, WordForm form)
    {
        var hash = Basis;
        var kinds = LetterKind.None;
        for (var i = start; i < end; i++)
        {
            kinds |= WordLetters.KindOf(_text[i]);
            var folded = WordLetters.Fold(_text[i]);
            if (folded != '\0')
                hash = (hash ^ folded) * Prime;
        }
        form &= WordForm.Opening;
        form |= (WordLetters.KindOf(_text[start]) & LetterKind.Upper) != 0 ? WordForm.Capital : WordForm.Plain;
        return (TextWords.Mix(hash), form | ((kinds & LetterKind.Digit) != 0 ? WordForm.Number : WordForm.Plain));
    }

    private static Vector256<uint> Mix(Vector256<uint> h)
    {
        h ^= h >>> 16;
        h *= Vector256.Create(0x85EBCA6Bu);
        h ^= h >>> 13;
        h *= Vector256.Create(0xC2B2AE35u);
        return h ^ h >>> 16;
    }
}
