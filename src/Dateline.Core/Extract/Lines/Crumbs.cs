using System.Collections.Frozen;

namespace Dateline.Extract.Lines;

/// <summary>A breadcrumb written in one line: "Current: Home > Stocks", "Home » World » Asia".</summary>
internal static class Crumbs
{
    private static readonly FrozenSet<string> HomeNames = new[]
    {
        "home", "homepage", "home page", "main", "index", "front page", "start", "startseite", "zuhause", "accueil", "inicio", "portada", "início", "página inicial", "capa", "home page", "hem", "hjem", "forside", "forsiden", "etusivu", "voorpagina", "strona główna", "domů", "úvod", "domov", "kezdőlap", "címlap", "acasă", "prima pagină", "главная", "головна", "начало", "αρχική", "ana sayfa", "anasayfa", "beranda", "utama", "trang chủ", "首页", "首頁", "主页", "ホーム", "トップ", "홈", "الرئيسية", "خانه", "صفحه اصلی", "בית", "ראשי", "होम",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="crumb"/> is the site's front page.</summary>
    public static bool IsHome(string crumb) => HomeNames.Contains(crumb);

    /// <summary>The places of the breadcrumb <paramref name="line"/>; empty when it is none.</summary>
    /// <param name="line">One line, or the part of it before a headline.</param>
    /// <param name="headline">Left out when it is the last place.</param>
    /// <param name="least">How many places are needed.</param>
    public static IReadOnlyList<string> Read(string line, string? headline, int least)
    {
        if (line.Length is < 3 or > 300)
            return [];
        var sign = Sign(line);
        if (sign == '\0')
            return [];
        var crumbs = new List<string>();
        foreach (var part in line.Split(sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var crumb = crumbs.Count == 0 ? Unlabelled(part) : part;
            if (crumb.Length == 0 || (headline is not null && crumb.StartsWith(headline, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (headline is not null && crumb.Length > 12 && headline.StartsWith(crumb.TrimEnd('.', '…'), StringComparison.OrdinalIgnoreCase))
                continue;
            if (crumb.Length > 48 || LineTraits.EndsAsSentence(crumb))
                return [];
            crumbs.Add(crumb);
        }
        var known = crumbs.Count > 0 && IsHome(crumbs[0]);
        return crumbs.Count >= least || (known && crumbs.Count > 0 && least <= 1) ? (known || sign is '>' or '›' or '»' or '→' ? crumbs : []) : [];
    }

    private static char Sign(string line)
    {
        foreach (var sign in (ReadOnlySpan<char>)['>', '›', '»', '→', '/', '|', '＞', '\\'])
        {
            var at = line.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && (sign is not ('/' or '|' or '\\') || (line.IndexOf($" {sign} ", StringComparison.Ordinal) > 0 && StartsAtHome(line, sign))))
                return sign;
        }
        return '\0';
    }

    private static bool StartsAtHome(string line, char sign) => IsHome(Unlabelled(line[..line.IndexOf(sign, StringComparison.Ordinal)].Trim()));

    // "Current:Home", "You are here: Home", "当前位置：首页".
    private static string Unlabelled(string crumb)
    {
        var colon = crumb.LastIndexOfAny([':', '：']);
        return colon >= 0 ? crumb[(colon + 1)..].Trim() : crumb;
    }
}
