using Dateline.Model;

namespace Dateline.Sourcing;

/// <summary>Agency credits at the foot of a story: "(AFP)", "Quelle: dpa", "/Xinhua", "© 2024 The Associated Press".</summary>
internal static class CreditLines
{
    private static readonly string[] Labels =
    [
        "source:", "sources:", "source :", "quelle:", "quellen:", "fuente:", "fonte:", "bron:", "källa:", "kilde:", "lähde:", "źródło:", "zdroj:", "forrás:", "sursa:", "kaynak:", "sumber:", "nguồn:", "источник:", "джерело:", "πηγή:", "来源：", "来源:", "來源：", "來源:", "出典：", "출처:", "المصدر:", "منبع:", "מקור:", "with ", "mit material von ", "mit informationen von ", "avec ", "con información de ", "copyright ", "©", "(c) ",
    ];

    /// <summary>The agency credited after the story, with the words that credit it; <c>null</c> when none is.</summary>
    public static (string Agency, string Quote)? Read(Article article)
    {
        foreach (var line in article.FootLines)
        {
            if (line.Length <= 160 && FromLine(line, true) is { } agency)
                return (agency, line);
        }
        // The last paragraph may close with the credit, or be nothing else.
        for (var i = article.Blocks.Count - 1; i >= Math.Max(0, article.Blocks.Count - 2); i--)
        {
            if (article.Blocks[i] is not Paragraph { Text: var text })
                continue;
            if (text.Length <= 90 && FromLine(text, false) is { } alone)
                return (alone, text);
            if (Closing(text) is { } closing)
                return closing;
        }
        return null;
    }

    private static string? FromLine(string line, bool isFoot)
    {
        var bare = line.Trim(' ', '.', '(', ')', '[', ']', '/', '-', '–', '—', '*');
        if (NewsAgencies.First(bare, !isFoot) is { } plain && bare.Length <= 60)
            return plain;
        foreach (var label in Labels)
        {
            if (!bare.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = bare[label.Length..].TrimStart(' ', ':', '：').TrimStart("0123456789 ,-–".ToCharArray());
            var stop = rest.IndexOfAny(['.', '(', ';']);
            return NewsAgencies.First(stop > 0 ? rest[..stop] : rest, label is not ("source:" or "quelle:" or "fuente:" or "fonte:"));
        }
        return null;
    }

    // "... said on Monday. (AFP)", "... am Montag. dpa/abc"
    private static (string Agency, string Quote)? Closing(string text)
    {
        if (text[^1] is ')' or '）' or ']' && text.LastIndexOfAny(['(', '（', '[']) is > 0 and var open && text.Length - open <= 60)
        {
            var credit = text[(open + 1)..^1].Trim();
            if (NewsAgencies.First(credit, true) is { } agency)
                return (agency, text[open..]);
        }
        var stop = text.LastIndexOfAny(['.', '!', '?', '。', '”', '"']);
        if (stop > 0 && text.Length - stop is > 2 and <= 30 && NewsAgencies.First(text[(stop + 1)..].Trim(' ', '/', '-', '–', '—'), true) is { } tail)
            return (tail, text[(stop + 1)..].Trim());
        return null;
    }
}
