using System.Globalization;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Finds the story's pictures with captions and credits, and the best address each names: srcset, lazy attributes, picture sources, noscript.</summary>
internal static class Pictures
{
    private const int SmallestSide = 90;
    private const int Most = 200;

    private static readonly string[] LazyNames = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "data-hi-res-src", "data-full-src"];
    private static readonly string[] SetNames = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <summary>The pictures between the headline and the story's end, in page order, with the node each stands at.</summary>
    public static List<(int Node, Figure Figure)> Find(Galley galley, ReadOnlySpan<bool> story, Addresses addresses)
    {
        var found = new List<(int, Figure)>();
        var first = StoryLines.First(story);
        if (first < 0)
            return found;
        var tree = galley.Tree;
        var last = galley.Lines[StoryLines.Last(story)].Last;
        var from = galley.HeadlineLine >= 0 && galley.HeadlineLine < first ? galley.Lines[galley.HeadlineLine].Last : tree.Row(Holder(galley, story)).Tag == Tag.Body ? galley.Lines[first].First : Holder(galley, story);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var noscript = -1;
        for (var i = from; i < tree.Count && (i <= last || InsideStoryFigure(galley, i, last)) && found.Count < Most; i++)
        {
            if (tree.Row(i).Tag == Tag.Noscript)
                noscript = tree.Row(i).End;
            if (tree.Row(i).Tag != Tag.Img || IsFurniture(galley, i, noscript))
                continue;
            if (Best(tree, i, addresses) is not { } url || !seen.Add(url.GetLeftPart(UriPartial.Path)))
                continue;
            var (caption, credit) = Captions.Of(galley, i, story);
            var alt = tree[i].Attribute("alt") is { } text && Text.Whitespace.Squash(text) is { Length: > 0 } squashed ? squashed : null;
            found.Add((i, new Figure(url, alt, caption, credit)));
        }
        return found;
    }

    /// <summary>Every picture of the story, the page's lead picture first even when only its meta elements name it.</summary>
    public static List<Figure> WithLead(List<(int Node, Figure Figure)> pictures, Uri? lead)
    {
        var images = new List<Figure>(pictures.Count + 1);
        foreach (var (_, figure) in pictures)
            images.Add(figure);
        if (images.Count == 0 && lead is not null)
            images.Add(new Figure(lead, null, null, null));
        return images;
    }

    // A picture right below the last line still belongs to the story when the line's own holder is not left.
    private static bool InsideStoryFigure(Galley galley, int node, int last)
    {
        var holder = galley.Tree.Row(galley.Paths[last].Block).Parent;
        return holder >= 0 && node < galley.Tree.Row(holder).End && node - last < 60;
    }

    private static int Holder(Galley galley, ReadOnlySpan<bool> story)
    {
        var tree = galley.Tree;
        var node = galley.Lines[StoryLines.First(story)].Block;
        var last = galley.Lines[StoryLines.Last(story)].Last;
        while (tree.Row(node).End <= last && tree.Row(node).Parent >= 0)
            node = tree.Row(node).Parent;
        return node;
    }

    private static bool IsFurniture(Galley galley, int node, int noscript)
    {
        var around = galley.Around[node];
        if ((around & (Surroundings.Nav | Surroundings.Footer | Surroundings.Aside | Surroundings.Form)) != 0)
            return true;
        // The twin of a lazy picture inside noscript is read; what else is skipped is not.
        if ((around & Surroundings.Skipped) != 0 && node >= noscript)
            return true;
        var block = galley.Paths[node].Block;
        if (galley.Sums[block].LinkChars > 0 && galley.Sums[block].Chars == galley.Sums[block].LinkChars && (around & Surroundings.Figure) == 0 && (around & Surroundings.Link) != 0)
            return true;
        return galley.Paths[node].Min < -3.5f || Side(galley.Tree[node], "width") < SmallestSide || Side(galley.Tree[node], "height") < SmallestSide / 2;
    }

    private static int Side(PageNode image, string name) =>
        image.Attribute(name) is { } text && int.TryParse(text.AsSpan().TrimEnd("px"), NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 0 ? side : int.MaxValue;

    /// <summary>The largest picture an image element or its picture's sources name.</summary>
    private static Uri? Best(PageTree tree, int image, Addresses addresses)
    {
        var node = tree[image];
        string? best = null;
        var width = 0.0;
        foreach (var name in SetNames)
            Largest(node.Attribute(name), ref best, ref width);
        if (node.Parent is { Tag: Tag.Picture } picture)
        {
            for (var i = picture.Index + 1; i < picture.End; i++)
            {
                if (tree.Row(i).Tag != Tag.Source)
                    continue;
                foreach (var name in SetNames)
                    Largest(tree[i].Attribute(name), ref best, ref width);
            }
        }
        if (best is not null && addresses.Resolve(best) is { } large)
            return large;
        foreach (var name in LazyNames)
        {
            if (node.Attribute(name) is { Length: > 0 } lazy && addresses.Resolve(lazy) is { } url)
                return url;
        }
        return node.Attribute("src") is { Length: > 0 } source && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? addresses.Resolve(source) : null;
    }

    /// <summary>Reads a source set (HTML Standard §4.8.4.3) for its widest or densest candidate.</summary>
    private static void Largest(string? set, ref string? best, ref double width)
    {
        if (set is null || set.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return;
        var rest = set.AsSpan();
        while (rest.Length > 0)
        {
            rest = rest.TrimStart(" \t\r\n,");
            var space = rest.IndexOfAny(" \t\r\n");
            var address = space < 0 ? rest : rest[..space];
            rest = space < 0 ? default : rest[space..];
            var comma = rest.IndexOf(',');
            var size = (comma < 0 ? rest : rest[..comma]).Trim();
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (address.EndsWith(",", StringComparison.Ordinal))
                address = address.TrimEnd(',');
            var value = 1.0;
            if (size.Length > 1 && !double.TryParse(size[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
                value = 1;
            if (address.Length > 0 && value > width && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                width = value;
                best = address.ToString();
            }
        }
    }
}
