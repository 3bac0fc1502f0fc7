using Dateline.Model;
using Dateline.Text;

namespace Dateline.Extract;

/// <summary>
/// The story as the structured data tells it. It is a witness, not the text; but a page whose script sets the text later, or loads its slides when they are
/// asked for, shows only the beginning, and then it is all there is.
/// </summary>
internal static class ToldStory
{
    private const int FewestWords = 120;
    private const float MostShown = 0.5f;

    /// <summary>The told paragraphs; <c>null</c> where the page itself shows the story, or keeps it from those who have not paid.</summary>
    public static List<Block>? Of(Galley galley, PageClaims claims, ReadOnlySpan<bool> story)
    {
        if (claims.ArticleBody is not { } body || claims.IsFree == false || Witnessed.Of(galley, claims).Coverage is < 0 or > MostShown)
            return null;
        var words = WordCount.Of(body);
        if (words < FewestWords || StoryLines.Words(galley, story) > MostShown * words)
            return null;
        var blocks = new List<Block>();
        foreach (var line in body.Split('\n'))
        {
            foreach (var part in Parts(line))
                blocks.Add(new Paragraph(part));
        }
        return blocks;
    }

    // Where paragraphs were glued together, a capital follows a full stop without a space.
    private static IEnumerable<string> Parts(string line)
    {
        var start = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i] is not ('.' or '!' or '?' or '”' or '"') || !char.IsUpper(line[i + 1]))
                continue;
            var before = line[i] is '”' or '"' ? i - 2 : i - 1;
            if (before < 0 || !(char.IsLower(line[before]) || char.IsDigit(line[before])) || (line[i] is '”' or '"' && line[i - 1] is not ('.' or '!' or '?' or ',')))
                continue;
            if (Whitespace.Squash(line[start..(i + 1)]) is { Length: > 0 } part)
                yield return part;
            start = i + 1;
        }
        if (Whitespace.Squash(line[start..]) is { Length: > 0 } rest)
            yield return rest;
    }
}
