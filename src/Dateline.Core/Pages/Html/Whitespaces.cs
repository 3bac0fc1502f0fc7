namespace Dateline.Pages.Html;

/// <summary>The strings between elements: nothing, or a line break and an indent. Half the texts of a page are among them, so each is one string for all.</summary>
internal static class Whitespaces
{
    private const int Longest = 64;

    private static readonly string[] Indents = [.. Enumerable.Range(0, Longest).Select(length => new string(' ', length))];
    private static readonly string[] Breaks = [.. Enumerable.Range(0, Longest).Select(length => "\n" + new string(' ', length))];

    /// <summary>The shared string equal to <paramref name="text"/>; <c>null</c> when it is none of them.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > Longest || text[0] is not ('\n' or ' ') || text[1..].ContainsAnyExcept(' '))
            return null;
        return text[0] == '\n' ? Breaks[text.Length - 1] : text.Length < Longest ? Indents[text.Length] : null;
    }
}
