using Dateline.Model;

namespace Dateline.Extract.Lines;

/// <summary>One plain-text page on its way to an article.</summary>
internal sealed class TextStory
{
    private const int LeastWords = 40;
    private const float LeastResumed = 0.1f;

    private readonly IReadOnlyList<string> _page;
    private readonly TextLines _measured;
    private readonly IReadOnlyList<LineTraits> _lines;

    public TextStory(IReadOnlyList<string> lines)
    {
        _page = lines;
        _measured = new TextLines(lines);
        _lines = _measured.Traits;
    }

    /// <summary>The article, or the reason there is none.</summary>
    public ExtractResult Read() => Read(LineModel.Shipped.Weigh(_measured), BodyLines.Limit);

    /// <summary>As <see cref="Read()"/>, with the likelihood of each line given.</summary>
    public ExtractResult Read(ReadOnlySpan<float> weights, float limit)
    {
        var lists = new List<LineList>();
        var barred = new bool[_lines.Count];
        foreach (var list in _measured.Lists)
        {
            // What looks like a list of other pages may be one of the story's own: the model's opinion of its entries decides.
            if (IsStory(weights[(list.Start + 1)..list.End]))
                continue;
            lists.Add(list);
            Array.Fill(barred, true, list.Start, list.End - list.Start);
        }
        for (var i = 0; i < barred.Length; i++)
            barred[i] |= ReactionLine.Read(_lines[i].Text) is not null || IsImprint(_lines[i]);
        var inside = BodyLines.Tell(weights, barred, limit);
        foreach (var list in lists)
            Resume(inside, weights, barred, list);
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

    // A list of other pages set into the story: the running text right under it goes on with it, unless the model is sure it does not.
    private void Resume(bool[] inside, ReadOnlySpan<float> weights, bool[] barred, LineList list)
    {
        if (list.Start == 0 || !inside[list.Start - 1])
            return;
        for (var i = list.End; i < inside.Length && !barred[i] && _measured.IsProse(i) && weights[i] >= LeastResumed; i++)
            inside[i] = true;
    }

    // The line of rights under a page: no model needs to guess at it.
    private static bool IsImprint(in LineTraits line) => line.Words <= 25 && line.Text.StartsWith('©');

    private static bool IsStory(ReadOnlySpan<float> entries)
    {
        var sum = 0f;
        foreach (var weight in entries)
            sum += weight;
        return sum > 0.5f * entries.Length;
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
        var (reason, detail) = TextRefusal.Name(_page, words, lists.Sum(list => list.List.Items.Count), LeastWords);
        return new ExtractResult.Refused(reason, detail, article);
    }
}
