using Dateline.Model;
using Dateline.Text;

namespace Dateline.Copies;

/// <summary>Turns the words two texts share into passages a person can read.</summary>
internal static class SharedPassages
{
    public static SharedText Of(FiledArticle copy, FiledArticle origin, int limit)
    {
        IReadOnlyList<string> paragraphs = [.. copy.Article.Paragraphs()];
        var words = TextWords.Read(paragraphs, limit);
        var match = TextMatch.Of(CopyText.Of(copy, words), CopyText.Of(origin));
        var told = new List<SharedParagraph>(words.ParagraphEnds.Count);
        var from = 0;
        for (var p = 0; p < words.ParagraphEnds.Count; p++)
        {
            told.Add(new SharedParagraph(paragraphs[p], Passages(paragraphs[p], words, match.Map, from, words.ParagraphEnds[p])));
            from = words.ParagraphEnds[p];
        }
        return new SharedText(origin.Id, Math.Round(match.Covered, 3), told, words.Count < limit);
    }

    private static List<SharedPassage> Passages(string text, TextWords words, ReadOnlySpan<int> map, int from, int to)
    {
        var passages = new List<SharedPassage>();
        for (var i = from; i < to;)
        {
            var first = i;
            var isShared = map[i] >= 0;
            while (i < to && map[i] >= 0 == isShared)
                i++;
            passages.Add(new SharedPassage(first == from ? 0 : words.StartOf(first), i == to ? text.Length : words.StartOf(i), isShared));
        }
        return passages;
    }
}
