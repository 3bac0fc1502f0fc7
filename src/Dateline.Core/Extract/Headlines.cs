using System.Text;

namespace Dateline.Extract;

/// <summary>Settles the headline: main heading, structured headline, meta titles and title element are witnesses of one text and vote on it.</summary>
internal static class Headlines
{
    private const int LongestTitle = 1000;

    public static string? Settle(Galley galley, PageClaims claims, SiteNames site)
    {
        var heading = galley.HeadlineLine < 0 ? null : Short(LineText.Of(galley, galley.HeadlineLine));
        var headingVote = heading is null ? 0 : IsBelieved(galley, claims) ? 1.15f : 0.5f;
        var og = TitleCut.WithoutSite(Short(claims.OgTitle), site, heading);
        var title = TitleCut.WithoutSite(Short(claims.Title), site, heading);
        var twitter = TitleCut.WithoutSite(Short(claims.TwitterTitle), site, heading);
        var structured = TitleCut.WithoutSite(Short(claims.Headline), site, heading);

        // The text that wins is written as its strongest meta witness has it: a heading may glue a kicker on.
        var best = heading;
        var most = 0f;
        Span<float> votes = [1.05f, 1f, headingVote, 0.65f, 0.3f];
        string?[] texts = [structured, og, heading, title, twitter];
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is null || site.IsSite(texts[i]!))
                continue;
            var sum = 0f;
            for (var j = 0; j < texts.Length; j++)
            {
                if (Same(texts[i], texts[j]))
                    sum += votes[j];
            }
            if (sum > most + 0.001f)
            {
                most = sum;
                best = texts[i];
            }
        }
        return best ?? title ?? og;
    }

    private static string? Short(string? text) => text is { Length: > LongestTitle } ? text[..LongestTitle] : text;

    // A main heading that shares most of its words with the title is the headline as the reader sees it.
    private static bool IsBelieved(Galley galley, PageClaims claims)
    {
        ref readonly var line = ref galley.Lines[galley.HeadlineLine];
        return claims.TitleWords.Count == 0 || (line.TitleWords * 2 >= line.PlainWords && line.TitleWords * 5 >= claims.TitleWords.Count * 2);
    }

    public static bool Same(string? one, string? other) => one is not null && other is not null && Key(one) == Key(other);

    /// <summary>Letters and digits only, lower case: quotes, dashes and spacing differ between a page's own copies of its title.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}
