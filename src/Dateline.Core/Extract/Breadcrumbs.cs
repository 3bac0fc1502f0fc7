namespace Dateline.Extract;

/// <summary>Reads the way from the site's front to the page: from a line such as "Current: Home > Science", or from structured data.</summary>
internal static class Breadcrumbs
{
    private const int Deepest = 8;
    private const int LongestName = 60;
    private static readonly char[] Arrows = ['>', '›', '»', '→', '▸', '❯', '＞'];

    /// <summary>The breadcrumb shown before the headline, outermost first; empty when none is.</summary>
    public static IReadOnlyList<string> Read(Galley galley, PageClaims claims, string? headline, int before)
    {
        for (var i = 0; i < before && i < galley.Count; i++)
        {
            if ((galley.Lines[i].Marks & 8) == 0 || galley.Lines[i].Words > 60)
                continue;
            if (Parse(LineText.Of(galley, i), headline) is { Count: > 1 } crumbs)
                return crumbs;
        }
        return WithoutHeadline(claims.StructuredCrumbs, headline);
    }

    /// <summary>The names in one line; a leading label ("Current:", "You are here:") and the headline at its end are left off.</summary>
    public static List<string>? Parse(string line, string? headline)
    {
        var crumbs = new List<string>();
        foreach (var part in line.Split(Arrows, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = crumbs.Count == 0 && part.LastIndexOf(':') is >= 0 and var colon ? part[(colon + 1)..].Trim() : part;
            if (name.Length == 0)
                continue;
            if (crumbs.Count == Deepest)
                return null;
            if (headline is { Length: > 0 } && name.IndexOf(headline, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                // Farms glue the headline straight to the last name.
                if (at > 0 && at <= LongestName)
                    crumbs.Add(name[..at].Trim());
                break;
            }
            if (name.Length > LongestName)
                return null;
            crumbs.Add(name);
        }
        return crumbs;
    }

    private static IReadOnlyList<string> WithoutHeadline(IReadOnlyList<string> crumbs, string? headline) =>
        crumbs.Count > 0 && Headlines.Same(crumbs[^1], headline) ? [.. crumbs.Take(crumbs.Count - 1)] : crumbs;
}
