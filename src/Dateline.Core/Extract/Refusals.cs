using System.Globalization;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Names the reason a page is no article. A page with a story of some length is only refused on its own word, never on a phrase.</summary>
internal static class Refusals
{
    private const float FewestWords = 30;
    private const float ShortStory = 120;

    private static readonly string[] Challenges =
    [
        "just a moment", "attention required", "are you a robot", "are you human", "access denied", "checking your browser", "ddos protection",
        "security check", "verify you are human", "pardon our interruption", "enable javascript and cookies", "captcha", "bot verification", "request blocked",
    ];

    private static readonly string[] Errors =
    [
        "404", "page not found", "not found", "error 403", "403 forbidden", "error 500", "internal server error", "service unavailable", "bad gateway",
        "seite nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata", "página não encontrada", "pagina niet gevonden",
        "sidan kunde inte hittas", "siden blev ikke fundet", "страница не найдена", "ページが見つかりません", "页面不存在", "찾을 수 없습니다", "nie znaleziono strony",
    ];

    private static readonly string[] Consents =
    [
        "cookie", "consent", "zustimm", "einwillig", "gdpr", "datenschutz", "privacy", "trackers", "traceurs", "partners store", "process data",
        "store and access", "store and/or access", "geolocation", "pur-abo", "consentimiento", "consentement", "同意", "ملفات تعريف",
    ];

    private static readonly string[] Pay =
    [
        "subscribe to continue", "subscribers only", "subscribe to read", "already a subscriber", "to continue reading", "jetzt abonnieren", "weiterlesen mit",
        "vorbehalten", "nur für abonnenten", "subscribers can read", "subscribe for", "register to continue", "this article is for", "残り",
        "réservé aux abonnés", "abonnez-vous", "contenido exclusivo para suscriptores", "suscríbete para", "contenuto riservato agli abbonati", "会員限定", "有料会員",
    ];

    /// <summary>Why there is no article here; <c>null</c> when there is one.</summary>
    public static (RefusalReason Reason, string Detail)? Find(Galley galley, PageClaims claims, ReadOnlySpan<bool> story, ReadOnlySpan<float> weights, string? headline, RawPage raw)
    {
        var seen = Look(galley, claims, story, weights, headline, raw.Url);
        // An item's own text has no page around it to judge a kind by.
        return seen is { } found && raw.Feed is { IsOwnText: true } && KindRules.IsKind(found.Reason) ? null : seen;
    }

    private static (RefusalReason Reason, string Detail)? Look(Galley galley, PageClaims claims, ReadOnlySpan<bool> story, ReadOnlySpan<float> weights, string? headline, Uri? url)
    {
        if (galley.Count == 0)
            return (RefusalReason.Empty, "the page holds no text");
        var words = StoryLines.Words(galley, story);
        var counted = string.Create(CultureInfo.InvariantCulture, $"{words:0} words");
        if (words < ShortStory)
        {
            var title = claims.Title ?? headline ?? "";
            if (Names(Challenges, title))
                return (RefusalReason.Challenge, $"the page is titled \"{Cut(title)}\"");
            if (Names(Errors, title) || Names(Errors, headline ?? "") || WallSigns.IsStatus(title) || WallSigns.IsStatus(headline))
                return (RefusalReason.ErrorPage, $"the page is titled \"{Cut(headline ?? title)}\"");
        }
        var signs = words < ShortStory ? WallSigns.Read(galley.Names) : default;
        if (words < ShortStory && Wall(galley, claims, signs, words, headline) is { } wall)
            return wall;
        if (OwnWord(claims) is { } own)
            return own;
        if (words >= FewestWords)
        {
            var whole = new PageTraits(galley, claims, story, weights, url);
            if (KindRules.Find(whole, claims, PageModel.Shipped.Ask(whole)) is { } kind)
                return kind;
        }
        if (words < ShortStory && ConsentAlone(galley, story, words))
            return (RefusalReason.CookieWall, "only a consent question stands on the page");
        if (words < ShortStory && StopsAtPay(galley, story, 5) || words < 3 * ShortStory && StopsAtPay(galley, story, claims.IsFree == false ? 5 : 1))
            return (RefusalReason.Paywall, $"{counted} of a story that asks for a subscription");
        if (words >= FewestWords)
            return null;
        var all = 0f;
        int consent = 0, pay = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            all += galley.Lines[i].Words;
            if (galley.Lines[i].Words < 4 || galley.Lines[i].LinkShare > 0.9f)
                continue;
            var text = LineText.Of(galley, i);
            consent += Names(Consents, text) ? 1 : 0;
            pay += Names(Pay, text) ? 1 : 0;
        }
        if (all < 3)
            return (RefusalReason.Empty, "the page holds no text");
        if (pay > 0 || claims.IsFree == false)
            return (RefusalReason.Paywall, $"{counted} of a story that asks for a subscription");
        if (consent > 1 && all < 900)
            return (RefusalReason.CookieWall, "only a consent question stands on the page");
        if (signs.Password && all < 600)
            return (RefusalReason.Login, "the page asks to sign in");
        if (claims.OgType is { } type && type.StartsWith("video", StringComparison.OrdinalIgnoreCase) || claims.StructuredTypes.Contains("VideoObject", StringComparer.Ordinal))
            return (RefusalReason.Video, $"a video with {counted}");
        if (claims.StructuredTypes.Contains("ImageGallery", StringComparer.Ordinal))
            return (RefusalReason.Gallery, $"a gallery with {counted}");
        // What calls itself an article is one whose text was not found, however many links stand around it.
        var named = string.Equals(claims.OgType, "article", StringComparison.OrdinalIgnoreCase) || claims.StructuredTypes.Any(StructuredNews.IsArticle);
        if ((!named && IsListing(galley)) || (url is { AbsolutePath: "/" or "" } && url.Query.Length == 0))
            return (RefusalReason.Listing, $"{counted} among many links");
        return words == 0 ? (RefusalReason.Empty, "no line of a story") : words < FewestWords / 2 ? (RefusalReason.TooShort, $"{counted}, {FewestWords / 2:0} needed") : null;
    }

    // A page whose few words speak of consent in most of its lines has no story behind them.
    private static bool ConsentAlone(Galley galley, ReadOnlySpan<bool> story, float words)
    {
        var speaking = 0f;
        for (var i = 0; i < galley.Count; i++)
        {
            if (story[i] && Names(Consents, LineText.Of(galley, i)))
                speaking += galley.Lines[i].Words;
        }
        return speaking > 0 && speaking >= 0.6f * words;
    }

    // The request to pay stands where the story breaks off: in its last line, or in the lines right after it.
    private static bool StopsAtPay(Galley galley, ReadOnlySpan<bool> story, int lines)
    {
        var last = story.LastIndexOf(true);
        if (last < 0)
            return false;
        for (var i = last; i < Math.Min(galley.Count, last + lines); i++)
        {
            if (galley.Lines[i].Words >= 3 && Names(Pay, LineText.Of(galley, i)))
                return true;
        }
        return false;
    }

    /// <summary>What the page itself says it is.</summary>
    private static (RefusalReason, string)? OwnWord(PageClaims claims)
    {
        var article = false;
        string? other = null;
        foreach (var type in claims.StructuredTypes)
        {
            article |= StructuredNews.IsArticle(type);
            if (type is "JobPosting" or "SoftwareApplication" or "Course" or "Hotel" or "RealEstateListing" or "Service")
                other ??= type;
        }
        if (article || string.Equals(claims.OgType, "article", StringComparison.OrdinalIgnoreCase))
            return null;
        if (other is not null)
            return (RefusalReason.NotNews, $"its structured data says {other}");
        return null;
    }

    // Walls tell themselves by what their programs leave in the page, in any language.
    private static (RefusalReason, string)? Wall(Galley galley, PageClaims claims, WallSigns signs, float words, string? headline)
    {
        var all = 0f;
        foreach (ref readonly var line in galley.Lines)
            all += line.Words;
        if (signs.Check && words < FewestWords && all < 200)
            return (RefusalReason.Challenge, $"a bot check's program and {Count(all)}");
        if (signs.Missing && words < FewestWords * 2)
            return (RefusalReason.ErrorPage, $"the page names itself an error, \"{Cut(headline ?? claims.Title ?? "")}\"");
        if (signs.Pay && (claims.IsFree == false || words < FewestWords * 2) && words > 0)
            return (RefusalReason.Paywall, $"{Count(words)} of a story before a paywall's box");
        if (signs.Password && words < FewestWords * 2 && all < 400)
            return (RefusalReason.Login, $"a password field and {Count(all)}");
        return signs.Consent && words < FewestWords && all < 500
            ? (RefusalReason.CookieWall, "only a consent question stands on the page") : null;
    }

    private static string Count(float words) => string.Create(CultureInfo.InvariantCulture, $"{words:0} words");

    private static bool IsListing(Galley galley)
    {
        var links = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley.Lines[i].LinkShare > 0.8f && galley.Lines[i].Words >= 5)
                links++;
        }
        return links >= 12;
    }

    private static bool Names(string[] phrases, string text)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80];
}
