using Dateline.Pages;

namespace Dateline.Sourcing;

/// <summary>Names that link to a page about an author, beside the headline: <c>/author/ada-berg</c>, <c>/profile/ada-berg</c>.</summary>
internal static class AuthorLinks
{
    // How many nodes the byline stands before or after the headline.
    private const int Before = 40;
    private const int After = 160;
    private const int Together = 30;
    private const int LongestByline = 240;

    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "authors", "autor", "autoren", "autores", "autore", "autori", "auteur", "auteurs", "auteur-e-s", "profile", "profil", "person", "personen", "people", "reporter", "reporters", "journalist", "journalists", "journalisten", "journaliste", "contributor", "contributors", "writer", "writers", "by", "staff", "editors", "newsteam", "columnist", "columnists", "redakteur", "redaktion", "skribent", "firma", "firmas", "avtor", "penulis", "yazar", "yazarlar", "toimittaja",
    };

    /// <summary>The names of the first byline made of such links, in order.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="place">The article; where its headline is not known nothing is read.</param>
    public static List<string> Read(PageTree tree, ArticlePlace place)
    {
        var names = new List<string>();
        var headline = place.Headline;
        if (headline < 0)
            return names;
        var last = -1;
        var end = Math.Min(tree.Count, tree.Row(headline).End + After);
        for (var i = Math.Max(0, headline - Before); i < end; i++)
        {
            if (tree.Row(i).Tag != Tag.A || tree.Row(i).End - i > 8 || tree.Attribute(i, "href") is not { } href || (!IsAuthorPage(href) && !IsNamedPage(href, tree[i])))
                continue;
            // Between the names of one byline stand commas and "and"; after "edited by" stands someone else.
            if (names.Count > 0 && (i > last + Together || !IsJoined(tree, last, i)))
                break;
            var name = PersonNames.Unlabelled(tree[i].TextContent());
            if (!PersonNames.LooksLikePerson(name) || name.Contains(',', StringComparison.Ordinal) || IsInProse(tree[i]) || PageAsides.IsAside(tree[i], place))
                continue;
            names.Add(name);
            last = tree.Row(i).End;
        }
        return names;
    }

    // A person the report speaks of may have a page too.
    private static bool IsInProse(PageNode link)
    {
        foreach (var around in link.Ancestors())
        {
            if (Tags.IsBlock(around.Tag))
                return around.TextContent().Length > LongestByline;
        }
        return false;
    }

    private static bool IsJoined(PageTree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tree[i].IsText && Dateline.Text.Whitespace.Squash(tree[i].Text) is { Length: > 0 } text && !BylineParts.IsJoint(text))
                return false;
        }
        return true;
    }

    // /profil/detail/A7M7/ada-berg under the words "Ada Berg": the address ends in the very name.
    private static bool IsNamedPage(string href, PageNode link)
    {
        var path = href.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var cut)
            path = path[..cut];
        path = path.TrimEnd('/');
        var slash = path.LastIndexOf('/');
        if (slash < 0)
            return false;
        var slug = path[(slash + 1)..];
        var at = 0;
        foreach (var c in link.TextContent())
        {
            if (!char.IsLetter(c))
                continue;
            while (at < slug.Length && slug[at] is '-' or '_')
                at++;
            if (at >= slug.Length || char.ToLowerInvariant(slug[at++]) != char.ToLowerInvariant(c))
                return false;
        }
        if (at < 6 || at < slug.Length)
            return false;
        var lookup = Folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in path[..slash].Split('/'))
        {
            if (lookup.Contains(path[part]))
                return true;
        }
        return false;
    }

    // The folder before the last part of the path says whose page it is.
    private static bool IsAuthorPage(string href)
    {
        var path = href.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var cut)
            path = path[..cut];
        path = path.TrimEnd('/');
        var lookup = Folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var steps = 0; steps < 3 && path.LastIndexOf('/') is >= 0 and var slash; steps++)
        {
            var part = path[(slash + 1)..];
            if (steps > 0 && lookup.Contains(part))
                return true;
            // Between folder and name only a number may stand.
            if (steps == 1 && part.ContainsAnyExceptInRange('0', '9'))
                return false;
            path = path[..slash];
        }
        return false;
    }
}
