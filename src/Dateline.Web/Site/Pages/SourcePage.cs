using Dateline.Engine.Store;
using Dateline.Web.Markup;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Pages;

/// <summary>What one source said over time, story by story, and the list of who is heard.</summary>
internal static class SourcePage
{
    public static Html Of(PageFrame frame, SourceSheet sheet, string? about, bool isFirst) => Frame.Of(frame, $"""
        <header class="page-head"><p class="kicker"><a href="/source">Who is heard</a></p><h1><bdi>{sheet.Source.Name}</bdi></h1>
        <p class="standfirst">{Sentence(sheet.Source)}</p>{Elsewhere(sheet)}
        <form class="seek" action="{Addresses.Source(sheet.Source.Key)}" method="get" role="search"><label for="about">Within what is said</label><input id="about" name="about" type="search" value="{about}" autocomplete="off"><button>Search</button></form></header>
        <div class="rows said">{Said(sheet, about, isFirst, frame.Year)}</div>
        {(sheet.Next is { } next ? Pager.More(Addresses.Source(sheet.Source.Key, about, next), "Older statements") : Html.None)}
        """);

    /// <summary>Everybody, who is heard most first.</summary>
    public static Html List(PageFrame frame, PageOf<HeardSource> sources, bool isFirst) => Frame.Of(frame, $"""
        <header class="page-head"><h1>Who is heard</h1><p class="standfirst">People, bodies and outlets that the reports on file quote, by how much. Each has a page with what it said, story by story.</p></header>
        {(sources.Items.Count == 0
            ? (Html)$"""<div class="written"><p>{(isFirst ? "No statement is on file yet. They are read when nothing else waits." : "That was the last of them.")}</p></div>"""
            : $"""<div class="wide" tabindex="0" role="region" aria-label="Who is heard"><table class="sources"><thead><tr><th scope="col">Who</th><th scope="col">which is</th><th scope="col" class="number">Statements</th></tr></thead><tbody>{Html.Each(sources.Items, source => $"""<tr><th scope="row"><a href="{Addresses.Source(source.Key)}"><bdi>{source.Name}</bdi></a></th><td>{SaidWords.Of(source.Kind)}</td><td class="number">{CountWords.Number(source.Statements)}</td></tr>""")}</tbody></table></div>""")}
        {(sources.Next is { } next ? Pager.More(Addresses.After("/source", next), "More") : Html.None)}
        """);

    /// <summary>"A person. 42 statements on file, the newest of 12 Nov 2026."</summary>
    public static string Sentence(HeardSource source)
    {
        var kind = source.Kind switch
        {
            Model.SpeakerKind.Person => "A person. ",
            Model.SpeakerKind.Organisation => "An organisation. ",
            Model.SpeakerKind.Office => "An office, whoever holds it. ",
            Model.SpeakerKind.Medium => "A medium. ",
            _ => "",
        };
        return $"{kind}{CountWords.Of(source.Statements, "statement", "statements")} on file, the newest of {DateWords.OfDay(source.Last.InUtc().Date)}.";
    }

    private static Html Elsewhere(SourceSheet sheet)
    {
        Html outlet = sheet.IsOutlet ? $"""<p class="small"><a href="{Addresses.Outlet(sheet.Source.Name)}">Its record as an outlet</a></p>""" : Html.None;
        Html alike = sheet.Alike.Count == 0
            ? Html.None
            : $"""<p class="small">A short name. It may mean {Html.Each(sheet.Alike, (other, index) => $"""{(index == 0 ? "" : index == sheet.Alike.Count - 1 ? " or " : ", ")}<a href="{Addresses.Source(other.Key)}"><bdi>{other.Name}</bdi></a>""")}; what stands here was said by somebody called only this in the story.</p>""";
        return $"{outlet}{alike}";
    }

    // Statements of one story that follow each other stand under it once.
    private static Html Said(SourceSheet sheet, string? about, bool isFirst, int year)
    {
        if (sheet.Said.Count == 0)
            return $"""<div class="written"><p>{(!isFirst ? "That was the last of them." : about is null ? "What was filed here stands in another story now." : "Nothing it said on file has all these words.")}</p></div>""";
        var runs = new List<List<FiledEntry>>();
        foreach (var entry in sheet.Said)
        {
            if (runs.Count == 0 || runs[^1][0].Filed.Story != entry.Filed.Story)
                runs.Add([]);
            runs[^1].Add(entry);
        }
        return Html.Each(runs, run => $"""
            <section class="list"><h2 class="label">{Story(run[0])}</h2>
            <ol>{Html.Each(run, entry => Entry(entry, sheet.Source.Name, year))}</ol></section>
            """);
    }

    private static Html Story(FiledEntry entry) => entry.Story is { } story
        ? (Html)$"""<a href="{Addresses.Story(story.Story.Id, story.Headline)}"><bdi>{story.Headline}</bdi></a> <a class="quiet" href="{Addresses.Said(story.Story.Id)}">who says what</a>"""
        : $"A story no longer on file";

    private static Html Entry(FiledEntry entry, string name, int year)
    {
        var against = entry.Filed.Against.Where(pair => entry.Heard.Articles.ContainsKey(pair.Other.Places[0].Article)).ToList();
        Html more = against.Count == 0
            ? Html.None
            : $"<ol>{Html.Each(against, pair => HeardMarkup.Against(pair.Dispute, new HeardEntry(pair.Other, entry.Heard.Articles), pair.Dispute.Of == entry.Heard.Said.Number, year))}</ol>";
        // Who speaks for an office or body is named beside it.
        return HeardMarkup.Entry(entry.Heard, isNamed: !string.Equals(entry.Heard.Said.Source, name, StringComparison.OrdinalIgnoreCase), year, more);
    }
}
