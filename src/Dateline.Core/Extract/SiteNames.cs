namespace Dateline.Extract;

/// <summary>The names a page's site goes by: what it calls itself, its publisher, its host.</summary>
internal sealed class SiteNames
{
    private readonly string[] _keys;
    private readonly string _host;

    public SiteNames(PageClaims claims, Uri? page)
    {
        _keys = [.. new[] { claims.SiteName, claims.Publisher }.Where(name => name is not null).Select(name => Headlines.Key(name!)).Where(key => key.Length > 1)];
        var host = page is { IsAbsoluteUri: true } ? page.IdnHost : "";
        _host = Headlines.Key(host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host);
        Name = claims.SiteName ?? claims.Publisher;
    }

    /// <summary>The name to show; <c>null</c> when the page gives none.</summary>
    public string? Name { get; }

    /// <summary>Whether a piece of a title is one of the names, or the name with a word beside it.</summary>
    public bool IsSite(string part)
    {
        var key = Headlines.Key(part);
        if (key.Length < 2)
            return key.Length == 0;
        foreach (var name in _keys)
        {
            if (key == name || (key.Length < name.Length * 2 + 6 && name.Length > 3 && key.Contains(name, StringComparison.Ordinal)) || (key.Length > 3 && name.StartsWith(key, StringComparison.Ordinal)))
                return true;
        }
        if (IsHostName(part))
            return true;
        if (_host.Length == 0)
            return false;
        return key == _host || (key.Length >= 3 && key.Length * 3 >= _host.Length && _host.StartsWith(key, StringComparison.Ordinal))
            || (key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 && _host.StartsWith(key[3..], StringComparison.Ordinal));
    }

    // "tarnvalley.example": no outlet's headline is one word with dots in it.
    private static bool IsHostName(string part) =>
        part.LastIndexOf('.') is > 1 and var dot && part.Length - dot > 2 && !part.AsSpan().ContainsAnyExcept(HostSigns) && part.AsSpan(dot + 1).IndexOfAnyInRange('0', '9') < 0;

    private static readonly System.Buffers.SearchValues<char> HostSigns = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
}
