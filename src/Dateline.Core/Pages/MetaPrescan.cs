using System.Text;

namespace Dateline.Pages;

/// <summary>Finds the charset an HTML page names in a meta element, or an XML document in its declaration.</summary>
/// <remarks>HTML Standard §13.2.3.2, "prescan a byte stream to determine its encoding", step by step.</remarks>
internal ref struct MetaPrescan
{
    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create(" \t\n\f\r;");

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private MetaPrescan(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <returns>An encoding's name; <c>null</c> when none is named.</returns>
    public static string? Html(ReadOnlySpan<byte> bytes)
    {
        var scan = new MetaPrescan(bytes);
        return scan.Run() ?? Xml(bytes);
    }

    /// <summary>The encoding of an XML declaration (XML 1.0 §4.3.3).</summary>
    public static string? Xml(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && IsSpace(bytes[at]))
            at++;
        bytes = bytes[at..];
        if (!bytes.StartsWith("<?xml"u8))
            return null;
        var end = bytes.IndexOf((byte)'>');
        if (end < 0)
            return null;
        var declaration = Encoding.Latin1.GetString(bytes[..end]);
        var name = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (name < 0)
            return null;
        var value = declaration.AsSpan(name + "encoding".Length).TrimStart();
        if (!value.StartsWith("="))
            return null;
        value = value[1..].TrimStart();
        if (value.Length < 2 || value[0] is not ('"' or '\''))
            return null;
        var close = value[1..].IndexOf(value[0]);
        return close < 0 ? null : Meant(Charsets.Find(value.Slice(1, close).ToString()));
    }

    private string? Run()
    {
        for (; _at < _bytes.Length; _at++)
        {
            var rest = _bytes[_at..];
            if (rest[0] != '<')
                continue;
            if (rest.StartsWith("<!--"u8))
            {
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0)
                    return null;
                _at += end + 4;
            }
            else if (IsMeta(rest))
            {
                _at += 5;
                if (Meta() is { } charset)
                    return charset;
            }
            else if (rest.Length > 1 && (char.IsAsciiLetter((char)rest[1]) || (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter((char)rest[2]))))
            {
                while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] != '>')
                    _at++;
                while (Attribute() is not null)
                {
                }
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?')
            {
                var end = rest.IndexOf((byte)'>');
                if (end < 0)
                    return null;
                _at += end;
            }
        }
        return null;
    }

    private string? Meta()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (gotPragma, needPragma, charset) = (false, (bool?)null, (string?)null);
        while (Attribute() is var (name, value))
        {
            if (!seen.Add(name))
                continue;
            switch (name)
            {
                case "http-equiv":
                    gotPragma = value == "content-type";
                    break;
                case "content" when charset is null && FromContent(value) is { } found:
                    (charset, needPragma) = (found, true);
                    break;
                case "charset":
                    (charset, needPragma) = (Charsets.Find(value), false);
                    break;
            }
        }
        return needPragma is null || (needPragma == true && !gotPragma) ? null : Meant(charset);
    }

    // A page that can be read this far in ASCII is not UTF-16, whatever it says.
    private static string? Meant(string? charset) => charset is "utf-16le" or "utf-16be" ? "utf-8" : charset;

    // "Algorithm for extracting a character encoding from a meta element".
    private static string? FromContent(string value)
    {
        var at = 0;
        while ((at = value.IndexOf("charset", at, StringComparison.Ordinal)) >= 0)
        {
            at += "charset".Length;
            var rest = value.AsSpan(at).TrimStart(" \t\n\f\r");
            if (!rest.StartsWith("="))
                continue;
            rest = rest[1..].TrimStart(" \t\n\f\r");
            if (rest.Length == 0)
                return null;
            if (rest[0] is '"' or '\'')
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : Charsets.Find(rest.Slice(1, close).ToString());
            }
            var end = rest.IndexOfAny(ValueEnds);
            return Charsets.Find((end < 0 ? rest : rest[..end]).ToString());
        }
        return null;
    }

    // "Get an attribute": the next one in lower case, or null at the end of the tag.
    private (string Name, string Value)? Attribute()
    {
        while (_at < _bytes.Length && (IsSpace(_bytes[_at]) || _bytes[_at] == '/'))
            _at++;
        if (_at >= _bytes.Length || _bytes[_at] == '>')
            return null;
        var name = new StringBuilder();
        while (_at < _bytes.Length && _bytes[_at] is var b && !(b == '=' && name.Length > 0) && b is not ((byte)'/' or (byte)'>') && !IsSpace(b))
        {
            name.Append(char.ToLowerInvariant((char)b));
            _at++;
        }
        while (_at < _bytes.Length && IsSpace(_bytes[_at]))
            _at++;
        if (_at >= _bytes.Length || _bytes[_at] != '=')
            return (name.ToString(), "");
        _at++;
        while (_at < _bytes.Length && IsSpace(_bytes[_at]))
            _at++;
        return (name.ToString(), Value());
    }

    private string Value()
    {
        var value = new StringBuilder();
        if (_at < _bytes.Length && _bytes[_at] is (byte)'"' or (byte)'\'')
        {
            var quote = _bytes[_at++];
            while (_at < _bytes.Length && _bytes[_at] != quote)
                value.Append(char.ToLowerInvariant((char)_bytes[_at++]));
            _at++;
            return value.ToString();
        }
        while (_at < _bytes.Length && !IsSpace(_bytes[_at]) && _bytes[_at] != '>')
            value.Append(char.ToLowerInvariant((char)_bytes[_at++]));
        return value.ToString();
    }

    private static bool IsMeta(ReadOnlySpan<byte> rest) => rest.Length > 5
        && Ascii.EqualsIgnoreCase(rest[..5], "<meta"u8) && (IsSpace(rest[5]) || rest[5] == '/');

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';
}
