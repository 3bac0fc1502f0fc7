using Dateline.Pages;

namespace Dateline.Sourcing;

/// <summary>Names that stand in elements of their own inside one byline: beside them a post, a date, a hint.</summary>
internal static class BylineParts
{
    private const int MostParts = 24;

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { ",", "and", "und", "et", "y", "e", "en", "og", "och", "&", "|", "/", "·", "•", "with", "mit", "avec", "con", ", and", "und," };

    /// <summary>Whether the text joins two names and is nothing else.</summary>
    public static bool IsJoint(string text) => Joints.Contains(text);

    /// <summary>The names, in order; empty when the byline is one text or opens with something else.</summary>
    public static List<string> Read(PageNode byline)
    {
        var names = new List<string>();
        var tree = byline.Tree;
        var seen = 0;
        var isJoined = true;
        (Tag Tag, string? Class) form = default;
        for (var i = byline.Index + 1; i < byline.End && seen < MostParts; i++)
        {
            if (!tree[i].IsText || Dateline.Text.Whitespace.Squash(tree[i].Text) is not { Length: > 0 } text)
                continue;
            seen++;
            if (Joints.Contains(text))
            {
                isJoined = true;
                continue;
            }
            var bare = PersonNames.Unlabelled(text.Trim(',', ' ', '|', '·', '•', '⋅', '●'));
            if (names.Count == 0 && (bare.Length == 0 || PersonNames.IsLead(text)))
                continue;
            var own = FormOf(tree, i);
            // The next name is joined to the last, or set as it is.
            if (!PersonNames.LooksLikePerson(bare) || bare.Contains(',', StringComparison.Ordinal) || (!isJoined && own != form))
                break;
            names.Add(bare);
            form = own;
            isJoined = text.EndsWith(',') || text.EndsWith('|');
        }
        return seen > 1 ? names : [];
    }

    private static (Tag, string?) FormOf(PageTree tree, int text)
    {
        var parent = tree.Row(text).Parent;
        return (tree.Row(parent).Tag, tree.Attribute(parent, "class") ?? "");
    }
}
