using System.Globalization;
using System.Runtime.InteropServices;

namespace Dateline.Times;

/// <summary>Cuts a text into words, numbers and signs in one pass, and looks each word up.</summary>
internal ref struct TimeTokens(ReadOnlySpan<char> text, Lexicon lexicon)
{
    // A line this long that ends without a stop was broken by its width, not by its sense.
    private const int WrappedLine = 40;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<TimeToken> _tokens = new(text.Length / 5 + 8);
    private int _lineStart;

    public static List<TimeToken> Of(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        var cutter = new TimeTokens(text, lexicon);
        cutter.Cut();
        return cutter._tokens;
    }

    private void Cut()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            var start = at;
            var next = c is >= '0' and <= '9' ? Digits(at)
                : IsCut(c) ? Scriptless(at)
                : char.IsLetter(c) ? Word(at)
                : c is >= '\uFF10' and <= '\uFF19' or >= '\u0660' and <= '\u0669' ? Digits(at)
                : Sign(at);
            at = Math.Max(next, start + 1);
        }
    }

    // Scripts without spaces between words.
    private static bool IsCut(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';

    private void Add(int start, int end, TokenForm form, Meaning meaning, int number = -1, int hundredths = 0)
    {
        if (_tokens.Count == 0)
            form |= TokenForm.Opens | TokenForm.Breaks;
        else
        {
            ref readonly var before = ref CollectionsMarshal.AsSpan(_tokens)[^1];
            if (before.End < start)
                form |= TokenForm.Apart | Gap(before, start);
        }
        _tokens.Add(new TimeToken { Start = start, End = end, Form = form, Meaning = meaning, Sign = _text[end - 1], Number = number, Hundredths = hundredths });
    }

    // What the white space before a token says.
    private TokenForm Gap(in TimeToken before, int start)
    {
        int lines = 0, lastBreak = -1;
        for (var i = before.End; i < start; i++)
        {
            if (_text[i] is '\n' or '\u2028' or '\u2029' || (_text[i] == '\r' && (i + 1 >= _text.Length || _text[i + 1] != '\n')))
            {
                lines++;
                lastBreak = i;
            }
        }
        var ends = before.Sign is '.' or '!' or '?' or '…' or '。' or '؟' && before.Has(TokenForm.Sign);
        var opens = ends && !(before.Sign == '.' && IsAbbreviation()) && !char.IsLower(_text[start]);
        // Quotation marks after the stop.
        if (!ends && before.Sign is '"' or '”' or '\'' or '’' or ')' && _tokens.Count > 1 && _tokens[^2].Sign is '.' or '!' or '?' && _tokens[^2].End == before.Start)
            opens = true;
        if (lines == 0)
            return opens ? TokenForm.Opens : TokenForm.None;
        var isWrapped = lines == 1 && before.End - _lineStart >= WrappedLine && !ends && (char.IsLower(_text[start]) || char.IsAsciiDigit(_text[start]));
        _lineStart = lastBreak + 1;
        return isWrapped ? TokenForm.None : TokenForm.Opens | TokenForm.Breaks;
    }

    // The stop of "Sept." or "Mr." ends no sentence.
    private readonly bool IsAbbreviation()
    {
        if (_tokens.Count < 2)
            return false;
        var word = _tokens[^2];
        // "19. Jahrhundert"
        if (word.End == _tokens[^1].Start && word.Has(TokenForm.Digits) && word.Length <= 2 && lexicon.Language is "de")
            return true;
        return word.End == _tokens[^1].Start && word.Has(TokenForm.Word)
            && (word.Length == 1 || word.Meaning.Is(Role.Stopped) || (word.Length <= 5 && word.Meaning.Is(Role.Month | Role.Weekday) && word.Has(TokenForm.Capital)));
    }

    private int Sign(int at)
    {
        Add(at, at + 1, TokenForm.Sign, lexicon.Find(_text.Slice(at, 1)));
        return at + 1;
    }

    private int Digits(int at)
    {
        var end = at;
        long value = 0;
        var form = TokenForm.Digits;
        var hundredths = 0;
        while (end < _text.Length && Figure(_text[end]) is >= 0 and var figure)
        {
            value = value > 100_000_000 ? value : value * 10 + figure;
            end++;
        }
        var isLong = end - at > 9;
        // "1,200,000", "2.5": the separator keeps a number together when figures follow in the right count.
        while (end + 1 < _text.Length && _text[end] is ',' or '.' && Figure(_text[end + 1]) >= 0)
        {
            var run = 0;
            while (end + 1 + run < _text.Length && Figure(_text[end + 1 + run]) >= 0)
                run++;
            var after = end + 1 + run < _text.Length ? _text[end + 1 + run] : ' ';
            if (_text[end] == ',' && run != 3)
                break;
            // "14.08.2023" is a date.
            if (_text[end] == '.' && (after == '.' && end + 2 + run < _text.Length && Figure(_text[end + 2 + run]) >= 0 || IsDayAndMonth(at, end, run)))
                break;
            if (_text[end] == ',')
            {
                for (var i = 1; i <= 3; i++)
                    value = value > 100_000_000 ? value : value * 10 + Figure(_text[end + i]);
            }
            else
            {
                hundredths = Figure(_text[end + 1]) * 10 + (run > 1 ? Figure(_text[end + 2]) : 0);
            }
            form |= TokenForm.Amount;
            end += 1 + run;
        }
        Add(at, end, form, Meaning.None, isLong || value > int.MaxValue ? -1 : (int)value, hundredths);
        return end;
    }

    // "14.08." of a German date, preceded or followed by another of its parts.
    private readonly bool IsDayAndMonth(int start, int dot, int run) =>
        dot - start <= 2 && run is 1 or 2 or 4 && ((start > 1 && _text[start - 1] == '.' && char.IsAsciiDigit(_text[start - 2])) || (run <= 2 && dot + 1 + run < _text.Length && _text[dot + 1 + run] == '.' && lexicon.Language is "de" or "ru"));

    private static int Figure(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\uFF10' and <= '\uFF19' => c - '\uFF10',
        _ => -1,
    };

    private int Word(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (char.IsLetter(_text[end]) || IsMark(_text[end])) && !IsCut(_text[end]))
            end++;
        // "a.m.", "U.S.", "B.C."
        if (end - at == 1 && end + 1 < _text.Length && _text[end] == '.' && char.IsLetter(_text[end + 1]) && (end + 2 >= _text.Length || !char.IsLetter(_text[end + 2])))
        {
            var stop = end;
            while (stop + 1 < _text.Length && _text[stop] == '.' && char.IsLetter(_text[stop + 1]) && (stop + 2 >= _text.Length || !char.IsLetter(_text[stop + 2])))
                stop += 2;
            if (stop < _text.Length && _text[stop] == '.')
                stop++;
            if (stop - at <= lexicon.Longest)
            {
                Span<char> bare = stackalloc char[stop - at];
                var length = 0;
                foreach (var c in _text[at..stop])
                {
                    if (c != '.')
                        bare[length++] = c;
                }
                Add(at, stop, Form(at), lexicon.Find(bare[..length]));
                return stop;
            }
        }
        var word = _text[at..end];
        var meaning = lexicon.Find(word, out var phrases);
        if (phrases.Length > 0 && Phrase(phrases, at, end) is > 0 and var last)
            return last;
        if (ReferenceEquals(meaning, Meaning.None) && word[0] is >= '\u0600' and <= '\u06FF')
        {
            meaning = Prefixed(word);
            // "and" is no part of what follows it.
            if (!ReferenceEquals(meaning, Meaning.None) && word[0] is 'و' or 'ف' && ReferenceEquals(lexicon.Find(word), Meaning.None))
                at++;
        }
        Add(at, end, Form(at), meaning);
        return end;
    }

    // و, ف, ب, ل, ك and the article are written with the word.
    private readonly Meaning Prefixed(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < 3 && word.Length > 3; i++)
        {
            word = word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
                : word.StartsWith("لل", StringComparison.Ordinal) ? word[2..]
                : word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' ? word[1..] : [];
            if (word.Length < 2)
                return Meaning.None;
            if (lexicon.Find(word) is var found && !ReferenceEquals(found, Meaning.None))
                return found;
        }
        return Meaning.None;
    }

    private readonly TokenForm Form(int at) => char.IsUpper(_text[at]) ? TokenForm.Word | TokenForm.Capital : TokenForm.Word;

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // "at least", "il y a": one token.
    private int Phrase(ReadOnlySpan<Phrase> phrases, int start, int end)
    {
        foreach (var phrase in phrases)
        {
            var at = end;
            var fits = true;
            foreach (var word in phrase.Rest)
            {
                var gap = at;
                while (gap < _text.Length && gap - at < 3 && (_text[gap] is ' ' or '\u00A0' or '’' or '\'' || (_text[gap] == '-' && (lexicon.Language != "en" || phrase.Meaning.Is(Role.Ordinal)))))
                    gap++;
                if (gap == at || gap + word.Length > _text.Length || !_text.Slice(gap, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    fits = false;
                    break;
                }
                at = gap + word.Length;
            }
            if (!fits || (at < _text.Length && char.IsLetterOrDigit(_text[at])))
                continue;
            Add(start, at, Form(start), phrase.Meaning);
            return at;
        }
        return 0;
    }

    // 一昨日 begins with a figure and is none.
    private bool IsDayWord(int at, int length)
    {
        for (var size = Math.Min(lexicon.Longest, _text.Length - at); size > length; size--)
        {
            if (lexicon.Find(_text.Slice(at, size)).Is(Role.DayWord))
                return true;
        }
        return false;
    }

    // Longest known word from here; else one sign.
    private int Scriptless(int at)
    {
        if (ScriptNumber.Read(_text[at..], out var value) is > 0 and var length && !IsDayWord(at, length))
        {
            Add(at, at + length, TokenForm.Digits, Meaning.None, value);
            return at + length;
        }
        for (var size = Math.Min(lexicon.Longest, _text.Length - at); size > 0; size--)
        {
            if (lexicon.Find(_text.Slice(at, size)) is var found && !ReferenceEquals(found, Meaning.None))
            {
                Add(at, at + size, TokenForm.Word, found);
                return at + size;
            }
        }
        Add(at, at + 1, TokenForm.Word, Meaning.None);
        return at + 1;
    }
}
