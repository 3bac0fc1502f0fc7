using System.Text;

namespace Dateline.Engine.Store;

/// <summary>A search for statements as typed: <c>said:"White House" about:munitions</c>. Words without a mark belong to what is said.</summary>
/// <param name="Said">Who says it: words and phrases that must stand in the speaker's name or office; <c>null</c> for anybody.</param>
/// <param name="About">What is said: words and phrases that must stand in it; <c>null</c> for anything.</param>
public sealed record SaidQuery(string? Said, string? About)
{
    private const string SaidMark = "said:";
    private const string AboutMark = "about:";

    /// <summary>Reads what was typed into a search box.</summary>
    /// <returns><c>null</c> when it does not ask for statements: <c>said:</c> is what does.</returns>
    public static SaidQuery? Parse(string words)
    {
        if (!words.Contains(SaidMark, StringComparison.OrdinalIgnoreCase))
            return null;
        var (said, about) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }
            var into = about;
            if (Starts(words, at, SaidMark))
                (into, at) = (said, at + SaidMark.Length);
            else if (Starts(words, at, AboutMark))
                at += AboutMark.Length;
            into.Append(Term(words, ref at)).Append(' ');
        }
        return new SaidQuery(Given(said), Given(about));
    }

    /// <summary>The same for FTS5's columns; <c>null</c> when nothing is asked for.</summary>
    internal string? ToFts()
    {
        var parts = new List<string>(2);
        if (Said is not null && SearchQuery.Parse(Said).ToFts() is { } said)
            parts.Add($"speaker : ({said})");
        if (About is not null && SearchQuery.Parse(About).ToFts() is { } about)
            parts.Add($"said : ({about})");
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private static string? Given(StringBuilder words) => words.ToString().Trim() is { Length: > 0 } given ? given : null;

    private static bool Starts(string words, int at, string mark) => words.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase);

    // A phrase is given on as one.
    private static string Term(string words, ref int at)
    {
        if (at == words.Length || char.IsWhiteSpace(words[at]))
            return "";
        var isPhrase = SearchQuery.IsQuote(words[at]);
        var term = SearchQuery.NextTerm(words, ref at);
        return isPhrase ? $"\"{term}\"" : term;
    }
}
