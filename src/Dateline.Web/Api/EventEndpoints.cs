using System.Globalization;
using System.Net;
using Dateline.Engine.Readers;
using Dateline.Model;
using Dateline.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Dateline.Web.Api;

/// <summary><c>/api/v1/events</c>: what readers did, from pages of this site or from a site that shows its lists.</summary>
internal static class EventEndpoints
{
    private const int Most = 1_000;
    private const int MostBytes = 1_048_576;

    public static void MapEvents(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/events", Take).WithTags("Events").WithName("SendEvents").WithSummary("Takes in what readers did; answers what became of each event.")
            .WithDescription("From a page of this site (the visit is that of its cookie), or with the bearer token of the setting Dateline:Web:EventToken, or from this machine. What is counted is on disk when the answer comes. "
                + "An event sent again under its id is not counted again. A browser that asks not to be told apart is answered \"not-noted\".")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<EventsView>, ProblemHttpResult>> Take(
        EventsBody body, HttpContext http, ReaderDesk desk, VisitDoor visits, NetworkMarks networks, IOptions<WebOptions> options, IClock clock, CancellationToken cancel)
    {
        if (body.Events is not { Count: > 0 and <= Most } events)
            return TypedResults.Problem(Problems.Of(StatusCodes.Status400BadRequest, "bad-request", $"events holds 1 to {Most} events."));
        var isProgram = IsProgram(http, options.Value);
        if (!isProgram && !SameOrigin.Holds(http.Request))
            return TypedResults.Problem(Problems.Of(StatusCodes.Status403Forbidden, "not-allowed", "Events are taken from pages of this site, from this machine, or with the token of Dateline:Web:EventToken."));
        if (!desk.Options.Note || !isProgram && ReaderCookie.WantsNone(http.Request))
            return TypedResults.Ok(EventsView.NotNoted(events));
        var own = isProgram ? null : visits.Of(http);
        if (!isProgram && own is null)
        {
            desk.Refuse(null, EventFate.Forged, visits.NetworkOf(http));
            return TypedResults.Problem(Problems.Of(StatusCodes.Status403Forbidden, "forged", "The request brings no visit that this site began."));
        }
        var fates = new EventFate[events.Count];
        var notes = new List<ReaderNote>(events.Count);
        var of = new List<int>(events.Count);
        for (var i = 0; i < events.Count; i++)
        {
            var network = isProgram ? IPAddress.TryParse(events[i].Address, out var address) ? networks.Of(address) : (ulong?)null : visits.NetworkOf(http);
            var visit = own ?? (events[i].Visit is { Length: >= 8 and <= 100 } name ? visits.NameOf(name) : null);
            if (visit is not null && events[i].Read(visit, clock.GetCurrentInstant()) is { } note)
            {
                notes.Add(note with { Network = network });
                of.Add(i);
                continue;
            }
            fates[i] = EventFate.Unusable;
            desk.Refuse(null, EventFate.Unusable, network);
        }
        var taken = await desk.TakeAsync(notes, cancel);
        for (var i = 0; i < of.Count; i++)
            fates[of[i]] = taken[i];
        return Array.TrueForAll(fates, fate => fate is EventFate.TooMany or EventFate.Busy)
            ? TypedResults.Problem(Problems.Of(StatusCodes.Status429TooManyRequests, "too-many", "More events come from this visit or its network than are taken."))
            : TypedResults.Ok(EventsView.Of(events, fates));
    }

    // Behind a proxy every reader may look like this machine: with a public address the token alone counts. A page in a browser is no program.
    private static bool IsProgram(HttpContext http, WebOptions options) => WriteRight.HasToken(http.Request, options.EventToken)
        || options.PublicAddress is null && WriteRight.IsThisMachine(http) && http.Request.Headers["Sec-Fetch-Site"].Count == 0 && http.Request.Headers.Origin.Count == 0;
}

/// <summary>Events of readers, at most 1,000.</summary>
/// <param name="Events">The events, oldest first.</param>
internal sealed record EventsBody(IReadOnlyList<EventBody>? Events);

/// <summary>One event.</summary>
/// <param name="Id">The sender's own name for it, 1 to 100 characters, so that it counts once however often it is sent.</param>
/// <param name="Type"><c>open</c>, <c>impression</c>, <c>read</c>, <c>scroll</c>, <c>reaction</c> or <c>hide</c>.</param>
/// <param name="At">When it happened (RFC 3339); left out: now.</param>
/// <param name="Visit">The visit as the sender calls it, 8 to 100 characters; left out from a page of this site.</param>
/// <param name="Article">The article; for an impression the one beside which the list stood, left out for a front page.</param>
/// <param name="Articles">What an impression showed, in order, at most 200.</param>
/// <param name="List"><c>related</c>, <c>ranking</c> or <c>recommendation</c>: the list that was shown or opened from.</param>
/// <param name="Place">The place in that list that was opened, from 1.</param>
/// <param name="Seconds">How long an article was read.</param>
/// <param name="Depth">How far it was scrolled, 0 to 1.</param>
/// <param name="Referred">Whether a page led to an opened article.</param>
/// <param name="Address">The reader's address, from a sender with the token. Its network alone is used, hashed, in memory, for a day.</param>
internal sealed record EventBody(
    string? Id, string? Type, DateTimeOffset? At, string? Visit, string? Article, IReadOnlyList<string>? Articles, string? List, int? Place, double? Seconds, double? Depth, bool? Referred, string? Address)
{
    /// <returns><c>null</c> when it lacks what its kind needs.</returns>
    public ReaderNote? Read(string visit, Instant now)
    {
        if (Id is not { Length: >= 1 and <= 100 })
            return null;
        var at = At is { } told ? Instant.FromDateTimeOffset(told) : now;
        ArticleId? article = ArticleId.TryParse(Article, null, out var id) ? id : null;
        var (list, place) = VisitDoor.ReadFrom(string.Create(CultureInfo.InvariantCulture, $"{List}.{Place ?? 1}"));
        ReaderEvent? happening = (Type, article) switch
        {
            ("open", { } of) => new ReaderEvent.Opened(at, visit, null, of),
            ("read" or "scroll", { } of) when Seconds is not null || Depth is not null => new ReaderEvent.Read(at, visit, null, of, Seconds ?? 0, Depth),
            ("reaction", { } of) => new ReaderEvent.Marked(at, visit, null, of, true),
            ("hide", { } of) => new ReaderEvent.Marked(at, visit, null, of, false),
            ("impression", _) when Shown() is { } shown => new ReaderEvent.Shown(at, visit, null, shown, article),
            _ => null,
        };
        if (happening is null)
            return null;
        return new ReaderNote(happening, Id)
        {
            List = happening is ReaderEvent.Opened && Place is not null ? list : null,
            Place = list is null || Place is null ? 0 : place,
            HasTrail = list is not null || Referred == true,
            Lists = happening is ReaderEvent.Shown all ? new Dictionary<string, IReadOnlyList<ArticleId>>(StringComparer.Ordinal) { [list ?? ""] = all.Articles } : null,
        };
    }

    private List<ArticleId>? Shown()
    {
        if (Articles is not { Count: > 0 and <= 200 })
            return null;
        var shown = new List<ArticleId>(Articles.Count);
        foreach (var one in Articles)
        {
            if (!ArticleId.TryParse(one, null, out var id))
                return null;
            shown.Add(id);
        }
        return shown;
    }
}

/// <summary>What became of events.</summary>
/// <param name="Counted">How many count.</param>
/// <param name="Outcomes">What became of each, in their order.</param>
internal sealed record EventsView(int Counted, IReadOnlyList<EventOutcomeView> Outcomes)
{
    public static EventsView Of(IReadOnlyList<EventBody> events, EventFate[] fates) => new(
        fates.Count(fate => fate == EventFate.Counted), [.. fates.Select((fate, i) => new EventOutcomeView(events[i].Id, Name(fate), fate == EventFate.Counted ? null : Site.Pages.OperatorListsPage.Why(fate)))]);

    public static EventsView NotNoted(IReadOnlyList<EventBody> events) => new(0, [.. events.Select(one => new EventOutcomeView(one.Id, "not-noted", "nothing is noted of this reader"))]);

    // "TooLate" as "too-late".
    private static string Name(EventFate fate) => string.Concat(fate.ToString().Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <summary>What became of one event.</summary>
/// <param name="Id">The sender's name for it.</param>
/// <param name="Outcome"><c>counted</c>, <c>repeated</c>, <c>unknown-article</c>, <c>from-future</c>, <c>too-late</c>, <c>replayed</c>, <c>too-many</c>, <c>one-network</c>, <c>no-trail</c>,
/// <c>waiting</c>, <c>unusable</c>, <c>busy</c> or <c>not-noted</c>.</param>
/// <param name="Detail">The same for a person; absent when it counts.</param>
internal sealed record EventOutcomeView(string? Id, string Outcome, string? Detail);
