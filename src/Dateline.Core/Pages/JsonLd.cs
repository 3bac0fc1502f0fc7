using System.Text;
using System.Text.Json;

namespace Dateline.Pages;

/// <summary>JSON-LD as pages really hold it: read with patience, never trusted to be well formed (JSON-LD 1.1).</summary>
internal static class JsonLd
{
    private const int LongestScript = 2_000_000;
    private const int MostNodes = 5_000;

    private static readonly JsonDocumentOptions Patient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The root objects of <paramref name="scripts"/>, and the scripts that cannot be read.</summary>
    public static (IReadOnlyList<JsonElement> Roots, IReadOnlyList<string> Unread) Roots(IEnumerable<string> scripts)
    {
        var (roots, unread) = (new List<JsonElement>(), new List<string>());
        foreach (var script in scripts)
        {
            if (script.Length is 0 or > LongestScript || (Parse(WithWholePairs(script)) ?? Parse(WithWholePairs(Mended(script)))) is not { } root)
            {
                unread.Add(script);
                continue;
            }
            if (root.ValueKind == JsonValueKind.Object)
                roots.Add(root);
            else if (root.ValueKind == JsonValueKind.Array)
                roots.AddRange(root.EnumerateArray().SelectMany(Opened).Where(item => item.ValueKind == JsonValueKind.Object));
        }
        return (roots, unread);
    }

    /// <summary>Every object below <paramref name="roots"/> with the property that leads to it (<c>null</c> at the root), roots first, at most 5,000.</summary>
    public static IEnumerable<(JsonElement Node, string? Under, int Depth)> Nodes(IReadOnlyList<JsonElement> roots)
    {
        var queue = new Queue<(JsonElement Node, string? Under, int Depth)>(roots.Select(root => (root, (string?)null, 0)));
        var seen = 0;
        while (queue.Count > 0 && seen++ < MostNodes)
        {
            var current = queue.Dequeue();
            yield return current;
            foreach (var property in current.Node.EnumerateObject())
            {
                var under = property.NameEquals("@graph") ? current.Under : property.Name;
                var depth = property.NameEquals("@graph") ? current.Depth : current.Depth + 1;
                foreach (var item in Opened(property.Value))
                {
                    if (item.ValueKind == JsonValueKind.Object)
                        queue.Enqueue((item, under, depth));
                }
            }
        }
    }

    /// <summary>Whether <paramref name="node"/> is of a type that <paramref name="wanted"/> accepts; types are given without their vocabulary.</summary>
    public static bool IsType(JsonElement node, Func<string, bool> wanted)
    {
        if (!node.TryGetProperty("@type", out var type))
            return false;
        foreach (var item in Opened(type))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { } name && wanted(name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..]))
                return true;
        }
        return false;
    }

    /// <summary>The first string under <paramref name="name"/>; <c>null</c> when there is none.</summary>
    public static string? String(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value))
            return null;
        foreach (var item in Opened(value))
        {
            switch (item.ValueKind)
            {
                case JsonValueKind.String when item.GetString() is { } text && text.AsSpan().Trim().Length > 0:
                    return text.Trim();
                case JsonValueKind.Object when item.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String:
                    return inner.GetString();
                case JsonValueKind.Number:
                    return item.GetRawText();
            }
        }
        return null;
    }

    /// <summary>The items of an array, nested ones opened, or the value itself.</summary>
    public static IEnumerable<JsonElement> Opened(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [value];
        return value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : Enumerable.Repeat(item, 1));
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Patient).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair as a raw character.
            return null;
        }
    }

    // An escaped half of a surrogate pair parses, and throws only when the string is read.
    private static string WithWholePairs(string script)
    {
        if (!script.Contains("\\ud", StringComparison.Ordinal) && !script.Contains("\\uD", StringComparison.Ordinal))
            return script;
        var whole = new StringBuilder(script.Length);
        for (var i = 0; i < script.Length; i++)
        {
            if (script[i] == '\\' && i + 1 < script.Length && script[i + 1] != 'u')
            {
                whole.Append(script, i++, 2);
            }
            else if (Escaped(script, i) is not { } unit || !char.IsSurrogate(unit))
            {
                whole.Append(script[i]);
            }
            else if (char.IsHighSurrogate(unit) && Escaped(script, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                whole.Append(script, i, 12);
                i += 11;
            }
            else
            {
                whole.Append("\\ufffd");
                i += 5;
            }
        }
        return whole.ToString();
    }

    private static char? Escaped(string script, int at) =>
        at + 6 <= script.Length && script[at] == '\\' && script[at + 1] == 'u'
        && ushort.TryParse(script.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    // What breaks most often: comment and CDATA marks around the JSON, a semicolon after it, raw line ends inside strings, bad escapes.
    private static string Mended(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        if (start >= 0 && script.AsSpan(start).StartsWith("[CDATA[", StringComparison.Ordinal))
            start = script.IndexOfAny(['{', '['], start + 7);
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (end >= 2 && script[end] == ']' && script[end - 1] == ']')
            end = script.LastIndexOf('}');
        if (start < 0 || end <= start)
            return "";
        var mended = new StringBuilder(end - start + 1);
        var inString = false;
        for (var i = start; i <= end; i++)
        {
            var c = script[i];
            if (inString && c == '\\' && i < end)
            {
                var next = script[i + 1];
                if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u')
                    mended.Append(c).Append(next);
                else
                    mended.Append(next);
                i++;
            }
            else if (inString && c < ' ')
            {
                mended.Append(' ');
            }
            else
            {
                if (c == '"')
                    inString = !inString;
                mended.Append(c);
            }
        }
        return mended.ToString();
    }
}
