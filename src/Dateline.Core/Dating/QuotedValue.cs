namespace Dateline.Dating;

/// <summary>Reads <c>"key": "value"</c> out of text that is nearly JSON.</summary>
internal static class QuotedValue
{
    /// <summary>The value after the first <paramref name="key"/> (given with its quotation marks), at most 60 characters; <c>null</c> when there is none.</summary>
    public static string? After(ReadOnlySpan<char> text, string key)
    {
        var at = text.IndexOf(key, StringComparison.Ordinal);
        return at < 0 ? null : At(text[(at + key.Length)..]);
    }

    /// <summary>The value at the start of <paramref name="text"/>, which begins right after the key.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        var rest = text[..Math.Min(text.Length, 90)].TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '='))
            return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty)
            return null;
        if (char.IsAsciiDigit(rest[0]))
        {
            var count = rest.IndexOfAnyExceptInRange('0', '9');
            return count > 0 ? rest[..count].ToString() : null;
        }
        rest = rest.TrimStart('\\');
        if (rest.IsEmpty || rest[0] is not ('"' or '\''))
            return null;
        rest = rest[1..];
        var end = rest.IndexOfAny('"', '\'', '\\');
        return end is > 3 and <= 60 ? rest[..end].ToString() : null;
    }
}
