namespace Dateline.Xml;

/// <summary>The XML declaration (XML 1.0 §2.8).</summary>
internal static class XmlDeclaration
{
    /// <summary>The encoding a document names for itself, at most 40 characters of it; <c>null</c> when it names none.</summary>
    public static string? Encoding(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!start.StartsWith("<?xml ") || start.IndexOf("?>") is not (> 0 and var end))
            return null;
        start = start[..end];
        if (start.IndexOf("encoding") is not (> 0 and var at))
            return null;
        var value = start[(at + "encoding".Length)..].Trim(" \t\r\n=");
        if (value.Length == 0 || value[0] is not ('"' or '\''))
            return null;
        var close = value[1..].IndexOf(value[0]);
        return close <= 0 ? null : value.Slice(1, Math.Min(close, 40)).ToString();
    }
}
