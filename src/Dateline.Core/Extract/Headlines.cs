using Dateline.Model;

namespace Dateline.Extract;

/// <summary>Settles the headline: the page's main heading, its meta titles and its title element are witnesses of one text.</summary>
internal static class Headlines
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " ‹ ", " › ", " / ", " ｜ ", "｜", " ~ ", " -- ", ": ", " : ", " < ", " > ", "_"];

    public static string? Settle(Galley galley, PageClaims claims, string? site)
    {
        var heading = Heading(galley);
        var title = claims.Title is null ? null : WithoutSite(claims.Title, site, heading, claims);
        var og = claims.OgTitle is null ? null : WithoutSite(claims.OgTitle, site, heading, claims);
        if (heading is not null && (Same(heading, og) || Same(heading, title) || Same(heading, claims.Headline)))
            return heading;
        if (heading is not null && IsBelieved(heading, galley, claims))
            return heading;
        return og ?? claims.Headline ?? title ?? heading ?? claims.TwitterTitle;
    }

    private static string? Heading(Galley galley) => galley.HeadlineLine < 0 ? null : LineText.Of(galley, galley.HeadlineLine);

    // A main heading that shares most of its words with the title is the headline as the reader sees it.
    private static bool IsBelieved(string heading, Galley galley, PageClaims claims)
    {
        ref readonly var line = ref galley.Lines[galley.HeadlineLine];
        return claims.TitleWords.Count == 0 || (line.TitleWords * 2 > line.PlainWords && line.TitleWords * 2 > claims.TitleWords.Count && heading.Length > 8);
    }

    /// <summary>Cuts the outlet's name off a title: at a separator, when one side is the site's name or the other side the heading.</summary>
    public static string WithoutSite(string title, string? site, string? heading, PageClaims claims)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var cut = CutOnce(title, site, heading, claims);
            if (cut == title)
                break;
            title = cut;
        }
        return title;
    }

    private static string CutOnce(string title, string? site, string? heading, PageClaims claims)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                var left = title[..last].Trim();
                var right = title[(last + separator.Length)..].Trim();
                if (left.Length > 0 && (Same(left, heading) || IsSite(right, site, claims)))
                    return left;
            }
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0)
            {
                var left = title[..first].Trim();
                var right = title[(first + separator.Length)..].Trim();
                if (right.Length > 0 && (Same(right, heading) || (separator.Length > 2 && IsSite(left, site, claims))))
                    return right;
            }
        }
        return title;
    }

    private static bool IsSite(string part, string? site, PageClaims claims) => Same(part, site) || Same(part, claims.SiteName) || Same(part, claims.Publisher);

    public static bool Same(string? one, string? other) => one is not null && other is not null && Key(one) == Key(other);

    /// <summary>Letters and digits only, lower case: quotes, dashes and spacing differ between a page's own copies of its title.</summary>
    private static string Key(string text)
    {
        var key = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}
