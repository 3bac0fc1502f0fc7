using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary>Turns characters marked by hand into ranges of words.</summary>
internal static class TokenSpans
{
    /// <summary>The words under the spans, marks at the rims left out; pieces with nothing but marks between them are one.</summary>
    public static List<(int From, int To)> Of(ClaimText text, IReadOnlyList<Span> spans)
    {
        var found = new List<(int From, int To)>();
        var words = text.Words;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var from = FirstAfter(text, span.Start);
            var to = from;
            while (to < words.Length && words[to].Start < span.End)
                to++;
            var (a, b) = Trim(text, from, to);
            if (a >= b)
            {
                // A colon alone may be a cue.
                if (from >= to)
                    continue;
                (a, b) = (from, to);
            }
            if (found.Count > 0 && found[^1].To <= a && words[found[^1].From].Paragraph == words[a].Paragraph && OnlyMarks(text, found[^1].To, a))
                found[^1] = (found[^1].From, b);
            else if (found.Count == 0 || found[^1].To <= a)
                found.Add((a, b));
        }
        // What runs over paragraphs is cut at their ends.
        for (var i = 0; i < found.Count; i++)
        {
            var (a, b) = found[i];
            var end = text.Paragraphs[words[a].Paragraph].To;
            if (b <= end)
                continue;
            found[i] = (a, end);
            found.Insert(i + 1, (end, b));
        }
        return found;
    }

    public static bool IsWord(in ClaimWord word, string text) => char.IsLetterOrDigit(text[word.End - 1]) || char.IsLetterOrDigit(text[word.Start]);

    private static bool OnlyMarks(ClaimText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsWord(text.Words[i], text.Text))
                return false;
        }
        return true;
    }

    private static (int, int) Trim(ClaimText text, int from, int to)
    {
        while (from < to && !IsWord(text.Words[from], text.Text))
            from++;
        while (to > from && !IsWord(text.Words[to - 1], text.Text))
            to--;
        return (from, to);
    }

    private static int FirstAfter(ClaimText text, int start)
    {
        int low = 0, high = text.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Words[middle].End > start)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
