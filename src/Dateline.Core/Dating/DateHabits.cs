using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Dating;

/// <summary>Decides how a page writes its dates: from its language tag, then its country, then its own unmistakable dates.</summary>
internal static class DateHabits
{
    public static DateHabit Of(ParsedPage page, Article article)
    {
        var tag = page.Markup is { } markup ? markup.Language ?? markup.Meta("og:locale") ?? markup.Meta("content-language") : null;
        tag = tag is { Length: >= 2 } ? tag.Replace('_', '-').Trim() : null;
        var parts = tag?.Split('-', ',');
        var language = parts is [{ Length: 2 or 3 } primary, ..] ? primary.ToLowerInvariant() : article.Language;
        var region = parts is { Length: > 1 } && parts[^1].Length == 2 ? parts[^1].ToUpperInvariant() : null;
        var host = page.Raw.Url?.Host ?? article.Canonical?.Host;
        var end = host is null ? "" : host[(host.LastIndexOf('.') + 1)..];
        return new DateHabit(language, Order(language, region, end));
    }

    private static DayOrder Order(string? language, string? region, string end)
    {
        if (region is "US" or "PH" || end is "us" or "gov" or "mil" or "edu" or "ph")
            return language is null or "en" or "es" or "tl" or "fil" ? DayOrder.MonthFirst : DayOrder.DayFirst;
        if (region is "CA" || end is "ca")
            return language is "fr" ? DayOrder.DayFirst : DayOrder.Unknown;
        if (end.Length == 2 && end is not ("io" or "co" or "me" or "tv" or "ai" or "fm" or "ly" or "to" or "cc"))
            return DayOrder.DayFirst;
        if (language is "en")
            return region is null ? DayOrder.MonthFirst : DayOrder.DayFirst;
        return language is null ? DayOrder.Unknown : DayOrder.DayFirst;
    }
}
