namespace Dateline.Engine.Fetch;

/// <summary>The header <c>Link</c> (RFC 8288), as far as WebSub needs it.</summary>
internal static class LinkHeader
{
    private const int MostLinks = 50;

    /// <summary>The first web address with a relation, made absolute against <paramref name="url"/>; <c>null</c> when there is none.</summary>
    public static Uri? Find(IEnumerable<string> values, string rel, Uri url)
    {
        foreach (var (target, rels) in values.SelectMany(Links).Take(MostLinks))
        {
            if (rels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(rel, StringComparer.OrdinalIgnoreCase)
                && WebAddress.Of(target, url) is { } found)
                return found;
        }
        return null;
    }

    // <address>; name=value; name="value", <address> ...
    private static IEnumerable<(string Target, string Rels)> Links(string value)
    {
        var at = 0;
        while (value.IndexOf('<', at) is >= 0 and var open && value.IndexOf('>', open) is >= 0 and var close)
        {
            var end = EndOfParameters(value, close + 1);
            yield return (value[(open + 1)..close].Trim(), RelsOf(value.AsSpan(close + 1, end - close - 1)));
            at = end;
        }
    }

    private static int EndOfParameters(string value, int at)
    {
        var isQuoted = false;
        for (; at < value.Length; at++)
        {
            if (value[at] == '"')
                isQuoted = !isQuoted;
            else if (value[at] == ',' && !isQuoted)
                break;
        }
        return at;
    }

    private static string RelsOf(ReadOnlySpan<char> parameters)
    {
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim();
            if (parameter.IndexOf('=') is > 0 and var equals && parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                return parameter[(equals + 1)..].Trim().Trim('"').ToString();
        }
        return "";
    }
}
