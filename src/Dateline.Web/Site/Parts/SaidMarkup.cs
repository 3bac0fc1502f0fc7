using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;
using NodaTime.Text;

namespace Dateline.Web.Site.Parts;

/// <summary>A text with its statements and times marked, and one statement as a line of a list.</summary>
internal static class SaidMarkup
{
    /// <summary>The text, a paragraph a line; the headline, its first line, is left to the page.</summary>
    public static Html Text(SaidSheet sheet)
    {
        var marks = Marks(sheet);
        var lines = new List<Html>();
        var start = sheet.Entry.Text.Headline is { } headline ? Math.Min(sheet.Text.Length, headline.Length + 1) : 0;
        var next = marks.TakeWhile(mark => mark.Start < start).Count();
        lines.AddRange(marks.Take(next).Where(mark => mark.Begins).Select(Anchor));
        while (start < sheet.Text.Length)
        {
            var end = sheet.Text.IndexOf('\n', start);
            end = end < 0 ? sheet.Text.Length : end;
            var own = new List<Mark>();
            for (; next < marks.Count && marks[next].Start < end; next++)
                own.Add(marks[next]);
            lines.Add($"<p>{Line(sheet.Text, own, start, end)}</p>\n");
            start = end + 1;
        }
        return Html.Each(lines, line => line);
    }

    /// <summary>One statement and where it stands.</summary>
    public static Html Entry(IReadOnlyList<SpokenEntry> places, bool isNamed)
    {
        var statement = places[0].Statement;
        Html who = isNamed && SaidWords.Who(statement) is { } name ? $"<b>{Name(name, statement)}</b>" : Html.None;
        Html stance = statement.Stance is Stance.Asserts ? Html.None : $"""<span class="standing{(statement.Stance is Stance.Denies ? " contradicted" : statement.Stance is Stance.Doubts ? " doubtful" : "")}">{SaidWords.Of(statement.Stance)}</span> """;
        return $"""
            <li><p lang="{places[0].Article.Language}" dir="{places[0].Article.Direction}">{who}{(isNamed ? statement.Stance is Stance.Asserts ? ": " : " " : "")}{stance}{Words(statement)}</p>
            <p class="small">{SaidWords.Of(statement.Directness)} with “<bdi>{SaidWords.Cue(statement)}</bdi>”{Html.Each(places, (place, index) => $"""{(index == 0 ? " at " : ", also at ")}<a href="{place.Path}"><bdi>{place.Article.Outlet}</bdi></a>""")}</p></li>
            """;
    }

    /// <summary>A source's name, leading to its page where it has one, else to a search for it.</summary>
    public static Html Name(string name, Statement statement, bool isHeading = false)
    {
        var key = SourceKey.Of(name);
        var filed = SourceKey.Filed(new HeardStatement
        {
            Number = 0, Source = name, IsNamed = statement.Speaker.Name is not null, Kind = statement.Speaker.Kind, Words = "", Cue = "", Directness = statement.Directness, Stance = statement.Stance, Places = [],
        });
        return filed.Any(one => one.Key == key) ? HeardMarkup.Name(name, key, isHeading) : (Html)$"""<a{(isHeading ? Html.None : (Html)$" class=\"quiet\"")} href="{Addresses.SaidBy(name)}"><bdi>{name}</bdi></a>""";
    }

    // Told words stand without marks of quotation: they are the writer's, not the speaker's.
    private static Html Words(Statement statement) => statement.Directness is Directness.Direct
        ? $"<q>{SaidWords.What(statement).Trim('"', '“', '”', ' ')}</q>"
        : Html.Text(SaidWords.What(statement));

    // Nothing marked goes over the end of its line: statements and times are read paragraph by paragraph.
    private static List<Mark> Marks(SaidSheet sheet)
    {
        var marks = sheet.Times.Select(time => new Mark(time.Start, time.End) { Time = time }).ToList();
        foreach (var statement in sheet.Statements)
        {
            marks.AddRange(statement.Source.Select(span => new Mark(span.Start, span.End) { IsSource = true }));
            marks.AddRange(statement.Content.Select((span, piece) => new Mark(span.Start, span.End) { Said = statement, Begins = piece == 0 }));
        }
        return [.. marks.OrderBy(mark => mark.Start)];
    }

    private static Html Line(string text, List<Mark> marks, int start, int end)
    {
        var cuts = new SortedSet<int> { start, end };
        foreach (var mark in marks)
        {
            cuts.Add(Math.Max(mark.Start, start));
            cuts.Add(Math.Min(mark.End, end));
        }
        var html = Html.None;
        var from = start;
        foreach (var to in cuts.Skip(1))
        {
            var here = marks.Where(mark => mark.Start <= from && to <= mark.End).ToList();
            html = $"{html}{Html.Each(marks.Where(mark => mark.Begins && mark.Start == from), Anchor)}{Run(text[from..to], from, here)}";
            from = to;
        }
        return html;
    }

    private static Html Anchor(Mark mark) => $"""<span class="anchor" id="said-{mark.Said!.Number}"></span>""";

    private static Html Run(string words, int at, List<Mark> marks)
    {
        var html = Html.Text(words);
        if (marks.Find(mark => mark.Time is not null)?.Time is { } time)
            html = Time(time, html, isFirst: time.Start == at);
        if (marks.Exists(mark => mark.IsSource))
            html = $"<b>{html}</b>";
        if (marks.Find(mark => mark.Said is { IsReporting: true })?.Said is { } said)
            html = $"""<mark title="{SaidWords.Who(said) ?? "Somebody not named"} {SaidWords.Of(said.Stance)}">{html}</mark>""";
        return html;
    }

    private static Html Time(TimeExpression time, Html words, bool isFirst)
    {
        Html id = isFirst ? $" id=\"time-{time.Start}\"" : Html.None;
        if (time.From is { } day && day == time.To)
            return $"""<time{id} datetime="{LocalDatePattern.Iso.Format(day)}" title="{DateWords.OfDay(day)}: {time.Reason}">{words}</time>""";
        return $"""<span{id} class="time" title="{time.Value}: {time.Reason}">{words}</span>""";
    }

    /// <summary>A stretch of the text that is a source, a piece of what is said, or a time.</summary>
    private sealed record Mark(int Start, int End)
    {
        public TimeExpression? Time { get; init; }
        public Statement? Said { get; init; }
        public bool IsSource { get; init; }
        public bool Begins { get; init; }
    }
}
