using Dateline.Model;
using Dateline.Text;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Times;

/// <summary>Reads every time expression of a text: where it stands, what kind it is, and which time it means.</summary>
/// <remarks>
/// Types and values follow TIMEX3 (ISO-TimeML, ISO 24617-1; TimeML annotation guidelines 1.2.1; TempEval-3). Words are looked up in a lexicon of
/// the language and composed by a small grammar in one pass from left to right; a text costs time in proportion to its length. English is read
/// fullest; German, French, Spanish, Portuguese, Russian, Arabic, Chinese, Japanese and Korean have their dates, deictic words and spans.
/// </remarks>
public static class TimeExpressions
{
    /// <summary>Raised whenever an answer may change.</summary>
    public const int Version = 5;

    // Words too few to tell a language by are mostly a line of an English text.
    private const string Usual = "en";
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">Plain text; paragraphs are parted by line breaks.</param>
    /// <param name="language">BCP 47 tag; <c>null</c> to tell it by the text.</param>
    /// <param name="published">The day the text was published, or the days between which it was; <c>null</c> when not known. Under an uncertain day
    /// values keep what all its days agree in, and intervals span what any of them gives.</param>
    /// <returns>The expressions in the order of the text; none overlaps another.</returns>
    public static IReadOnlyList<TimeExpression> Read(string text, string? language = null, TextDay? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return [];
        var lexicon = Lexicon.For(LanguageTell.Primary(language) ?? Told(text) ?? Usual);
        var tokens = TimeTokens.Of(text, lexicon);
        var found = new TimeReader(text, tokens, lexicon, published?.From).Read();
        if (published is null || published.From == published.To)
            return [.. found.Select(one => Expression(text, tokens, one, one, published))];
        // The words are the same under either day; only what they mean differs. Where the two readings part, the words alone count.
        var late = new TimeReader(text, tokens, lexicon, published.To).Read().ToDictionary(one => one.First);
        return [.. found.Select(one => Expression(text, tokens, one, late.TryGetValue(one.First, out var other) && other.Last == one.Last ? other : one, published))];
    }

    private static string? Told(string text) => LanguageTell.Tell([text.Length > 4_000 ? text[..4_000] : text], null);

    private static TimeExpression Expression(string text, List<TimeToken> tokens, Found early, Found late, TextDay? published)
    {
        int start = tokens[early.First].Start, end = tokens[early.Last].End;
        var from = early.At?.First;
        var to = late.At?.Last;
        if (from > to)
            (from, to) = (to, from);
        return new TimeExpression(start, end - start, early.Kind, Common(early.Value, late.Value), from, to, early.Anchor, Reason(early, published)) { IsAge = early.IsAge };
    }

    // What two values agree in: 2023-08-1X.
    private static string Common(string a, string b)
    {
        if (a == b)
            return a;
        if (a.Length != b.Length)
            return a.Length < b.Length ? Common(a, b[..a.Length]) : Common(a[..b.Length], b);
        return string.Create(a.Length, (a, b), static (span, pair) =>
        {
            var open = false;
            for (var i = 0; i < span.Length; i++)
            {
                open |= pair.a[i] != pair.b[i];
                span[i] = open && char.IsAsciiDigit(pair.a[i]) ? 'X' : pair.a[i];
            }
        });
    }

    private static string Reason(Found found, TextDay? published) => found.Anchor switch
    {
        TimeAnchor.Published when published is not null =>
            $"counted from the text's day, {(published.From == published.To ? Written.Format(published.From) : $"{Written.Format(published.From)} to {Written.Format(published.To)}")}{(found.Why.Length > 0 ? ": " + found.Why : "")}",
        TimeAnchor.Published => "counted from the text's day, which is not known",
        TimeAnchor.Mentioned => "counted from the time named before" + (found.Why.Length > 0 ? ": " + found.Why : ""),
        _ => found.Why.Length > 0 ? found.Why : "the words say it",
    };
}
