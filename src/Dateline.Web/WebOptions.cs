using System.ComponentModel.DataAnnotations;

namespace Dateline.Web;

/// <summary>Section <c>Dateline:Web</c>. Each default is written here and nowhere else.</summary>
public sealed record WebOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Dateline:Web";

    /// <summary>The paper's name on the masthead, in titles and feeds. Default "Dateline".</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string Title { get; init; } = "Dateline";

    /// <summary>The address readers know the site by, e.g. <c>https://news.example.org</c>, for feeds and canonical links;
    /// <c>null</c> (the default) takes it from each request.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Who may add pages over HTTP from another machine: the bearer token they must send. <c>null</c> (the default): only
    /// this machine may add.</summary>
    [StringLength(200, MinimumLength = 16)]
    public string? AddToken { get; init; }

    /// <summary>Who may decide as an editor from another machine: the bearer token a program must send, which a person gives at <c>/editor</c>. <c>null</c> (the
    /// default): only this machine may decide, and nobody where <c>PublicAddress</c> is set, for then readers may come through a proxy that looks like this machine.</summary>
    [StringLength(200, MinimumLength = 16)]
    public string? EditorToken { get; init; }

    /// <summary>Who may send readers' events from another machine, for a site that shows this desk's lists: the bearer token they must send. <c>null</c> (the default): only
    /// this site's own pages and this machine may.</summary>
    [StringLength(200, MinimumLength = 16)]
    public string? EventToken { get; init; }

    /// <summary>The sites that may show <c>/embed/ranking</c> in a frame, as in a <c>frame-ancestors</c> directive: <c>https://paper.example https://*.town.example</c>. <c>null</c>
    /// (the default): none.</summary>
    [StringLength(2_000), RegularExpression("[A-Za-z0-9:/.*'_ -]+")]
    public string? EmbedSites { get; init; }

    /// <summary>Where a reader's browser loads pictures from: <c>Outlet</c> (the default), <c>Proxy</c> (this site fetches them, so that outlets do
    /// not learn who reads) or <c>None</c>.</summary>
    public PictureLoading Pictures { get; init; } = PictureLoading.Outlet;

    /// <summary>How much memory fetched pictures may take, MiB. Default 64.</summary>
    [Range(1, 4_096)]
    public int PictureCacheMegabytes { get; init; } = 64;
}
