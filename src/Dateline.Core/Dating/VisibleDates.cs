using System.Text;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Dates a reader sees on an HTML page: near the headline, in an element named after a date, behind a word such as "Published".</summary>
internal sealed class VisibleDates
{
    private const int LongestLine = 260;
    private const int MostLines = 400;

    private readonly PageTree _tree;
    private readonly DateHabit _habit;
    private readonly List<DateClaim> _claims;
    private readonly StringBuilder _line = new();
    private readonly int _headline;
    private readonly int _headlineEnd;
    private int _lineStart = -1;
    private bool _digits;
    private int _charsAfter;
    private int _lines;

    private VisibleDates(PageMarkup markup, int headline, DateHabit habit, List<DateClaim> claims)
    {
        _tree = markup.Tree;
        _habit = habit;
        _claims = claims;
        _headline = headline;
        _headlineEnd = _headline < 0 ? int.MaxValue : _tree.Row(_headline).End;
    }

    public static void Read(PageMarkup markup, int headline, DateHabit habit, List<DateClaim> claims)
    {
        new VisibleDates(markup, headline, habit, claims).Walk();
        foreach (var index in markup.Times)
            Time(markup, index, headline, habit, claims);
    }

    // A time element whose attribute says more than its text.
    private static void Time(PageMarkup markup, int index, int headline, DateHabit habit, List<DateClaim> claims)
    {
        var node = markup.Tree[index];
        if ((node.Attribute("datetime") ?? node.Attribute("content") ?? node.Attribute("title") ?? node.Attribute("data-time")) is not { Length: >= 4 } value
            || MachineDates.Read(value, habit) is not { Day: > 0 } date || PageAsides.IsAside(node, headline))
            return;
        var marked = node.Attribute("pubdate") is not null || (node.Attribute("class") is { } names && names.Contains("publish", StringComparison.OrdinalIgnoreCase));
        var updated = !marked && ((node.Attribute("class") is { } others && others.Contains("updated", StringComparison.OrdinalIgnoreCase) && !others.Contains("published", StringComparison.OrdinalIgnoreCase))
            || LabelBefore(node) == DateRole.Updated);
        var near = headline >= 0 && Math.Abs(index - headline) < 160;
        claims.Add(new DateClaim(date, DateWitness.TimeElement, value, updated ? DateRole.Updated : DateRole.Published, marked ? 72 : near ? 68 : 52));
    }

    private static DateRole? LabelBefore(PageNode node)
    {
        var before = new StringBuilder();
        for (var i = Math.Max(0, node.Index - 8); i < node.Index; i++)
            before.Append(node.Tree[i].Text).Append(' ');
        var words = before.ToString().Trim();
        return DateLabels.Before(words);
    }

    private void Walk()
    {
        for (var i = 0; i < _tree.Count && _lines < MostLines;)
        {
            ref readonly var row = ref _tree.Row(i);
            switch (row.Tag)
            {
                case Tag.Script or Tag.Style or Tag.Template or Tag.Noscript or Tag.Svg or Tag.Select or Tag.Textarea or Tag.Head or Tag.Iframe:
                    i = row.End;
                    continue;
                case Tag.Text:
                    Add(_tree.Text(i)!, i);
                    break;
                case Tag.Br:
                    Break();
                    break;
                default:
                    if (Tags.IsBlock(row.Tag))
                        Break();
                    else
                        _line.Append(' ');
                    break;
            }
            i++;
        }
        Break();
    }

    private void Add(string text, int index)
    {
        if (_lineStart < 0 && !text.AsSpan().IsWhiteSpace())
            _lineStart = index;
        if (index >= _headlineEnd)
            _charsAfter += text.Length;
        if (_line.Length < LongestLine * 2)
            _line.Append(text);
        _digits = _digits || text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('\u0660', '\u0e59');
    }

    private void Break()
    {
        if (_lineStart >= 0 && _digits)
        {
            var line = Dateline.Text.Whitespace.Squash(_line.ToString());
            if (line.Length >= 6)
            {
                _lines++;
                Judge(line, _tree[_lineStart]);
            }
        }
        _line.Clear();
        _lineStart = -1;
        _digits = false;
    }

    private void Judge(string line, PageNode node)
    {
        // A press release opens with its place and day; only the opening of a long line can be a date line.
        var isLong = line.Length > LongestLine;
        var head = isLong ? line[..90] : line;
        var found = DateWords.Find(head, _habit);
        if (found.Count is 0 or > 4 || DateLabels.IsOther(line) || PageAsides.IsAside(node, _headline))
            return;
        var place = DatePlaces.IsDatePlace(node);
        var after = node.Index >= _headlineEnd;
        var near = after ? _charsAfter - line.Length : -1;
        for (var i = 0; i < found.Count; i++)
        {
            var (date, start, end) = found[i];
            if (date.Day == 0)
                continue;
            var label = DateLabels.Before(head.AsSpan(i == 0 ? 0 : found[i - 1].End, start - (i == 0 ? 0 : found[i - 1].End)));
            var score = 30;
            if (label is not null)
                score += 14;
            if (place)
                score += 10;
            if (after)
                score += near < 400 ? 14 : near < 1_500 ? 6 : 0;
            else if (_headline >= 0 && _headline - node.Index < 60)
                score += 8;
            if ((end - start) * 2 >= line.Length)
                score += 6;
            else if (line.Length > 120)
                score -= 14;
            if (isLong)
                score -= 6;
            if (label is null && i > 0)
                score -= 6;
            _claims.Add(new DateClaim(date, DateWitness.VisibleText, Quote(head, start, end), label ?? DateRole.Published, Math.Min(score, 69)));
        }
    }

    private static string Quote(string line, int start, int end) => line.Length <= 120 ? line : line[Math.Max(0, start - 30)..Math.Min(line.Length, end + 10)].Trim();
}
