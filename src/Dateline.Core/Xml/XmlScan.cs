using System.Globalization;
using System.Net;
using System.Text;

namespace Dateline.Xml;

/// <summary>Reads XML as far as it goes: every break of its rules is a warning, none an end. No DTD is read but for names of short plain texts, which
/// hold no entity themselves; so nothing can unfold or be fetched.</summary>
internal sealed class XmlScan
{
    // Deeper elements are left out; their text stays.
    private const int Deepest = 256;
    private const int MostWarnings = 20;
    private const int MostUnfolded = 64 * 1024;

    // No character of XML 1.0 (§2.2), and none of a news text.
    private static readonly char[] ControlArray = [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))];
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(ControlArray);

    private readonly string _text;
    private readonly XmlDocument _document = new();
    private readonly List<(XmlElement Element, Dictionary<string, string>? Spaces)> _open = [];
    private int _at;
    private int _start;
    private int _tooDeep;
    private int _unfolded;
    private Dictionary<string, string>? _entities;

    private XmlScan(string text) => _text = text;

    public static XmlDocument Read(string text)
    {
        var scan = new XmlScan(text);
        scan.Run();
        return scan._document;
    }

    private void Run()
    {
        if (_text.Length > 0 && char.IsWhiteSpace(_text[0]) && _text.AsSpan().TrimStart().StartsWith("<?xml "))
            Warn("there is space before the XML declaration");
        if (XmlDeclaration.Encoding(_text) is { } encoding && Pages.Charsets.Find(encoding) is null)
            Warn($"there is no encoding {encoding}");
        while (_at < _text.Length)
        {
            if (_text[_at] != '<')
                Characters();
            else if (Starts("<!--"))
                Comment();
            else if (Starts("<![CDATA["))
                CData();
            else if (Starts("<!"))
                Declaration();
            else if (Starts("<?"))
                Instruction();
            else if (Starts("</"))
                End();
            else if (_at + 1 < _text.Length && IsNameStart(_text[_at + 1]))
                Start();
            else
                Stray();
        }
        if (_open.Count > 0)
            Warn($"<{_open[^1].Element.Qualified}> is never closed");
        if (_document.Root is null)
            Warn("there is no element");
    }

    private void Characters()
    {
        var end = _text.IndexOf('<', _at);
        var raw = _text[_at..(end < 0 ? _text.Length : end)];
        _at += raw.Length;
        if (raw.Contains("]]>", StringComparison.Ordinal))
            Warn("\"]]>\" stands in the text");
        Add(Resolve(raw), raw);
    }

    private void Stray()
    {
        Warn("\"<\" stands in the text");
        Add("<", "<");
        _at++;
    }

    private void Add(string text, string raw)
    {
        if (text.AsSpan().ContainsAny(Controls))
        {
            Warn("a control character stands in the text");
            text = string.Concat(text.Split(ControlArray));
        }
        if (_open.Count > 0)
            _open[^1].Element.Add(text);
        else if (raw.AsSpan().Trim().Trim('\uFEFF').Length > 0)
            Warn("text stands outside the root element");
    }

    private void Comment()
    {
        var end = _text.IndexOf("-->", _at + 4, StringComparison.Ordinal);
        if (end < 0)
            Warn("a comment is never closed");
        else if (_text.AsSpan(_at + 4, end - _at - 4).Contains("--", StringComparison.Ordinal))
            Warn("\"--\" stands in a comment");
        _at = end < 0 ? _text.Length : end + 3;
    }

    private void CData()
    {
        var start = _at + "<![CDATA[".Length;
        var end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        if (end < 0)
            Warn("a CDATA section is never closed");
        var text = _text[start..(end < 0 ? _text.Length : end)];
        Add(text, text);
        _at = end < 0 ? _text.Length : end + 3;
    }

    // <!DOCTYPE ... [ ... ]>: passed over but for names of plain texts.
    private void Declaration()
    {
        if (_document.Root is not null)
            Warn("a declaration stands after the root element");
        var start = _at;
        var (inside, quote) = (false, '\0');
        for (_at += 2; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (inside && c is ('"' or '\''))
                quote = c;
            else if (c is '[' or ']')
                inside = c == '[';
            else if (c == '>' && !inside)
            {
                _at++;
                break;
            }
        }
        _entities ??= XmlEntities.Read(_text.AsSpan(start, _at - start));
    }

    private void Instruction()
    {
        if (Starts("<?xml ") && _text.AsSpan(0, _at).Trim().Trim('\uFEFF').Length > 0)
            Warn("an XML declaration stands after the beginning");
        var end = _text.IndexOf("?>", _at, StringComparison.Ordinal);
        var close = end >= 0 ? end + 2 : _text.IndexOf('>', _at) + 1;
        if (end < 0)
            Warn("a processing instruction is never closed");
        _at = close <= 0 ? _text.Length : close;
    }

    private void End()
    {
        var close = _text.IndexOf('>', _at);
        if (close < 0)
            Warn("an end tag is never closed");
        var name = _text[(_at + 2)..(close < 0 ? _text.Length : close)].Trim();
        _at = close < 0 ? _text.Length : close + 1;
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        var match = _open.FindLastIndex(open => open.Element.Qualified == name);
        if (match < 0)
            match = _open.FindLastIndex(open => string.Equals(open.Element.Qualified, name, StringComparison.OrdinalIgnoreCase));
        if (match < 0 || match != _open.Count - 1 || _open[match].Element.Qualified != name)
            Warn($"</{name}> closes nothing, or not the last");
        if (match >= 0)
            _open.RemoveRange(match, _open.Count - match);
    }

    private void Start()
    {
        _start = _at++;
        var qualified = Name();
        var attributes = new List<(string Name, string Value)>();
        var isEmpty = false;
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length)
            {
                Warn($"<{qualified} is never closed");
                break;
            }
            if (_text[_at] == '>')
            {
                _at++;
                break;
            }
            if (Starts("/>"))
            {
                isEmpty = true;
                _at += 2;
                break;
            }
            if (_text[_at] == '<')
            {
                Warn($"<{qualified} is never closed");
                break;
            }
            if (!IsNameStart(_text[_at]))
            {
                Warn($"\"{_text[_at]}\" stands in a tag");
                _at++;
                continue;
            }
            attributes.Add((Name(), Value()));
        }
        Enter(qualified, attributes, isEmpty);
    }

    private void Enter(string qualified, List<(string Name, string Value)> attributes, bool isEmpty)
    {
        if (_open.Count >= Deepest)
        {
            if (!isEmpty)
                _tooDeep++;
            return;
        }
        Dictionary<string, string>? spaces = null;
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                (spaces ??= new(StringComparer.Ordinal))[name == "xmlns" ? "" : name[6..]] = XmlSpaces.OfAddress(value);
                _document.Prefixes.TryAdd(name == "xmlns" ? "" : name[6..], value);
            }
        }
        _open.Add((null!, spaces));   // so that an element sees its own declarations
        var (space, local) = Split(qualified, isElement: true);
        _open.RemoveAt(_open.Count - 1);
        var element = new XmlElement(local, space, qualified, _open.Count > 0 ? _open[^1].Element : null) { At = _start };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _open.Add((element, spaces));
        foreach (var (name, value) in attributes)
        {
            if (!seen.Add(name))
            {
                Warn($"the attribute {name} stands twice");
                continue;
            }
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
                continue;
            var (attributeSpace, attributeName) = Split(name, isElement: false);
            element.Attributes.Add(new XmlAttribute(attributeName, attributeSpace, value, name));
        }
        if (element.Parent is { } parent)
            parent.Add(element);
        else if (_document.Root is null)
            _document.Root = element;
        else
            Warn("there is more than one root element");
        if (isEmpty)
            _open.RemoveAt(_open.Count - 1);
    }

    private (string Space, string Local) Split(string qualified, bool isElement)
    {
        var colon = qualified.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : qualified[..colon];
        var local = colon < 0 ? qualified : qualified[(colon + 1)..];
        if (colon < 0 && !isElement)
            return ("", local);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Spaces is { } spaces && spaces.TryGetValue(prefix, out var space))
                return (space, local);
        }
        if (colon < 0)
            return ("", local);
        if (prefix != "xml")
            Warn($"the prefix {prefix} is not declared");
        return (XmlSpaces.OfPrefix(prefix), local);
    }

    private string Value()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != '=')
        {
            Warn("an attribute has no value");
            return "";
        }
        _at++;
        SkipSpace();
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            var end = _text.IndexOf(_text[_at], _at + 1);
            var quoted = _text[(_at + 1)..(end < 0 ? _text.Length : end)];
            if (end < 0 || quoted.Contains('<', StringComparison.Ordinal))
                Warn("an attribute is never closed or holds \"<\"");
            _at = end < 0 ? _text.Length : end + 1;
            return Resolve(quoted);
        }
        Warn("an attribute stands without quotes");
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '<'))
            _at++;
        return Resolve(_text[start.._at]);
    }

    private string Resolve(string raw)
    {
        var amp = raw.IndexOf('&', StringComparison.Ordinal);
        if (amp < 0)
            return raw;
        var text = new StringBuilder(raw.Length).Append(raw, 0, amp);
        for (var i = amp; i < raw.Length;)
        {
            if (raw[i] != '&')
            {
                text.Append(raw[i++]);
                continue;
            }
            var end = raw.IndexOf(';', i);
            if (end > i + 1 && end - i <= 40 && Entity(raw[(i + 1)..end]) is { } value)
            {
                text.Append(value);
                i = end + 1;
                continue;
            }
            Warn("\"&\" begins no entity that is known");
            text.Append(raw[i++]);
        }
        return text.ToString();
    }

    private string? Entity(string name)
    {
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return name switch { "amp" => "&", "lt" => "<", "gt" => ">", "quot" => "\"", _ => "'" };
        if (name[0] == '#')
            return Number(name);
        // However often they are named, the texts come to no more than this.
        if (_entities?.GetValueOrDefault(name) is { } declared && (_unfolded += declared.Length) <= MostUnfolded)
            return declared;
        var decoded = WebUtility.HtmlDecode($"&{name};");
        if (decoded.StartsWith('&'))
            return null;
        Warn($"&{name}; is not declared");
        return decoded;
    }

    private string? Number(string name)
    {
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        if (!int.TryParse(isHex ? name.AsSpan(2) : name.AsSpan(1), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code) || code == 0)
        {
            Warn($"&{name}; is no character");
            return code is > 0 and <= 0xFFFF || !Rune.IsValid(code) ? "\uFFFD" : null;
        }
        // 128 to 159 are control characters that always mean windows-1252 (HTML Standard §13.2.5.80).
        return code is >= 128 and <= 159 ? Windows(code) : new Rune(code).ToString();
    }

    private static string Windows(int code) => Pages.Charsets.Of("windows-1252").GetString([(byte)code]);

    private string Name()
    {
        var start = _at;
        while (_at < _text.Length && (IsNameStart(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' or '.' or '\u00B7'))
            _at++;
        return _text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private bool Starts(string with) => string.CompareOrdinal(_text, _at, with, 0, with.Length) == 0;

    private void Warn(string warning)
    {
        if (_document.Warnings.Count < MostWarnings)
            _document.Warnings.Add(warning);
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':' || c >= '\u00C0';
}
