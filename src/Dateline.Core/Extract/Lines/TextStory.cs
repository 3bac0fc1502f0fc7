using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract.Lines;

/// <summary>One plain-text page on its way to an article.</summary>
internal sealed class TextStory
{
    private const int LeastWords = 40;

    private readonly ParsedPage _page;
    private readonly List<LineTraits> _lines;

    public TextStory(ParsedPage page)
    {
        _page = page;
        _lines = new List<LineTraits>(page.Lines.Count);
        foreach (var line in page.Lines)
            _lines.Add(LineTraits.Of(line));
    }

    /// <summary>The article, or the reason there is none.</summary>
    public ExtractResult Read()
    {
        var lists = LineLists.Find(_lines, 0);
        var barred = new bool[_lines.Count];
        foreach (var list in lists)
        {
            for (var i = list.Start; i < list.End; i++)
                barred[i] = true;
        }
        var inside = BodyLines.Tell(_lines, barred, TextHead.Repetition(_lines));
        var first = Array.IndexOf(inside, true);
        var head = TextHead.Read(_lines, first < 0 ? _lines.Count : first);
        if (head.HeadlineLine >= 0)
        {
            for (var i = 0; i <= head.HeadlineLine; i++)
                inside[i] = false;
            first = Array.IndexOf(inside, true);
        }
        var last = Array.LastIndexOf(inside, true);
        var blocks = Blocks(inside, head, out var words);
        var article = new Article
        {
            Headline = head.Headline,
            Site = head.Site,
            Breadcrumb = head.Breadcrumb,
            Section = Section(head.Breadcrumb),
            Blocks = blocks,
            HeadLines = HeadLines(head, first),
            FootLines = FootLines(last, barred),
            Reactions = Reactions(last + 1),
            Lists = [.. lists.Where(list => list.Start > first && first >= 0).Select(list => list.List)],
        };
        return words < LeastWords ? Refusal(article, words, lists)
            : new ExtractResult.Found(article with { Language = Text.LanguageTell.Tell(article.Paragraphs(), null) });
    }

    private List<Block> Blocks(bool[] inside, TextHead head, out int words)
    {
        var blocks = new List<Block>();
        words = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (!inside[i] || string.Equals(line.Text, head.Headline, StringComparison.OrdinalIgnoreCase))
                continue;
            words += line.Words;
            if (line.Bullet)
            {
                if (blocks.Count > 0 && blocks[^1] is BulletList list && _lines[i - 1].Bullet && inside[i - 1])
                    blocks[^1] = list with { Items = [.. list.Items, line.Text] };
                else
                    blocks.Add(new BulletList([line.Text], false));
            }
            else if (IsHeading(inside, i))
            {
                blocks.Add(new Heading(line.Text, 2));
            }
            else
            {
                blocks.Add(new Paragraph(line.Text));
            }
        }
        while (blocks.Count > 0 && blocks[^1] is Heading)
            blocks.RemoveAt(blocks.Count - 1);
        return blocks;
    }

    // A short line without a stop between paragraphs.
    private bool IsHeading(bool[] inside, int i)
    {
        var line = _lines[i];
        return line.Words <= 12 && line.Weight <= 90 && !line.EndsSentence && line.Text[^1] is not (':' or ',' or ';' or '"' or '”' or '：')
            && line.Text[0] is not ('"' or '“' or '—' or '–' or '-')
            && i + 1 < _lines.Count && inside[i + 1] && _lines[i + 1].Weight > line.Weight;
    }

    private List<string> HeadLines(TextHead head, int first)
    {
        var lines = new List<string>();
        if (first < 0)
            return lines;
        var start = head.HeadlineLine >= 0 ? Math.Max(0, head.HeadlineLine - 3) : Math.Max(0, first - 6);
        for (var i = start; i < first; i++)
        {
            if (i != head.HeadlineLine && i != head.FirstLine && _lines[i].Text.Length <= 200)
                lines.Add(_lines[i].Text);
        }
        return lines;
    }

    private List<string> FootLines(int last, bool[] barred)
    {
        var lines = new List<string>();
        for (var i = last + 1; last >= 0 && i < Math.Min(_lines.Count, last + 7) && !barred[i]; i++)
        {
            if (ReactionLine.Read(_lines[i].Text) is null)
                lines.Add(_lines[i].Text);
        }
        return lines;
    }

    private List<Reaction> Reactions(int from)
    {
        var found = new List<Reaction>();
        for (var i = from; i < _lines.Count; i++)
        {
            if (ReactionLine.Read(_lines[i].Text) is { } reaction)
                found.Add(reaction);
        }
        return found;
    }

    private static string? Section(IReadOnlyList<string> crumbs)
    {
        for (var i = crumbs.Count - 1; i >= 0; i--)
        {
            if (!Crumbs.IsHome(crumbs[i]))
                return crumbs[i];
        }
        return null;
    }

    private ExtractResult.Refused Refusal(Article article, int words, List<LineList> lists)
    {
        var (reason, detail) = TextRefusal.Name(_page.Lines, words, lists.Sum(list => list.List.Items.Count), LeastWords);
        return new ExtractResult.Refused(reason, detail, article);
    }
}
