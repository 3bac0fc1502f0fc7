namespace Dateline.Eval.Claims;

/// <summary>Finds words in a text of an invented passage.</summary>
internal static class OwnWords
{
    /// <summary>Every place of the words, from the left; none begins or ends inside a word.</summary>
    public static IEnumerable<Span> Places(string text, string words)
    {
        if (words.Length == 0)
            yield break;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            var isCut = (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(words[0])) || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(words[^1]));
            if (!isCut)
                yield return new Span(at, end);
        }
    }
}
