using System.Globalization;
using Dateline.Model;

namespace Dateline.Dating;

/// <summary>A day written into the page's address: /2019/11/20/, /2019-11-20-, /20191120/.</summary>
internal static class UrlDates
{
    public static void Read(Uri? url, List<DateClaim> claims)
    {
        if (url is null || !url.IsAbsoluteUri)
            return;
        var path = url.AbsolutePath;
        // An archive's address holds the day of capture and then the page's own address.
        if (path.LastIndexOf("http", StringComparison.Ordinal) is > 0 and var inner)
            path = path[inner..];
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || (i > 0 && char.IsLetterOrDigit(path[i - 1])) || !int.TryParse(path.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
                continue;
            if (At(path, i + 4, year, out var end) is { } date)
            {
                claims.Add(new DateClaim(date, DateWitness.Url, path[i..end], DateRole.Published, 70));
                return;
            }
        }
    }

    private static SaidDate? At(string path, int at, int year, out int end)
    {
        end = at;
        if (path[at] is '/' or '-' or '_' or '.')
        {
            var sign = path[at++];
            var month = Number(path, ref at);
            if (month is < 1 or > 12 || at >= path.Length || path[at] != sign)
                return null;
            at++;
            var day = Number(path, ref at);
            end = at;
            if (at < path.Length && char.IsLetterOrDigit(path[at]))
                return null;
            return Real(year, month, day);
        }
        if (at + 4 > path.Length || !int.TryParse(path.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var rest))
            return null;
        end = at + 4;
        // Twelve digits are a moment, nine or ten an article's number.
        if (end < path.Length && char.IsAsciiDigit(path[end]) && !(end + 4 <= path.Length && path.AsSpan(end, 4).IndexOfAnyExceptInRange('0', '9') < 0))
            return null;
        return Real(year, rest / 100, rest % 100);
    }

    private static int Number(string path, ref int at)
    {
        var start = at;
        while (at < path.Length && at - start < 2 && char.IsAsciiDigit(path[at]))
            at++;
        return at == start ? 0 : int.Parse(path.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static SaidDate? Real(int year, int month, int day) =>
        day > 0 && new SaidDate(year, month, day) is { IsReal: true } date ? date : null;
}
