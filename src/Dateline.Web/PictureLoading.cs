namespace Dateline.Web;

/// <summary>Where a reader's browser loads pictures from.</summary>
public enum PictureLoading
{
    /// <summary>From the outlets that publish them.</summary>
    Outlet,

    /// <summary>From this site, which fetches them: outlets do not learn who reads.</summary>
    Proxy,

    /// <summary>Not at all, except those saved with their pages.</summary>
    None,
}
