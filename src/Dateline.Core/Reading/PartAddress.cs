using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>An address with the number of a part told from the rest: <c>?page=2</c>, <c>/page/2</c>, <c>/2</c>, <c>-2.html</c>.</summary>
internal static partial class PartAddress
{
    // Beyond it a number is an id, a year or a day, not a part.
    private const int MostParts = 60;

    /// <summary>The address without its number, and the number; 1 when it has none.</summary>
    public static (Uri Whole, int Number) Of(Uri url)
    {
        var query = QueryNumber().Match(url.Query);
        if (query.Success && Number(query) is { } byQuery)
        {
            var rest = url.Query.Remove(query.Index, query.Length).TrimStart('?', '&');
            return (With(url, url.AbsolutePath, rest.Length == 0 ? "" : "?" + rest), byQuery);
        }
        var path = PathNumber().Match(url.AbsolutePath);
        if (path.Success && Number(path) is { } byPath)
            return (With(url, url.AbsolutePath.Remove(path.Index, path.Length) + path.Groups["end"].Value, url.Query), byPath);
        return (With(url, url.AbsolutePath, url.Query), 1);
    }

    private static int? Number(Match match) =>
        int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostParts ? number : null;

    private static Uri With(Uri url, string path, string query) => new UriBuilder(url) { Path = path.TrimEnd('/'), Query = query, Fragment = "" }.Uri;

    [GeneratedRegex(@"(?<=[?&])(?:page|p|pg|seite|pagina|pag|part|start_page)=(?<n>\d{1,2})(?:&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QueryNumber();

    // Behind a name in words, so that the days of a calendar are no parts.
    [GeneratedRegex(@"(?:(?<=/[^/]*\p{L}[^/]*)/(?:(?:page|seite|pagina|part)[/-])?(?<n>\d{1,2})/?$)|(?:(?:[_,]|[-_,](?:page|seite|part|p)-?)(?<n>\d{1,2})(?<end>\.[sx]?html?)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathNumber();
}
