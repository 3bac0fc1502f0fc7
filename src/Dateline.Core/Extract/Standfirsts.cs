using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Finds the standfirst: the summary a page sets apart between headline and story.</summary>
internal static class Standfirsts
{
    private const float FewestWords = 6;
    private const float MostWords = 110;

    /// <summary>The standfirst's words; <c>null</c> when none is set apart. A summary the story itself opens with stays the story's first paragraph.</summary>
    public static string? Find(Galley galley, PageClaims claims, ReadOnlySpan<bool> story)
    {
        var first = StoryLines.First(story);
        if (first < 0)
            return null;
        var from = galley.HeadlineLine >= 0 && galley.HeadlineLine < first ? galley.HeadlineLine + 1 : Math.Max(0, first - 6);
        for (var i = from; i < first; i++)
        {
            ref readonly var line = ref galley.Lines[i];
            if (line.Words is < FewestWords or > MostWords || line.LinkShare > 0.3f)
                continue;
            if (Repeats(line, claims) || IsNamed(galley, line.Block) || IsHeading(galley, i))
                return LineText.Of(galley, i);
        }
        return null;
    }

    private static bool Repeats(in GalleyLine line, PageClaims claims) => claims.DescriptionWords.Count >= 5
        && line.DescriptionWords * 10 >= line.PlainWords * 8 && line.DescriptionWords * 10 >= claims.DescriptionWords.Count * 6;

    private static bool IsHeading(Galley galley, int index) =>
        (galley.Tree.Row(galley.Lines[index].Block).Tag is Tag.H2 or Tag.H3) && galley.HeadlineLine >= 0 && index - galley.HeadlineLine <= 3;

    private static bool IsNamed(Galley galley, int block)
    {
        var tree = galley.Tree;
        for (var (node, up) = (block, 0); node >= 0 && up < 2; node = tree.Row(node).Parent, up++)
        {
            if (tree[node].Attribute("class") is { } names && Names(names) || tree[node].Attribute("itemprop") is "description" or "alternativeHeadline")
                return true;
        }
        return false;
    }

    private static bool Names(string names)
    {
        foreach (var word in (ReadOnlySpan<string>)["standfirst", "subtitle", "subheadline", "sub-headline", "subhead", "dek", "intro", "teaser", "summary", "abstract", "article-lead", "article__lead", "lead-text", "chapo", "sottotitolo", "bajada", "entradilla", "deck", "excerpt", "vorspann", "ingress", "kicker-text", "strapline"])
        {
            if (names.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
