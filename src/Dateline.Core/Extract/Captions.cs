using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Reads what is said of a picture: its caption, and its credit told apart from it.</summary>
internal static class Captions
{
    private const int Longest = 1200;
    private const int FarthestClimb = 12;
    private static readonly string[] CreditMarks = ["©", "(c)", "Photo:", "Photo by", "Photograph:", "Photograph by", "Foto:", "Fotos:", "Bild:", "Picture:", "Image:", "Image credit", "Credit:", "Crédit", "Fotografía", "Fotó", "Фото:", "Quelle:", "Source:", "Getty", "Reuters", "写真", "사진"];

    public static (string? Caption, string? Credit) Of(Galley galley, int image, ReadOnlySpan<bool> story)
    {
        var holder = Holder(galley, image);
        if (holder < 0)
            return (null, null);
        string? caption = null;
        string? credit = null;
        var end = galley.Tree.Row(holder).End;
        for (var i = FirstLine(galley, holder); i < galley.Count && galley.Lines[i].First < end; i++)
        {
            if (story[i] || galley.Lines[i].First < holder)
                continue;
            var text = LineText.Of(galley, i);
            if (text.Length > Longest || text.Length < 2)
                continue;
            if (IsCredit(galley, i, text))
                credit ??= text;
            else if (caption is null)
                (caption, credit) = Part(text, credit);
        }
        return (caption, credit);
    }

    /// <summary>The nearest figure, or a small box that holds the picture, a few words and nothing of the story.</summary>
    private static int Holder(Galley galley, int image)
    {
        var tree = galley.Tree;
        for (var (i, steps) = (tree.Row(image).Parent, 0); i >= 0 && steps < FarthestClimb; i = tree.Row(i).Parent, steps++)
        {
            if (tree.Row(i).Tag == Tag.Figure)
                return i;
            if (galley.Sums[i].Lines > 4)
                return -1;
            if (galley.Sums[i].Chars > 0)
                return galley.Sums[i].Chars < 400 && Tags.IsBlock(tree.Row(i).Tag) && tree.Row(i).Tag is not (Tag.P or Tag.Body or Tag.Article or Tag.Main) ? i : -1;
        }
        return -1;
    }

    private static int FirstLine(Galley galley, int node)
    {
        int low = 0, high = galley.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (galley.Lines[middle].First < node)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool IsCredit(Galley galley, int index, string text) =>
        text.Length < 90 && (StartsAsCredit(text) || galley.Paths[galley.Lines[index].Block].OwnMin < -1 && text.Length < 60 && text.Count(c => c == ' ') < 8 && !text.EndsWith('.'));

    private static bool StartsAsCredit(ReadOnlySpan<char> text)
    {
        foreach (var mark in CreditMarks)
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Parts "What it shows. Photo: Name/Agency" or "What it shows (Name/Agency)" into caption and credit.</summary>
    private static (string? Caption, string? Credit) Part(string text, string? credit)
    {
        if (credit is not null)
            return (text, credit);
        foreach (var mark in CreditMarks)
        {
            var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 8 && text.Length - at < 90 && mark.EndsWith(':') | mark is "©" or "Photo by" && text[at - 1] is ' ' or '(' or '|')
                return (text[..at].TrimEnd(' ', '(', '|', '/', '-', '–'), text[at..].TrimEnd(')', ' '));
        }
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 8 and var open && text.Length - open < 70 && text.AsSpan(open).IndexOfAny('/', '©') >= 0)
            return (text[..open].TrimEnd(), text[(open + 1)..^1]);
        return (text, null);
    }
}
