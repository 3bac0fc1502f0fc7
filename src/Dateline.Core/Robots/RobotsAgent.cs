namespace Dateline.Robots;

/// <summary>Names of crawlers.</summary>
internal static class RobotsAgent
{
    /// <summary>The product token a User-Agent line or a crawler begins with; "*" for everyone.</summary>
    /// <remarks>RFC 9309 §2.2.1 has letters, "-" and "_"; digits and letters beyond ASCII are in the names of real crawlers, and tell them apart.</remarks>
    public static string Token(ReadOnlySpan<char> agent)
    {
        if (agent.StartsWith("*"))
            return "*";
        var end = 0;
        while (end < agent.Length && IsTokenCharacter(agent[end]))
            end++;
        return agent[..end].ToString();
    }

    /// <summary>The tokens of a User-Agent in the order they are looked for: its product, then, when it poses as a browser, the products it names after that.</summary>
    public static IEnumerable<string> Tokens(string agent)
    {
        var first = Token(agent);
        yield return first;
        if (!first.Equals("Mozilla", StringComparison.OrdinalIgnoreCase))
            yield break;
        foreach (var word in agent.Split([' ', ';', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (Token(word) is { Length: > 1 } token)
                yield return token;
        }
    }

    private static bool IsTokenCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
