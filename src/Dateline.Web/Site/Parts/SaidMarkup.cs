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
        var html = Html.None;
        var start = sheet.Entry.Text.Headline is { } headline ? Math.Min(sheet.Text.Length, headline.Length + 1) : 0;
        while (start < sheet.Text.Length)
        {
            var end = sheet.Text.IndexOf('\n', start);
            end = end < 0 ? sheet.Text.Length : end;
            html = $"{html}<p>{Line(sheet, start, end)}</p>\n";
            start = end + 1;
        }
        return html;
    }

    /// <summary>One statement and where it stands.</summary>
    public static Html Entry(IReadOnlyList<SpokenEntry> places, bool isNamed)
    {
        var statement = places[0].Statement;
        Html who = isNamed && SaidWords.Who(statement) is { } name ? $"""<b><a class="quiet" href="{Addresses.SaidBy(name)}"><bdi>{name}</bdi></a></b>""" : Html.None;
        Html stance = statement.Stance is Stance.Asserts ? Html.None : $"""<span class="standing{(statement.Stance is Stance.Denies ? " contradicted" : statement.Stance is Stance.Doubts ? " doubtful" : "")}">{SaidWords.Of(statement.Stance)}</span> """;
        return $"""
            <li><p lang="{places[0].Article.Language}" dir="{places[0].Article.Direction}">{who}{(isNamed ? statement.Stance is Stance.Asserts ? ": " : " " : "")}{stance}{Words(statement)}</p>
            <p class="small">{SaidWords.Of(statement.Directness)} with “<bdi>{SaidWords.Cue(statement)}</bdi>”{Html.Each(places, (place, index) => $"""{(index == 0 ? " at " : ", also at ")}<a href="{place.Path}"><bdi>{place.Article.Outlet}</bdi></a>""")}</p></li>
            """;
    }

    // Told words stand without marks of quotation: they are the writer's, not the speaker's.
    private static Html Words(Statement statement) => statement.Directness is Directness.Direct
        ? $"<q>{SaidWords.What(statement).Trim('"', '“', '”', ' ')}</q>"
        : Html.Text(SaidWords.What(statement));

    private static Html Line(SaidSheet sheet, int start, int end)
    {
        var cuts = new SortedSet<int> { start, end };
        foreach (var span in sheet.Statements.SelectMany(statement => statement.Content.Concat(statement.Source)))
            Cut(cuts, span.Start, span.End, start, end);
        foreach (var time in sheet.Times)
            Cut(cuts, time.Start, time.End, start, end);
        var html = Html.None;
        var from = start;
        foreach (var to in cuts.Skip(1))
        {
            html = $"{html}{Anchors(sheet, from)}{Run(sheet, from, to)}";
            from = to;
        }
        return html;
    }

    private static void Cut(SortedSet<int> cuts, int from, int to, int start, int end)
    {
        if (from >= end || to <= start)
            return;
        cuts.Add(Math.Max(from, start));
        cuts.Add(Math.Min(to, end));
    }

    private static Html Anchors(SaidSheet sheet, int at) =>
        Html.Each(sheet.Statements.Where(statement => statement.Content[0].Start == at), statement => $"""<span class="anchor" id="said-{statement.Number}"></span>""");

    private static Html Run(SaidSheet sheet, int from, int to)
    {
        var html = Html.Text(sheet.Text[from..to]);
        if (sheet.Times.FirstOrDefault(time => time.Start <= from && to <= time.End) is { } time)
            html = Time(time, html);
        if (sheet.Statements.Any(statement => statement.Source.Any(span => span.Start <= from && to <= span.End)))
            html = $"<b>{html}</b>";
        var content = sheet.Statements.FirstOrDefault(statement => statement.IsReporting && statement.Content.Any(span => span.Start <= from && to <= span.End));
        if (content is not null)
            html = $"""<mark title="{SaidWords.Who(content) ?? "Somebody not named"} {SaidWords.Of(content.Stance)}">{html}</mark>""";
        return html;
    }

    private static Html Time(TimeExpression time, Html words)
    {
        if (time.From is { } day && day == time.To)
            return $"""<time datetime="{LocalDatePattern.Iso.Format(day)}" title="{DateWords.OfDay(day)}: {time.Reason}">{words}</time>""";
        return $"""<span class="time" title="{time.Value}: {time.Reason}">{words}</span>""";
    }
}
