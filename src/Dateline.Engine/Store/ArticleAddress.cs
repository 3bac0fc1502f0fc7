using System.Collections.Frozen;
using Dateline.Model;

namespace Dateline.Engine.Store;

/// <summary>Which article a page is: its address, stripped of what does not change the page.</summary>
internal static class ArticleAddress
{
    // Parameters that campaigns, social networks and mailers add; none of them selects a page.
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid",
        "_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "cmpid", "ocid", "smid", "smtyp", "ncid",
        "ito", "wt_mc", "wt.mc_id", "xtor", "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "__twitter_impression",
        "spm", "feature_id", "ref_src", "ref_url", "guccounter", "guce_referrer", "guce_referrer_sig",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] MobilePrefixes = ["www.", "m.", "mobile.", "amp."];

    /// <summary>The key the article's identity is made from.</summary>
    /// <remarks>A feed's own text stands for a page of the feed's own site only: what it says of another's page is an article of its own, or any
    /// feed could put words into any outlet's mouth.</remarks>
    public static string Key(RawPage page, Article article) => IsOfAnother(page) ? $"item:{page.Feed!.Feed}:{page.Feed.ItemId ?? page.Url!.AbsoluteUri}"
        : Of(page, article) is { } url ? Normal(url)
        : page.Feed is { ItemId: { } item } word ? $"item:{word.Feed}:{item}"
        : $"sha256:{page.Id}";

    /// <summary>The address the article stands at; <c>null</c> when it has none.</summary>
    /// <remarks>A canonical address is believed on the page's own site only: a copy that names the original elsewhere
    /// (RFC 6596 allows it) is still its own page, and a template that names the home page says nothing.</remarks>
    public static Uri? Of(RawPage page, Article article)
    {
        if (article.Canonical is not { } canonical || !IsWeb(canonical))
            return page.Url is { } url ? Clean(url) : null;
        if (page.Url is not { } own || !IsWeb(own))
            return Clean(canonical);
        return IsSameSite(own, canonical) && !(canonical.PathAndQuery == "/" && own.PathAndQuery != "/") ? Clean(canonical) : Clean(own);
    }

    /// <summary>The form two addresses of one page share: no scheme, no fragment, no tracking parameter, host in lower case.</summary>
    public static string Normal(Uri url)
    {
        var clean = Clean(url);
        return IsWeb(clean) ? $"{HostAndPort(clean)}{clean.PathAndQuery}" : clean.AbsoluteUri;
    }

    /// <summary>The address as a reader may follow it, without fragment and tracking parameters.</summary>
    public static Uri Clean(Uri url)
    {
        if (!url.IsAbsoluteUri || !IsWeb(url))
            return url;
        var query = url.Query.Length <= 1 ? "" : string.Join('&', url.Query[1..].Split('&').Where(pair => pair.Length > 0 && !IsTracking(pair)));
        var text = url.GetLeftPart(UriPartial.Path) + (query.Length > 0 ? "?" + query : "");
        return Uri.TryCreate(text, UriKind.Absolute, out var clean) ? clean : url;
    }

    public static bool IsWeb(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    /// <summary>The host as a reader knows it: without "www." and the like.</summary>
    public static string Host(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        foreach (var prefix in MobilePrefixes)
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
                return host[prefix.Length..];
        }
        return host;
    }

    // A name in its own script and the same in ASCII are one host.
    private static string HostAndPort(Uri url) => url.HostNameType != UriHostNameType.Dns ? url.Authority
        : url.IsDefaultPort ? url.IdnHost.ToLowerInvariant() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{url.IdnHost.ToLowerInvariant()}:{url.Port}");

    private static bool IsOfAnother(RawPage page) =>
        page is { Url: { } url, Feed: { IsOwnText: true, Feed: { } feed } } && IsWeb(url) && IsWeb(feed) && !IsSameSite(url, feed) && !HaveOneOwner(url, feed);

    // Feeds often live on a sibling: feeds.outlet.example beside www.outlet.example. Two labels are not always one owner (co.uk), three with a
    // common end of two are taken for it only when neither is a bare public suffix, so that a.co.uk and b.co.uk stay apart.
    private static bool HaveOneOwner(Uri one, Uri other)
    {
        var (a, b) = (Host(one).Split('.'), Host(other).Split('.'));
        return a.Length >= 2 && b.Length >= 2 && a[^1] == b[^1] && a[^2] == b[^2] && a[^2].Length > 3;
    }

    private static bool IsSameSite(Uri one, Uri other)
    {
        var (a, b) = (Host(one), Host(other));
        return a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal);
    }

    private static bool IsTracking(string pair)
    {
        var name = pair.AsSpan(0, pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? at : pair.Length);
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
