namespace Dateline.Extract.Lines;

/// <summary>What stands over the story on a plain-text page: breadcrumb, site, headline.</summary>
/// <param name="Headline">The headline; <c>null</c> when none stands out.</param>
/// <param name="HeadlineLine">The last line that is the headline; -1 when there is none.</param>
/// <param name="FirstLine">The first line that holds the headline; -1 when there is none.</param>
/// <param name="Site">The site named beside the headline.</param>
/// <param name="Breadcrumb">From the outermost place inwards.</param>
internal sealed record TextHead(string? Headline, int HeadlineLine, int FirstLine, string? Site, IReadOnlyList<string> Breadcrumb)
{
    private const int Reach = 160;

    /// <summary>Reads the head of <paramref name="lines"/>.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="body">The first line of the story by its looks, or the count of lines.</param>
    public static TextHead Read(IReadOnlyList<LineTraits> lines, int body)
    {
        var head = Repeated(lines, Math.Min(Math.Min(lines.Count, body + 3), Reach)) ?? Titled(lines, body) ?? Nearest(lines, body);
        if (head.Breadcrumb.Count > 0)
            return head;
        var end = head.HeadlineLine >= 0 ? head.HeadlineLine : Math.Min(body, Reach);
        for (var i = 0; i < end; i++)
        {
            if (Crumbs.Read(lines[i].Text, head.Headline, 2) is { Count: > 0 } crumbs)
                return head with { Breadcrumb = crumbs };
        }
        return head;
    }

    /// <summary>The last line of the headline when the first line, the page's title, repeats it; -1 otherwise.</summary>
    public static int Repetition(IReadOnlyList<LineTraits> lines) =>
        (Repeated(lines, Math.Min(lines.Count, Reach)) ?? Titled(lines, lines.Count)) is { FirstLine: 0, HeadlineLine: > 0 } head ? head.HeadlineLine : -1;

    // The page's title is often written twice: once in the title line with the site (and the breadcrumb glued to it), once alone.
    private static TextHead? Repeated(IReadOnlyList<LineTraits> lines, int end)
    {
        TextHead? found = null;
        for (var i = 0; i < Math.Min(end, 40) && found is null; i++)
        {
            for (var j = i + 1; j < end; j++)
            {
                var title = lines[j].Text;
                if (lines[j].Weight < 16 || lines[j].Words < 3 || lines[j].Bullet || title.Length > lines[i].Text.Length)
                    continue;
                var at = lines[i].Text.IndexOf(title, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    continue;
                var before = lines[i].Text[..at].TrimEnd();
                var after = lines[i].Text[(at + title.Length)..];
                var crumbs = before.Length == 0 ? [] : Crumbs.Read(before, title, 1);
                if (before.Length > 0 && crumbs.Count == 0 && !SiteSuffix.Separates(before[^1]))
                    continue;
                if (after.Length > 0 && !SiteSuffix.IsSuffix(after))
                    continue;
                var site = after.Length > 0 ? SiteSuffix.Name(after) : before.Length > 0 && crumbs.Count == 0 ? SiteSuffix.Name(before) : null;
                found = new TextHead(title, j, i, site, crumbs);
                break;
            }
        }
        if (found is null)
            return null;
        var last = found.HeadlineLine;
        for (var j = last + 1; j < end; j++)
        {
            if (string.Equals(lines[j].Text, found.Headline, StringComparison.OrdinalIgnoreCase))
                last = j;
        }
        return found with { HeadlineLine = last };
    }

    // The first line as a title element has it: "Headline - Site".
    private static TextHead? Titled(IReadOnlyList<LineTraits> lines, int body)
    {
        if (lines.Count == 0 || body == 0 || lines[0].Bullet || SiteSuffix.Split(lines[0].Text) is not { } split)
            return null;
        var crumbs = Crumbs.Read(lines[0].Text, null, 2);
        if (crumbs.Count > 0)
            return null;
        var words = WordSet(split.Title);
        if (words.Count < 3)
            return null;
        var best = 0.0;
        var at = -1;
        for (var j = 1; j < Math.Min(body + 2, Math.Min(lines.Count, Reach)); j++)
        {
            if (lines[j].Bullet || lines[j].Weight is < 16 or > 260)
                continue;
            var other = WordSet(lines[j].Text);
            var shared = other.Count(words.Contains);
            var alike = 2.0 * shared / (words.Count + other.Count);
            if (alike > best)
                (best, at) = (alike, j);
        }
        return best >= 0.5 && at > 0
            ? new TextHead(lines[at].Text, at, 0, split.Site, [])
            : new TextHead(split.Title, 0, 0, split.Site, []);
    }

    private static HashSet<string> WordSet(string text) =>
        text.Split([' ', ',', '.', ':', ';', '"', '“', '”', '‘', '’', '\'', '?', '!', '(', ')', '-', '–', '—', '|'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Without a repeated title: the longest heading-like line among those right above the story, the nearest on a tie.
    private static TextHead Nearest(IReadOnlyList<LineTraits> lines, int body)
    {
        var best = -1;
        var bestScore = 0.0;
        for (int i = Math.Min(body, lines.Count) - 1, steps = 0; i >= 0 && steps < 12; i--, steps++)
        {
            var line = lines[i];
            if (line.Bullet || line.Furniture || line.Words < 2 || line.Weight is < 12 or > 220 || line.Digits > 0.3 || ListHeadings.Is(line.Text)
                || Crumbs.Read(line.Text, null, 2).Count > 0)
                continue;
            var score = Math.Min(line.Weight, 90) - (line.EndsSentence && line.Text[^1] is '.' or '。' ? 40 : 0) - (steps * 4);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        if (best < 0)
            return new TextHead(null, -1, -1, null, []);
        return best == 0 && SiteSuffix.Split(lines[0].Text) is { } split
            ? new TextHead(split.Title, 0, 0, split.Site, [])
            : new TextHead(lines[best].Text, best, best, null, []);
    }
}
