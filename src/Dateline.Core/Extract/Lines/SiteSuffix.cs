namespace Dateline.Extract.Lines;

/// <summary>The site's name as a title line carries it, after the headline: "Headline - Site", "Headline | Section | Site".</summary>
internal static class SiteSuffix
{
    private const string Signs = "-–—|·•»_:：｜－‹›«/";

    /// <summary>Whether <paramref name="sign"/> parts a headline from a site.</summary>
    public static bool Separates(char sign) => Signs.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="after"/>, what follows the headline, is a site's suffix.</summary>
    public static bool IsSuffix(string after)
    {
        var trimmed = after.AsSpan().Trim();
        if (trimmed.Length is < 2 or > 80)
            return trimmed.IsEmpty;
        return Separates(trimmed[0]) || (trimmed[0] == '(' && trimmed[^1] == ')');
    }

    /// <summary>The last part between separators; <c>null</c> when nothing is left.</summary>
    public static string? Name(string affix)
    {
        var text = affix.Trim().Trim([.. Signs, ' ', '(', ')']);
        var at = text.LastIndexOfAny(['|', '»', '｜', '·', '•']);
        if (at < 0 && text.LastIndexOf(" - ", StringComparison.Ordinal) is >= 0 and var dash)
            at = dash + 1;
        if (at < 0 && text.LastIndexOf(" – ", StringComparison.Ordinal) is >= 0 and var enDash)
            at = enDash + 1;
        var name = at >= 0 ? text[(at + 1)..].Trim() : text;
        return name.Length is >= 2 and <= 60 ? name : null;
    }

    /// <summary>Splits a title line into headline and site; <c>null</c> when it has no such suffix.</summary>
    public static (string Title, string? Site)? Split(string line)
    {
        for (var i = line.Length - 2; i > 8; i--)
        {
            if (line[i] is not ('-' or '–' or '—' or '|' or '·' or '•' or '»' or '｜' or '_'))
                continue;
            var spaced = line[i - 1] == ' ' || line[i] is '|' or '｜' or '_';
            var rest = line[(i + 1)..].Trim();
            if (!spaced || rest.Length is < 2 or > 40 || rest.Split(' ').Length > 6 || LineTraits.EndsAsSentence(rest))
                continue;
            var title = line[..i].Trim();
            // "Headline | Section | Site": a short middle part goes with the site.
            if (title.LastIndexOfAny(['|', '｜']) is > 12 and var bar && title.Length - bar < 30)
                title = title[..bar].Trim();
            return title.Length >= 8 ? (title, rest) : null;
        }
        return null;
    }
}
