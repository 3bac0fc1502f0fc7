using System.Text;
using Dateline.Model;
using Dateline.Pages;
using Dateline.Pages.Html;

namespace Dateline.Dating;

/// <summary>Dates a reader sees on an HTML page: near the headline, in an element named after a date, behind a word such as "Published".</summary>
internal sealed class VisibleDates
{
    private const int LongestLine = 260;
    private const int MostLines = 400;

    // "4.3.26": so few digits a day with its year can be written in.
    private const int FewestDigits = 3;

    // How far from the headline a date is still the headline's own.
    private const int BesideNodes = 30;

    // How far from its headline a story begins at most.
    private const int FarthestStory = 240;

    private readonly PageTree _tree;
    private readonly DateHabit _habit;
    private readonly List<DateClaim> _claims;
    private readonly List<Setting> _settings = [];
    private readonly StringBuilder _line = new();
    private readonly ArticlePlace _place;
    private readonly int _headlineEnd;
    private int _lineStart = -1;
    private int _digits;
    private int _charsAfter;
    private int _lines;

    private VisibleDates(PageMarkup markup, ArticlePlace place, DateHabit habit, List<DateClaim> claims)
    {
        _tree = markup.Tree;
        _habit = habit;
        _claims = claims;
        _place = place;
        _headlineEnd = place.Headline < 0 ? int.MaxValue : _tree.Row(place.Headline).End;
    }

    public static void Read(PageMarkup markup, ArticlePlace place, DateHabit habit, List<DateClaim> claims)
    {
        var dates = new VisibleDates(markup, place, habit, claims);
        dates.Walk();
        foreach (var index in markup.Times)
            dates.Time(index);
        dates.Repeated();
    }

    // A time element whose attribute says more than its text.
    private void Time(int index)
    {
        var node = _tree[index];
        if ((node.Attribute("datetime") ?? node.Attribute("content") ?? node.Attribute("title") ?? node.Attribute("data-time")) is not { Length: >= 4 } value
            || MachineDates.Read(value, _habit) is not { Day: > 0 } date || PageAsides.IsAside(node, _place) || IsQuoted(node))
            return;
        var marked = node.Attribute("pubdate") is not null || (node.Attribute("class") is { } names && names.Contains("publish", StringComparison.OrdinalIgnoreCase));
        var updated = !marked && ((node.Attribute("class") is { } others && others.Contains("updated", StringComparison.OrdinalIgnoreCase) && !others.Contains("published", StringComparison.OrdinalIgnoreCase))
            || LabelBefore(node) == DateRole.Updated);
        var near = _place.Headline >= 0 && Math.Abs(index - _place.Headline) < 160;
        Claim(new DateClaim(date, DateWitness.TimeElement, value, updated ? DateRole.Updated : DateRole.Published, marked ? 72 : near ? 68 : 52), node);
    }

    // A post set into the story has its own time.
    private bool IsQuoted(PageNode node)
    {
        var i = node.Index;
        for (var steps = 0; i > 0 && steps < 8; steps++, i = _tree.Row(i).Parent)
        {
            if (_tree.Row(i).Tag == Tag.Blockquote)
                return true;
        }
        return false;
    }

    private void Claim(DateClaim claim, PageNode node)
    {
        _settings.Add(new Setting(_claims.Count, Template(node), claim.Date.Date, IsBeside(node.Index)));
        _claims.Add(claim);
    }

    // Between headline and story stand no lists of other pages.
    private bool IsBeside(int index) =>
        _place.Headline >= 0 && index > _place.Headline - BesideNodes
            && index < (_place.Story > _headlineEnd && _place.Story < _headlineEnd + FarthestStory ? _place.Story : _headlineEnd + BesideNodes);

    // Tag and class of the element the date stands in and of the one around it.
    private int Template(PageNode node)
    {
        var template = default(HashCode);
        var i = _tree.Row(node.Index).Tag == Tag.Text ? _tree.Row(node.Index).Parent : node.Index;
        for (var steps = 0; i > 0 && steps < 2; steps++, i = _tree.Row(i).Parent)
        {
            template.Add(_tree.Row(i).Tag);
            template.Add(string.GetHashCode(_tree.Attribute(i, "class") ?? "", StringComparison.Ordinal));
        }
        return template.ToHashCode();
    }

    // The same box with another day in it, again and again, is a list of other pages or of comments.
    private void Repeated()
    {
        foreach (var box in _settings.GroupBy(setting => setting.Template))
        {
            if (box.Count() < 3 || box.Select(setting => setting.Day).Distinct().Count() < 2)
                continue;
            foreach (var setting in box.Where(setting => !setting.IsBeside))
                _claims[setting.Claim] = _claims[setting.Claim] with { Strength = _claims[setting.Claim].Strength - 16 };
        }
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
            if (IsSkipped(row.Tag))
            {
                i = row.End;
                continue;
            }
            switch (row.Tag)
            {
                case Tag.Text when row.Form == TextForm.Blank:
                    if (i >= _headlineEnd)
                        _charsAfter += row.Length;
                    break;
                case Tag.Text:
                    Add(_tree.TextSpan(i), i);
                    break;
                case Tag.Br:
                    Break(i);
                    break;
                default:
                    if (Tags.IsBlock(row.Tag))
                        Break(i);
                    break;
            }
            i++;
        }
        Break(_tree.Count);
    }

    private void Add(ReadOnlySpan<char> text, int index)
    {
        if (_lineStart < 0 && !text.IsWhiteSpace())
            _lineStart = index;
        if (index >= _headlineEnd)
            _charsAfter += text.Length;
        if (_digits < FewestDigits)
            _digits += Digits(text);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('0', '9') && !text.ContainsAnyInRange('\u0660', '\u0e59'))
            return 0;
        var count = 0;
        foreach (var c in text)
            count += char.IsDigit(c) ? 1 : 0;
        return count;
    }

    private void Break(int end)
    {
        if (_lineStart >= 0 && _digits >= FewestDigits)
        {
            var line = Line(_lineStart, end);
            if (line.Length >= 6)
            {
                _lines++;
                Judge(line, _tree[_lineStart]);
            }
        }
        _lineStart = -1;
        _digits = 0;
    }

    // Few lines hold a digit; only those are written.
    private string Line(int from, int end)
    {
        _line.Clear();
        for (var i = from; i < end && _line.Length < LongestLine * 2;)
        {
            ref readonly var row = ref _tree.Row(i);
            if (IsSkipped(row.Tag))
            {
                i = row.End;
                continue;
            }
            if (row.Tag == Tag.Text)
                _line.Append(_tree.TextSpan(i));
            else
                _line.Append(' ');
            i++;
        }
        return Dateline.Text.Whitespace.Squash(_line.ToString());
    }

    private static bool IsSkipped(Tag tag) =>
        tag is Tag.Script or Tag.Style or Tag.Template or Tag.Noscript or Tag.Svg or Tag.Select or Tag.Textarea or Tag.Head or Tag.Iframe;

    private void Judge(string line, PageNode node)
    {
        // A press release opens with its place and day; only the opening of a long line can be a date line.
        var isLong = line.Length > LongestLine;
        var head = isLong ? line[..90] : line;
        if (isLong && Digits(head) < FewestDigits)
            return;
        var found = DateWords.Find(head, _habit);
        if (found.Count is 0 or > 4)
            return;
        if (IsOpening(head, node, found[0]))
        {
            _claims.Add(new DateClaim(found[0].Date, DateWitness.VisibleText, Quote(head, found[0].Start, found[0].End), DateRole.Published, 38));
            return;
        }
        if (DateLabels.IsOther(line) || IsQuoted(node))
            return;
        if (PageAsides.IsAside(node, _place))
        {
            InTheFoot(head, node, found);
            return;
        }
        var place = DatePlaces.IsDatePlace(node);
        var after = node.Index >= _headlineEnd;
        var near = after ? _charsAfter - line.Length : -1;
        for (var i = 0; i < found.Count; i++)
        {
            var (date, start, end) = found[i];
            if (date.Day == 0 || IsAppointment(head, date, end))
                continue;
            var label = DateLabels.Before(head.AsSpan(i == 0 ? 0 : found[i - 1].End, start - (i == 0 ? 0 : found[i - 1].End)));
            var score = 30;
            if (label is not null)
                score += 14;
            if (place)
                score += 10;
            if (after)
                score += near < 400 ? 14 : near < 1_500 ? 6 : 0;
            else if (_place.Headline >= 0 && _place.Headline - node.Index < 60)
                score += 8;
            if ((end - start) * 2 >= line.Length)
                score += 6;
            else if (line.Length > 120)
                score -= 14;
            if (isLong)
                score -= 6;
            if (label is null && i > 0)
                score -= 6;
            Claim(new DateClaim(date, DateWitness.VisibleText, Quote(head, start, end), label ?? DateRole.Published, Math.Min(score, 69)), node);
        }
    }

    // "19.1.26, 10:00-11:30" is when something takes place.
    private static bool IsAppointment(string line, SaidDate date, int end) =>
        date.Clock is not null && end + 1 < line.Length && line[end] is '-' or '–' && char.IsAsciiDigit(line[end + 1]);

    // Behind the story, where the page says what day it is the day of, it counts when nothing else does.
    private void InTheFoot(string line, PageNode node, IReadOnlyList<FoundDate> found)
    {
        if (_place.Story < 0 || node.Index < _place.Story)
            return;
        var from = 0;
        foreach (var (date, start, end) in found)
        {
            if (date.Day > 0 && DateLabels.Before(line.AsSpan(from, start - from)) is { } role)
                _claims.Add(new DateClaim(date, DateWitness.VisibleText, Quote(line, start, end), role, DateWeights.Faint));
            from = end;
        }
    }

    // "(21.11.2022) The council ..." opens as a dateline does; a sentence that begins with its day does not.
    private bool IsOpening(string line, PageNode node, FoundDate first)
    {
        if (node.Index != _place.Story || first.Date.Day == 0 || first.End >= line.Length || first.Start > 1)
            return false;
        var after = line.AsSpan(first.End).TrimStart();
        return after.Length > 0 && (line[0] == '(' ? after[0] == ')'
            : after[0] is '.' or ':' or '-' or '\u2013' or '\u2014' or '|' || (char.IsDigit(line[first.End - 1]) && !char.IsLower(after[0]) && after[0] is not (',' or ';')));
    }

    private static string Quote(string line, int start, int end) => line.Length <= 120 ? line : line[Math.Max(0, start - 30)..Math.Min(line.Length, end + 10)].Trim();

    /// <summary>Where a claim was found.</summary>
    /// <param name="Claim">Its index among all claims.</param>
    /// <param name="Template">What the boxes around it are like.</param>
    /// <param name="Day">The day it names.</param>
    /// <param name="IsBeside">Whether it stands beside the headline.</param>
    private readonly record struct Setting(int Claim, int Template, NodaTime.LocalDate Day, bool IsBeside);
}
