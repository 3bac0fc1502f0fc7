using Dateline.Engine.Work;
using Dateline.Web.Api;
using Dateline.Web.Site.Pages;
using Microsoft.Extensions.Options;

namespace Dateline.Web.Site;

/// <summary><c>/embed/ranking</c>: a list for a frame on a page that is not ours, without script and without cookie.</summary>
internal static class EmbedEndpoints
{
    private const int Usual = 8;
    private const int Most = 20;

    public static void MapEmbed(this IEndpointRouteBuilder routes) => routes.MapPage("/embed/ranking", Ranking);

    private static async Task<PageResult> Ranking(
        string? section, string? outlet, string? span, int? limit, HttpRequest request, Frames frames, Entries entries, Listings lists, IOptions<WebOptions> options, CancellationToken cancel)
    {
        var frame = frames.Bare(request);
        if (options.Value.EmbedSites is not { Length: > 0 } sites)
            return new PageResult(FaultPage.Refused(frame, "Whoever runs this desk has named no site that may show its lists (Dateline:Web:EmbedSites)."), StatusCodes.Status404NotFound);
        if (ListQuery.SpanOf(span) is not { } over || limit is < 1 or > Most)
            return new PageResult(FaultPage.Refused(frame, "span is hour, day or week, and limit is 1 to 20."), StatusCodes.Status400BadRequest);
        var ranking = await entries.OfListAsync(await lists.RankingAsync(section, limit ?? Usual, cancel, outlet, over), cancel);
        return new PageResult(EmbedPage.Of(frame with { Section = section }, ranking), ancestors: sites);
    }
}
