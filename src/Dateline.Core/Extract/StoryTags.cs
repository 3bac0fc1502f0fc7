using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Reads the tags or keywords shown on the page: links that say so (<c>rel="tag"</c>, microformats), or boxes named so.</summary>
internal static class StoryTags
{
    private const int Most = 30;
    private const int Longest = 60;

    public static List<string> Read(Galley galley, ReadOnlySpan<bool> story)
    {
        var tags = new List<string>();
        var tree = galley.Tree;
        var first = StoryLines.First(story);
        for (var i = first < 0 ? 0 : Math.Max(0, first - 20); i < galley.Count && tags.Count < Most; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (story[i] || line.LinkShare < 0.5f)
                continue;
            for (var n = line.First; n <= line.Last && tags.Count < Most; n++)
            {
                if ((galley.Around[n] & (Surroundings.Link | Surroundings.Taken)) != (Surroundings.Link | Surroundings.Taken))
                    continue;
                var anchor = LineText.Anchor(galley, n);
                if (anchor < 0 || !(IsTag(tree[anchor]) || IsTagBox(tree, line.Block)))
                    continue;
                var text = tree[anchor].TextContent().TrimStart('#').Trim(',', ' ');
                if (text.Length is > 1 and <= Longest && !tags.Contains(text, StringComparer.OrdinalIgnoreCase))
                    tags.Add(text);
            }
        }
        return tags;
    }

    private static bool IsTag(PageNode anchor) => anchor.Attribute("rel") is { } rel
        && rel.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains("tag", StringComparer.OrdinalIgnoreCase);

    private static bool IsTagBox(PageTree tree, int block)
    {
        for (var (node, up) = (block, 0); node >= 0 && up < 3; node = tree.Row(node).Parent, up++)
        {
            var names = tree.AttributeSpan(node, "class");
            // Every one of them holds one of these.
            if (!names.Contains("tag", StringComparison.Ordinal) && !names.Contains("keywords", StringComparison.Ordinal))
                continue;
            foreach (var range in names.Split(' '))
            {
                if (names[range] is "tags" or "tag-list" or "post-tags" or "article-tags" or "entry-tags" or "taglist" or "tags-list" or "keywords" or "article__tags"
                    or "post__tags" or "tag-links" or "tags-links" or "tagcloud" or "article-keywords")
                    return true;
            }
        }
        return false;
    }
}
