using Dateline.Model;
using Dateline.Web.Markup;
using Dateline.Web.Site.Views;
using Dateline.Web.Site.Words;

namespace Dateline.Web.Site.Parts;

/// <summary>A statement of a story as a line of a list, and two that stand against each other.</summary>
internal static class HeardMarkup
{
    private const int OthersNamed = 40;

    /// <summary>One statement and where it stands.</summary>
    /// <param name="entry">The statement.</param>
    /// <param name="isNamed">Whether the source's name stands before it.</param>
    /// <param name="year">The year dates may leave out.</param>
    /// <param name="more">What else belongs to it.</param>
    public static Html Entry(HeardEntry entry, bool isNamed, int year, Html? more = null) => $"""
        <li id="heard-{entry.Said.Number}">{Words(entry, isNamed)}
        <div class="small">{SaidWords.Of(entry.Said.Directness)} with “<bdi>{entry.Said.Cue}</bdi>”, {Where(entry, year)}</div>{more}</li>
        """;

    /// <summary>What was said and what denies it, side by side.</summary>
    public static Html Dispute(DisputeEntry entry, int year) => $"""
        <li class="dispute"><div><p class="side">{(entry.Dispute.Kind is DisputeKind.Contradicts ? "One says" : "Said")}</p>{Words(entry.Claim, true)}<div class="small">{Where(entry.Claim, year)}</div></div>
        <div><p class="side"><strong class="standing {Class(entry.Dispute.Kind)}">{Word(entry.Dispute.Kind)}</strong></p>{Words(entry.Denial, true)}<div class="small">{Where(entry.Denial, year)}</div></div>
        <details class="why small"><summary>Why these two</summary><p class="small">{entry.Dispute.Reason}</p></details></li>
        """;

    /// <summary>On the page of one of the two: what the other says.</summary>
    public static Html Against(Dispute dispute, HeardEntry other, bool isDenied, int year) => $"""
        <li class="denied"><p class="side"><strong class="standing {Class(dispute.Kind)}">{(isDenied ? Passive(dispute.Kind) : Active(dispute.Kind))}</strong></p>{Words(other, true)}<div class="small">{Where(other, year)}</div></li>
        """;

    /// <summary>A source's name, leading to its page where it has one; quietly where it does not stand over a list.</summary>
    public static Html Name(string name, string? key, bool isHeading = false) => key is null
        ? (Html)$"<bdi>{name}</bdi>"
        : $"""<a{(isHeading ? Html.None : (Html)$" class=\"quiet\"")} href="{Addresses.Source(key)}"><bdi>{name}</bdi></a>""";

    /// <summary>"first in The Harbour Post, 12 Nov; also in 7 others".</summary>
    public static Html Where(HeardEntry entry, int year)
    {
        if (entry.First is not { } first)
            return Html.None;
        var place = entry.Said.Places.First(place => place.Article == first.Id);
        var others = entry.OtherCount;
        var which = (others, entry.Said.First is null, entry.Said.IsFirstSure) switch
        {
            (0, _, _) => "in",
            (_, true, _) => "in",
            (_, _, true) => "first in",
            _ => "earliest known in",
        };
        Html day = entry.Said.First is { } known
            ? $""", <time datetime="{DateWords.Machine(known)}">{DateWords.Of(known, year)}</time>"""
            : others == 0 ? (Html)$", date not given" : $"; which had it first is not known";
        return $"""{which} <a href="{HeardEntry.PathOf(place)}"><bdi>{first.Outlet}</bdi></a>{day}{Others(entry, others)}""";
    }

    private static Html Others(HeardEntry entry, int count)
    {
        if (count == 0)
            return Html.None;
        var known = entry.Others.Where(place => entry.Articles.ContainsKey(place.Article)).Take(OthersNamed).ToList();
        var told = $"also in {CountWords.Of(count, "other", "others")}";
        return known.Count < Math.Min(count, OthersNamed)
            ? (Html)$"; {told}"
            : $"""; <details class="why others"><summary>{told}</summary><span class="small">{Html.Each(known, (place, index) => $"""{(index == 0 ? "" : ", ")}<a href="{HeardEntry.PathOf(place)}"><bdi>{entry.Articles[place.Article].Outlet}</bdi></a>""")}{(count > known.Count ? $" and {CountWords.Of(count - known.Count, "other", "others")}" : "")}</span></details>""";
    }

    // Told words stand without marks of quotation: they are the writer's, not the speaker's.
    private static Html Words(HeardEntry entry, bool isNamed)
    {
        var said = entry.Said;
        Html who = isNamed && said.Source is { } name ? $"<b>{Name(name, entry.SourceKey)}</b>{(said.Stance is Stance.Asserts ? ": " : " ")}" : Html.None;
        Html stance = said.Stance is Stance.Asserts ? Html.None : $"""<span class="standing{(said.Stance is Stance.Denies ? " contradicted" : said.Stance is Stance.Doubts ? " doubtful" : "")}">{SaidWords.Of(said.Stance)}</span> """;
        var words = said.Directness is Directness.Direct ? (Html)$"<q>{said.Words.Trim('"', '“', '”', ' ')}</q>" : Html.Text(said.Words);
        return $"""<p class="words" lang="{entry.First?.Language}" dir="{entry.First?.Direction}">{who}{stance}{words}</p>""";
    }

    private static string Class(DisputeKind kind) => kind is DisputeKind.Denies ? "contradicted" : "doubtful";

    private static string Word(DisputeKind kind) => kind switch { DisputeKind.Denies => "Denied", DisputeKind.Doubts => "Doubted", _ => "May contradict it" };

    private static string Passive(DisputeKind kind) => kind switch { DisputeKind.Denies => "denied by", DisputeKind.Doubts => "doubted by", _ => "perhaps contradicted by" };

    private static string Active(DisputeKind kind) => kind switch { DisputeKind.Denies => "this denies", DisputeKind.Doubts => "this doubts", _ => "perhaps contradicts" };
}
