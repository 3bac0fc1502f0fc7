using System.Globalization;
using System.Text;

namespace Dateline.Urls;

/// <summary>The basic URL parser (URL Standard §4.4), part by part instead of character by character.</summary>
internal sealed class UrlParser
{
    private readonly WebUrl? _base;
    private readonly string _text;
    private string _scheme = "";
    private string _user = "";
    private string _password = "";
    private string? _host;
    private int? _port;
    private List<string> _path = [];
    private string? _query;

    public UrlParser(string written, WebUrl? against)
    {
        var start = 0;
        var end = written.Length;
        while (start < end && written[start] <= ' ')
            start++;
        while (end > start && written[end - 1] <= ' ')
            end--;
        _text = string.Concat(written[start..end].Split('\t', '\n', '\r'));
        _base = against;
    }

    private bool IsSpecial => UrlSchemes.IsSpecial(_scheme);

    private bool IsFile => _scheme == "file";

    public WebUrl? Run()
    {
        var hash = _text.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : UrlPercent.Encode(_text[(hash + 1)..], UrlPercent.Fragment);
        var text = hash < 0 ? _text : _text[..hash];
        var colon = SchemeEnd(text);
        if (colon > 0)
        {
            _scheme = text[..colon].ToLowerInvariant();
            return Absolute(text[(colon + 1)..], fragment, hash >= 0);
        }
        if (_base is null || (_base.IsOpaque && text.Length > 0))
            return null;
        if (_base.IsOpaque)
            return hash < 0 ? null : _base with { Fragment = fragment };
        _scheme = _base.Scheme;
        return (IsFile ? File(text) : Relative(text)) ? Made(fragment) : null;
    }

    private WebUrl? Absolute(string rest, string? fragment, bool hasFragment)
    {
        if (IsFile)
            return File(rest) ? Made(fragment) : null;
        if (IsSpecial)
        {
            if (_base?.Scheme == _scheme && !rest.StartsWith("//", StringComparison.Ordinal))
                return Relative(rest) ? Made(fragment) : null;
            return Authority(rest.TrimStart('/', '\\')) ? Made(fragment) : null;
        }
        if (rest.StartsWith("//", StringComparison.Ordinal))
            return Authority(rest[2..]) ? Made(fragment) : null;
        if (rest.StartsWith('/'))
        {
            PathAndQuery(rest[1..]);
            return Made(fragment);
        }
        return Opaque(rest, fragment, hasFragment);
    }

    private WebUrl Opaque(string rest, string? fragment, bool hasFragment)
    {
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? rest : rest[..mark];
        // A space at the end would be lost when what follows is taken off.
        if (path.EndsWith(' ') && (mark >= 0 || hasFragment))
            path = path[..^1] + "%20";
        return new WebUrl
        {
            Scheme = _scheme,
            Path = UrlPercent.Encode(path, UrlPercent.Control),
            IsOpaque = true,
            Query = mark < 0 ? null : UrlPercent.Encode(rest[(mark + 1)..], UrlPercent.Query),
            Fragment = fragment,
        };
    }

    private bool Relative(string rest)
    {
        if (rest.Length > 0 && IsSlash(rest[0]))
        {
            if (rest.Length > 1 && IsSlash(rest[1]))
                return Authority(IsSpecial ? rest.TrimStart('/', '\\') : rest[2..]);
            TakeAuthority();
            PathAndQuery(rest[1..]);
            return true;
        }
        TakeAuthority();
        TakePath(rest);
        return true;
    }

    private void TakeAuthority() => (_user, _password, _host, _port) = (_base!.User, _base.Password, _base.Host, _base.Port);

    // Nothing: the base's own page. Only a query: that page with another query. Else beside that page.
    private void TakePath(string rest)
    {
        _path = [.. Segments(_base!)];
        _query = _base!.Query;
        if (rest.Length == 0)
            return;
        _query = null;
        if (rest[0] != '?')
            Shorten();
        PathAndQuery(rest, fresh: rest[0] != '?');
    }

    private static IEnumerable<string> Segments(WebUrl url) => url.Path.Length == 0 ? [] : url.Path.Split('/').Skip(1);

    private bool Authority(string rest)
    {
        var end = rest.AsSpan().IndexOfAny(IsSpecial ? "/?\\" : "/?");
        var authority = end < 0 ? rest : rest[..end];
        if (authority.LastIndexOf('@') is >= 0 and var at)
        {
            var credentials = authority[..at];
            var colon = credentials.IndexOf(':', StringComparison.Ordinal);
            _user = UrlPercent.Encode(colon < 0 ? credentials : credentials[..colon], UrlPercent.UserInfo);
            _password = colon < 0 ? "" : UrlPercent.Encode(credentials[(colon + 1)..], UrlPercent.UserInfo);
            authority = authority[(at + 1)..];
            if (authority.Length == 0)
                return false;
        }
        if (!HostAndPort(authority))
            return false;
        PathStart(end < 0 ? "" : rest[end..]);
        return true;
    }

    private bool HostAndPort(string authority)
    {
        var (colon, inBrackets) = (-1, false);
        for (var i = 0; i < authority.Length && colon < 0; i++)
        {
            inBrackets = authority[i] == '[' || (inBrackets && authority[i] != ']');
            if (authority[i] == ':' && !inBrackets)
                colon = i;
        }
        var host = colon < 0 ? authority : authority[..colon];
        if (host.Length == 0 && (IsSpecial || colon >= 0))
            return false;
        _host = UrlHost.Parse(host, IsSpecial);
        if (_host is null)
            return false;
        if (colon < 0 || colon == authority.Length - 1)
            return true;
        if (!int.TryParse(authority.AsSpan(colon + 1).TrimStart('0') is { Length: > 0 } digits ? digits : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65_535)
            return false;
        _port = port == UrlSchemes.PortOf(_scheme) ? null : port;
        return true;
    }

    private bool File(string rest)
    {
        _host = "";
        if (rest.Length > 0 && IsSlash(rest[0]))
            return rest.Length > 1 && IsSlash(rest[1]) ? FileHost(rest[2..]) : FileSlash(rest[1..]);
        if (_base is not { Scheme: "file" })
        {
            PathAndQuery(rest);
            return true;
        }
        _host = _base.Host;
        if (UrlSchemes.StartsWithDrive(rest))
            PathAndQuery(rest);
        else
            TakePath(rest);
        return true;
    }

    private bool FileSlash(string rest)
    {
        if (_base is { Scheme: "file" })
        {
            _host = _base.Host;
            if (!UrlSchemes.StartsWithDrive(rest) && Segments(_base).FirstOrDefault() is { } first && UrlSchemes.IsDrive(first, normalized: true))
                _path.Add(first);
        }
        PathAndQuery(rest);
        return true;
    }

    private bool FileHost(string rest)
    {
        var end = rest.AsSpan().IndexOfAny("/\\?");
        var host = end < 0 ? rest : rest[..end];
        if (UrlSchemes.IsDrive(host, normalized: false))
        {
            PathAndQuery(rest);
            return true;
        }
        if (host.Length > 0)
        {
            _host = UrlHost.Parse(host, isSpecial: true);
            if (_host is null)
                return false;
            if (_host == "localhost")
                _host = "";
        }
        PathStart(end < 0 ? "" : rest[end..]);
        return true;
    }

    // After a host: a special URL always has a path, another only when one is written.
    private void PathStart(string rest)
    {
        if (rest.Length > 0 && IsSlash(rest[0]))
            PathAndQuery(rest[1..]);
        else if (IsSpecial || (rest.Length > 0 && rest[0] != '?'))
            PathAndQuery(rest);
        else if (rest.Length > 0)
            _query = UrlPercent.Encode(rest[1..], UrlPercent.Query);
    }

    private void PathAndQuery(string rest, bool fresh = true)
    {
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        if (mark >= 0)
            _query = UrlPercent.Encode(rest[(mark + 1)..], IsSpecial ? UrlPercent.SpecialQuery : UrlPercent.Query);
        if (!fresh)
            return;
        var path = mark < 0 ? rest : rest[..mark];
        for (var start = 0; start <= path.Length;)
        {
            var length = path.AsSpan(start).IndexOfAny(IsSpecial ? "/\\" : "/");
            var isLast = length < 0;
            Add(isLast ? path[start..] : path.Substring(start, length), isLast);
            start += isLast ? path.Length + 1 : length + 1;
        }
    }

    private void Add(string segment, bool isLast)
    {
        var dots = Dots(segment);
        if (dots == 2)
            Shorten();
        if (dots > 0)
        {
            if (isLast)
                _path.Add("");
            return;
        }
        if (IsFile && _path.Count == 0 && UrlSchemes.IsDrive(segment, normalized: false))
            segment = segment[0] + ":";
        _path.Add(UrlPercent.Encode(segment, UrlPercent.Path));
    }

    private static int Dots(string segment) => segment.Length > 6 ? 0 : segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) switch
    {
        "." => 1,
        ".." => 2,
        _ => 0,
    };

    private void Shorten()
    {
        if (_path.Count > 0 && !(IsFile && _path is [var only] && UrlSchemes.IsDrive(only, normalized: true)))
            _path.RemoveAt(_path.Count - 1);
    }

    private WebUrl Made(string? fragment)
    {
        var path = new StringBuilder();
        foreach (var segment in _path)
            path.Append('/').Append(segment);
        return new WebUrl { Scheme = _scheme, User = _user, Password = _password, Host = _host, Port = _port, Path = path.ToString(), Query = _query, Fragment = fragment };
    }

    private bool IsSlash(char c) => c == '/' || (c == '\\' && IsSpecial);

    private static int SchemeEnd(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
                return -1;
        }
        return -1;
    }
}
