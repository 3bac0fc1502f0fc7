using Dateline.Web.Site.Assets;
using Dateline.Web.Site.Feeds;

namespace Dateline.Web.Site;

/// <summary>Every route of the site.</summary>
internal static class SiteRoutes
{
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapFront();
        routes.MapArticle();
        routes.MapStory();
        routes.MapSaid();
        routes.MapSpeakers();
        routes.MapOutlets();
        routes.MapSearch();
        routes.MapDesk();
        routes.MapDecisionPages();
        routes.MapProfile();
        routes.MapOperator();
        routes.MapEmbed();
        routes.MapFeeds();
        Pictures.Map(routes);
        PictureProxy.Map(routes);
        foreach (var asset in Asset.All)
            routes.MapMethods(asset.Path, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) => Send(asset, response)).ExcludeFromDescription();
    }

    /// <summary>A page: answers GET and HEAD, and stays out of the API's description.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate page) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], page).ExcludeFromDescription();

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Send(Asset asset, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Bytes, asset.ContentType);
    }
}
