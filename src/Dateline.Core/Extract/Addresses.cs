namespace Dateline.Extract;

/// <summary>Turns a page's own references into absolute http or https addresses.</summary>
internal sealed class Addresses
{
    private const int LongestReference = 4096;
    private readonly Uri? _base;

    public Addresses(Uri? page, string? baseHref)
    {
        _base = page is { IsAbsoluteUri: true } && page.Scheme is "http" or "https" ? page : null;
        if (baseHref is { Length: > 0 } && Resolve(baseHref) is { } declared)
            _base = declared;
    }

    /// <summary>Whether the page says, or is known by, where it stands: without it a relative reference cannot be resolved.</summary>
    public bool AreKnown => _base is not null;

    /// <summary>The absolute address, or <c>null</c> for what leads nowhere on the web (mailto, javascript, a bare fragment).</summary>
    public Uri? Resolve(string? reference)
    {
        if (reference is null)
            return null;
        var text = reference.Trim();
        if (text.Length is 0 or > LongestReference || text[0] == '#')
            return null;
        Uri? uri;
        if (text.StartsWith("//", StringComparison.Ordinal))
            Uri.TryCreate((_base?.Scheme ?? "https") + ":" + text, UriKind.Absolute, out uri);
        else if (IsAbsolute(text))
            Uri.TryCreate(text, UriKind.Absolute, out uri);
        else if (_base is not null)
            Uri.TryCreate(_base, text, out uri);
        else
            return null;
        return uri is { IsAbsoluteUri: true } && uri.Scheme is "http" or "https" ? uri : null;
    }

    private static bool IsAbsolute(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }
}
