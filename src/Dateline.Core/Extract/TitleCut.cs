namespace Dateline.Extract;

/// <summary>Cuts the outlet's name, and the sections before it, off a title.</summary>
internal static class TitleCut
{
    private static readonly string[] Strong = [" | ", " ｜ ", "｜", "|", " « ", " » ", " :: ", " ‹ ", " › ", " • ", " · "];
    private static readonly string[] Weak = [" - ", " – ", " — ", " -- ", " --- ", " ~ ", " / ", " : ", ": ", " < ", " > ", "--", "_", "-", "ㅣ", "：", ":"];

    public static string? WithoutSite(string? title, SiteNames site, string? heading)
    {
        if (title is null)
            return null;
        for (var pass = 0; pass < 3; pass++)
        {
            var cut = CutOnce(title, site, heading);
            if (cut == title)
                break;
            title = cut;
        }
        return title;
    }

    /// <summary>The part of a title that is the site's own name: known as such, or what is left beside the headline; <c>null</c> when none is.</summary>
    public static string? SiteIn(string? title, SiteNames site, string? headline)
    {
        if (title is null)
            return null;
        foreach (var separator in Strong.Concat(Weak).Append(" -"))
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal), title.LastIndexOf(separator, StringComparison.Ordinal));
            if (first <= 0 || separator.Length < 2)
                continue;
            if (title[(last + separator.Length)..].Trim() is { Length: > 2 } right && (site.IsSite(right) || Words(right) is > 0 and <= 4 && Headlines.Same(title[..last].Trim(), headline)))
                return right;
            if (title[..first].Trim() is { Length: > 2 } left && site.IsSite(left))
                return left;
        }
        return null;
    }

    private static string CutOnce(string title, SiteNames site, string? heading)
    {
        foreach (var separator in Strong)
        {
            if (Cut(title, separator, site, heading, isStrong: true) is { } cut)
                return cut;
        }
        foreach (var separator in Weak)
        {
            if (Cut(title, separator, site, heading, isStrong: false) is { } cut)
                return cut;
        }
        return title;
    }

    private static string? Cut(string title, string separator, SiteNames site, string? heading, bool isStrong)
    {
        var last = title.LastIndexOf(separator, StringComparison.Ordinal);
        if (last <= 0)
            return null;
        var spaced = separator.Length > 2 || isStrong;
        var left = title[..last].Trim();
        var right = title[(last + separator.Length)..].Trim();
        if (left.Length > 0 && (Headlines.Same(left, heading) || site.IsSite(right)))
            return left;
        var first = title.IndexOf(separator, StringComparison.Ordinal);
        var before = title[..first].Trim();
        var after = title[(first + separator.Length)..].Trim();
        // "Outlet: headline" parts at its first colon, but only before a name the site goes by.
        if (after.Length > 0 && (Headlines.Same(after, heading) && spaced || (spaced || separator == ": ") && site.IsSite(before)))
            return after;
        if (isStrong && left.Length > right.Length && Words(left) >= 3)
            return left;
        // Without a witness, a dash parts the outlet's name only when that is short beside the headline.
        if (separator is " - " or " – " or " — " && heading is null && Words(right) is > 0 and <= 4 && Words(left) >= 4 && right.Length > 1 && char.IsUpper(right[0]))
            return left;
        return null;
    }

    private static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c >= '\u2E80' && char.IsLetter(c))
                words++;
            else if (char.IsLetterOrDigit(c) && !inside)
                words++;
            inside = char.IsLetterOrDigit(c);
        }
        return words;
    }
}
