using System.Globalization;
using Dateline.Model;

namespace Dateline.Extract.Lines;

/// <summary>A reaction counter written in one line: "veryGood! (9)".</summary>
internal static class ReactionLine
{
    // Counters of other things than a reader's opinion.
    private static readonly string[] NotOpinions =
    [
        "comment", "repl", "share", "tweet", "view", "read", "photo", "image", "video", "page", "result", "article", "stor", "kommentar", "commentaire", "comentario", "comentário", "commenti", "reacties", "коммент", "评论", "コメント", "댓글", "تعليق", "print", "follow", "news", "part", "chapter", "more",
    ];

    /// <summary>The reaction, or <c>null</c>.</summary>
    public static Reaction? Read(string line)
    {
        if (line.Length is < 4 or > 48 || line[^1] is not (')' or '）' or ']'))
            return null;
        var open = line.LastIndexOfAny(['(', '（', '[']);
        if (open < 2)
            return null;
        var label = line[..open].Trim();
        var digits = line[(open + 1)..^1].Trim();
        if (label.Length is 0 or > 24 || digits.Length is 0 or > 9 || label.Count(c => c == ' ') > 2 || char.IsAsciiDigit(label[0]))
            return null;
        foreach (var other in NotOpinions)
        {
            if (label.StartsWith(other, StringComparison.OrdinalIgnoreCase))
                return null;
        }
        var plain = digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new Reaction(label, count) : null;
    }
}
