namespace Dateline.Robots;

/// <summary>One line of robots.txt: a key and a value, with the slips that are common in the wild.</summary>
internal static class RobotsLine
{
    /// <summary>Key and value, trimmed; both empty when the line is none.</summary>
    public static (string Key, string Value) Part(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var colon = line.IndexOf(':');
        var split = colon >= 0 ? colon : line.IndexOfAny(' ', '\t');
        // A colon forgotten: a key and a value with nothing but space between.
        if (split <= 0 || (colon < 0 && line[split..].Trim().IndexOfAny(' ', '\t') >= 0))
            return ("", "");
        var value = line[(split + 1)..].Trim();
        // Some serve the file as a page of HTML.
        while (value.EndsWith(">") && value.LastIndexOf('<') is >= 0 and var tag && tag + 2 < value.Length && (char.IsAsciiLetter(value[tag + 1]) || value[tag + 1] == '/'))
            value = value[..tag].TrimEnd();
        return (line[..split].Trim().ToString(), value.ToString());
    }

    public static bool IsUserAgent(string key) =>
        key.Equals("user-agent", StringComparison.OrdinalIgnoreCase) || key.Equals("useragent", StringComparison.OrdinalIgnoreCase) || key.Equals("user agent", StringComparison.OrdinalIgnoreCase);

    public static bool IsAllow(string key) => key.Equals("allow", StringComparison.OrdinalIgnoreCase);

    /// <summary>"disallow", also misspelt: made of its letters alone, with its first and its last ("dissalow"). Reading a refusal where none can be
    /// meant costs nothing; missing one is impolite.</summary>
    public static bool IsDisallow(string key)
    {
        if (key.Length is < 7 or > 10 || key[0] is not ('d' or 'D') || key[^1] is not ('w' or 'W'))
            return false;
        foreach (var c in key)
        {
            if (!"disalow".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
