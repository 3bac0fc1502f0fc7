using Dateline.Text;

namespace Dateline.Claims;

/// <summary>A text cut into words and marks, each with what the taggers look at: its hash, ending, shape, kind, and the sentence, paragraph and quotation it stands in.</summary>
/// <remarks>A line is a paragraph. Quotation marks are paired within a paragraph; one left open ends with it.</remarks>
internal sealed class ClaimText
{
    private const int LongestWord = 48;

    private readonly List<ClaimWord> _words;

    private ClaimText(string text, List<ClaimWord> words, List<(int From, int To)> paragraphs, List<Quotation> quotations)
    {
        Text = text;
        _words = words;
        Paragraphs = paragraphs;
        Quotations = quotations;
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>How many words and marks it has.</summary>
    public int Count => _words.Count;

    /// <summary>Word ranges of the paragraphs, in order; the end is exclusive. Empty lines are none.</summary>
    public IReadOnlyList<(int From, int To)> Paragraphs { get; }

    /// <summary>The quotations, in order of their start.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>All words and marks.</summary>
    public ReadOnlySpan<ClaimWord> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    /// <summary>Cuts <paramref name="text"/>.</summary>
    public static ClaimText Read(string text)
    {
        var words = new List<ClaimWord>(text.Length / 5);
        var paragraphs = new List<(int, int)>();
        var quotations = new List<Quotation>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            var first = words.Count;
            Cut(text, at, end, paragraphs.Count, words);
            if (words.Count > first)
            {
                MarkSentences(text, at, end, words, first);
                MarkQuotations(text, words, first, quotations);
                paragraphs.Add((first, words.Count));
            }
            at = end + 1;
        }
        return new ClaimText(text, words, paragraphs, quotations);
    }

    private static void Cut(string text, int from, int to, int paragraph, List<ClaimWord> words)
    {
        for (var i = from; i < to;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var end = EndOf(text, i, to);
            words.Add(ClaimWord.Of(text, i, end, paragraph));
            i = end;
        }
    }

    private static int EndOf(string text, int at, int to)
    {
        var c = text[at];
        if (!IsWordSign(c))
        {
            if (IsApostrophe(c) && at > 0 && IsWordSign(text[at - 1]) && at + 1 < to && char.IsLetter(text[at + 1]))
            {
                var tail = at + 1;
                while (tail < to && IsWordSign(text[tail]))
                    tail++;
                return tail;
            }
            if (at + 1 < to && (char.IsSurrogatePair(c, text[at + 1]) || (text[at + 1] == c && c is '`' or '\'' or '-')))
                return at + 2;
            var run = at + 1;
            while (c == '.' && run < to && text[run] == '.')
                run++;
            return run;
        }
        var end = at + 1;
        while (end < to && end - at < LongestWord)
        {
            var next = text[end];
            if (IsWordSign(next))
                end++;
            else if (end + 1 < to && IsWordSign(text[end + 1]) && IsInner(text, end))
                end += 2;
            else
                break;
        }
        // The last stop of a dotted name (U.S.) is its own.
        if (end < to && text[end] == '.' && text.AsSpan(at, end - at).Contains('.') && char.IsLetter(text[end - 1]) && char.IsUpper(c))
            end++;
        return end;
    }

    // Hyphens, stops of dotted names, commas of numbers, and the apostrophe of "don't" stand inside a word; a genitive and a shortened verb stand alone.
    private static bool IsInner(string text, int at)
    {
        var c = text[at];
        if (c is '-' or '‑' or '&' or '@')
            return true;
        if (c is '.' or ',' or ':')
            return (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) || (c == '.' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && (at < 2 || !char.IsLetter(text[at - 2])));
        return IsApostrophe(c) && text[at + 1] is 't' or 'T' && text[at - 1] is 'n' or 'N';
    }

    private static bool IsWordSign(char c) => char.IsLetterOrDigit(c) || c == '_' || (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static void MarkSentences(string text, int from, int to, List<ClaimWord> words, int first)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);
        var at = first;
        var number = 0;
        foreach (var range in Sentences.Split(text[from..to]))
        {
            var end = from + range.End.Value;
            for (; at < all.Length && all[at].Start < end; at++)
                all[at].Sentence = number;
            number++;
        }
        for (; at < all.Length; at++)
            all[at].Sentence = number;
    }

    private static void MarkQuotations(string text, List<ClaimWord> words, int first, List<Quotation> quotations)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words);
        var open = -1;
        for (var i = first; i < all.Length; i++)
        {
            ref var word = ref all[i];
            if (word.Mark == QuoteMark.Either)
                word.Mark = open < 0 && OpensHere(text, word) ? QuoteMark.Opens : open >= 0 ? QuoteMark.Closes : QuoteMark.None;
            if (word.Mark == QuoteMark.Opens)
            {
                if (open >= 0)
                    Close(all, open, i - 1, false, quotations);
                open = i;
            }
            else if (word.Mark == QuoteMark.Closes && open >= 0)
            {
                Close(all, open, i, true, quotations);
                open = -1;
            }
            if (word.Mark != QuoteMark.None)
                word.Kind = word.Mark == QuoteMark.Opens ? WordKind.Opening : WordKind.Closing;
        }
        if (open >= 0)
            Close(all, open, all.Length - 1, false, quotations);
    }

    private static bool OpensHere(string text, in ClaimWord word) =>
        word.Start == 0 || char.IsWhiteSpace(text[word.Start - 1]) || text[word.Start - 1] is '(' or '[' or '—' or '–' or '-' or '‘' or '\'';

    private static void Close(Span<ClaimWord> all, int from, int to, bool closed, List<Quotation> quotations)
    {
        for (var i = from; i <= to; i++)
            all[i].Quotation = quotations.Count;
        quotations.Add(new Quotation(from, to, closed));
    }
}

/// <summary>A quotation, its marks included.</summary>
/// <param name="From">Its opening mark.</param>
/// <param name="To">Its last word or mark.</param>
/// <param name="Closed">Whether its closing mark is there.</param>
internal readonly record struct Quotation(int From, int To, bool Closed);

/// <summary>What a mark does to a quotation.</summary>
internal enum QuoteMark : byte
{
    None,
    Opens,
    Closes,
    Either,
}
