using System.Buffers;
using System.Globalization;

namespace Dateline.Text;

/// <summary>Parts running text into sentences.</summary>
/// <remarks>
/// After UAX #29 (sentence boundaries: closing marks belong to the sentence they close, a small letter or a comma after a full stop carries it on), tailored for
/// the press: titles, initials, shortened words, ordinal numbers and dotted names do not end a sentence unless a word that opens sentences follows. The ends of
/// Arabic, Urdu, Devanagari, Ethiopic, Armenian, Khmer, Burmese and Tibetan, and of Chinese and Japanese, where no space follows, are known. Thai and Lao mark no
/// end: there a sentence ends with its line, at a mark, or at a space before a word that opens sentences.
/// </remarks>
internal static class Sentences
{
    private const int LongestOrdinal = 2;
    private const int FewestThai = 20;
    private const int LongestQuotation = 2_000;

    // Ends that nothing takes back.
    private static readonly SearchValues<char> Ends = SearchValues.Create("。｡！？।॥۔؟።፧፨။។៕៖།༎։‼⁇⁈⁉");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]}」』】〉》）］｝〕〗“‘");
    private static readonly SearchValues<char> Opening = SearchValues.Create("\"'“‘„‚«‹([{「『【〈《（［｛¿¡»”*-–—•");
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…" + "。｡！？।॥۔؟።፧፨။។៕៖།༎։‼⁇⁈⁉" + "\n\r\u0085\u2028\u2029");

    // Words that open a Thai or Lao sentence after a space.
    private static readonly string[] ThaiOpeners =
        ["อย่างไรก็ตาม", "นอกจากนี้", "ทั้งนี้", "ขณะที่", "ขณะเดียวกัน", "แต่", "ต่อมา", "ล่าสุด", "ด้าน", "ส่วน", "สำหรับ", "เขา", "เธอ", "นาย", "นาง", "เมื่อวันที่", "ก่อนหน้านี้", "โดย", "ນອກຈາກນັ້ນ", "ແຕ່", "ສໍາລັບ", "ທ່ານ"];

    /// <summary>The sentences of <paramref name="text"/>, in order, without the white space around them.</summary>
    /// <param name="text">Running text; a line's end is a sentence's end.</param>
    /// <param name="language">BCP 47 primary tag, where known: it tells whether a number with a full stop may be an ordinal.</param>
    public static List<Range> Split(string text, string? language = null)
    {
        var found = new List<Range>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Marks);
            if (language is "th" or "lo" || next < 0)
            {
                var end = next < 0 ? text.Length : i + next;
                start = SplitThai(text, start, Math.Max(start, i), end, found);
            }
            if (next < 0)
                break;
            i += next;
            if (text[i] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                Add(text, start, i, found);
                start = ++i;
                continue;
            }
            var first = i;
            while (i < text.Length && (text[i] is '.' or '!' or '?' or '…' || Ends.Contains(text[i])))
                i++;
            var last = text[i - 1];
            var closed = AfterClosers(text, start, i);
            if (IsEnd(text, start, first, i, closed, last, language))
            {
                Add(text, start, closed, found);
                start = closed;
                i = closed;
            }
        }
        Add(text, start, text.Length, found);
        return found;
    }

    /// <summary>How many sentences <paramref name="text"/> has.</summary>
    public static int Count(string text, string? language = null) => Split(text, language).Count;

    private static bool IsEnd(string text, int start, int first, int after, int closed, char last, string? language)
    {
        var next = Skip(text, closed);
        if (next >= text.Length)
            return true;
        if (Ends.Contains(last))
            // A quotation inside a sentence: 「…。」と話した.
            return closed == after || !CarriesOn(text, closed);
        // A mark of the Latin kind ends a sentence only before a space, or between signs that stand without spaces.
        if (next == closed && !WordCount.IsSign(text[closed]))
            return false;
        var c = text[SkipOpening(text, next)];
        if (char.IsLower(c) || c is ',' or ';' or ':' or '،' or '、' or ')' or '%')
            return false;
        if (last == '.' && after - first == 1 && text[first] == '.')
            return !IsOwnStop(text, start, first, next, language);
        return true;
    }

    // After a closing bracket Japanese carries on with the particle of quotation, Chinese and Korean with a comma or the like.
    private static bool CarriesOn(string text, int at) => at < text.Length && text[at] is 'と' or 'の' or 'が' or 'を' or 'に' or 'で' or '，' or '、' or '라' or '고';

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word before it.</summary>
    private static bool IsOwnStop(string text, int start, int stop, int next, string? language)
    {
        var word = WordBefore(text, start, stop, out var isFirst);
        var following = WordAt(text, SkipOpening(text, next));
        if (word.IsEmpty || following.IsEmpty)
            return false;
        var digit = char.IsDigit(following[0]);
        var opens = Abbreviations.Opens(following) && !(following.Length == 1 && IsStopAfter(text, SkipOpening(text, next) + 1));
        if (char.IsDigit(word[0]))
            return IsOrdinal(word, following, opens, isFirst, language);
        if (Abbreviations.Leads(word) || (word.Length == 1 && !opens && IsPartOfDotted(text, start, stop, next)))
            return true;
        if (digit && Abbreviations.Numbers(word))
            return true;
        // An initial, a dotted name (U.S.), a word that may be shortened: a word that opens sentences tells them apart from an end.
        if ((word.Length == 1 && char.IsLetter(word[0]) && !WordCount.IsSign(word[0])) || word.Contains('.') || Abbreviations.IsShort(word))
            return !opens;
        return false;
    }

    // z. B., d. h., u. a.: single letters with stops on both sides of the space.
    private static bool IsPartOfDotted(string text, int start, int stop, int next) =>
        next + 1 < text.Length && char.IsLetter(text[next]) && text[next + 1] == '.' && stop - 1 >= start;

    private static bool IsOrdinal(ReadOnlySpan<char> number, ReadOnlySpan<char> following, bool opens, bool isFirst, string? language)
    {
        if (number.Length > LongestOrdinal || number.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        // A number that opens the sentence counts a list.
        return isFirst || MonthNames.Of(following, language) > 0 || (!opens && WritesOrdinals(language));
    }

    private static bool WritesOrdinals(string? language) => language is "de" or "da" or "no" or "nb" or "nn" or "fi" or "is" or "fo" or "cs" or "sk" or "hu" or "pl" or "hr" or "sr" or "bs" or "sl"
        or "et" or "lv" or "tr" or "eu" or "lb" or "hsb";

    private static ReadOnlySpan<char> WordBefore(string text, int start, int stop, out bool isFirst)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || IsMark(text[from - 1]) || text[from - 1] is '.' or '№'))
            from--;
        isFirst = SkipOpening(text, Skip(text, start)) >= from;
        return text.AsSpan(from, stop - from).TrimStart('.');
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end])))
            end++;
        return text.AsSpan(at, end - at);
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsStopAfter(string text, int at) => at < text.Length && text[at] == '.';

    // Closing quotes and brackets, and the numbers of notes, belong to the sentence before them.
    private static int AfterClosers(string text, int start, int at)
    {
        while (at < text.Length && Closers.Contains(text[at]) && (text[at] is not ('“' or '‘') || IsOpen(text, start, at, text[at] == '“' ? '„' : '‚', text[at])))
            at++;
        // French sets a space before its closing mark.
        if (at + 1 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' && text[at + 1] == '»' && IsOpen(text, start, at, '«', '»'))
            at += 2;
        while (at + 2 < text.Length && text[at] == '[' && char.IsAsciiDigit(text[at + 1]))
        {
            var close = at + 2;
            while (close < text.Length && char.IsAsciiDigit(text[close]))
                close++;
            if (close >= text.Length || text[close] != ']')
                break;
            at = close + 1;
        }
        return at;
    }

    // What closes a quotation in German opens one in English: what opened it tells.
    private static bool IsOpen(string text, int start, int at, char opener, char closer)
    {
        var before = text.AsSpan(start, at - start);
        before = before[Math.Max(0, before.Length - LongestQuotation)..];
        return before.LastIndexOf(opener) is >= 0 and var opened && before[(opened + 1)..].IndexOf(closer) < 0;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipOpening(string text, int at)
    {
        var begin = at;
        while (at < text.Length && (Opening.Contains(text[at]) || char.IsWhiteSpace(text[at])))
            at++;
        return at < text.Length ? at : Math.Min(begin, text.Length - 1);
    }

    private static int SplitThai(string text, int start, int from, int end, List<Range> found)
    {
        for (var at = text.IndexOf(' ', from); at > 0 && at + 1 < end; at = text.IndexOf(' ', at + 1))
        {
            if (at - start < FewestThai || text[at + 1] is < '\u0E00' or > '\u0EFF')
                continue;
            foreach (var opener in ThaiOpeners)
            {
                if (!text.AsSpan(at + 1).StartsWith(opener, StringComparison.Ordinal))
                    continue;
                Add(text, start, at, found);
                start = at + 1;
                break;
            }
        }
        return start;
    }

    private static void Add(string text, int start, int end, List<Range> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(start..end);
    }
}
