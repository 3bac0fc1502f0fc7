using System.Buffers;
using Dateline.Model;

namespace Dateline.Extract.Lines;

/// <summary>Names the reason why a plain-text page is no article.</summary>
internal static class TextRefusal
{
    private static readonly (RefusalReason Reason, string Sentence, SearchValues<string> Words)[] Marks =
    [
        (RefusalReason.Challenge, "the page asks for proof of a human reader", Of("verify you are human", "verifying you are human", "checking your browser", "are you a robot", "unusual traffic", "enable javascript and cookies to continue", "complete the security check", "captcha", "ray id", "ddos protection", "just a moment...")),
        (RefusalReason.ErrorPage, "the page reports an error", Of("page not found", "404 not found", "error 404", "404 error", "403 forbidden", "access denied", "500 internal server error", "bad gateway", "service unavailable", "page you requested", "page you are looking for", "page you were looking for", "seite nicht gefunden", "seite wurde nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata", "página não encontrada", "pagina niet gevonden", "страница не найдена", "页面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة")),
        (RefusalReason.CookieWall, "only a question about cookies stands on the page", Of("accept all cookies", "accept cookies", "we use cookies", "uses cookies", "cookie preferences", "manage consent", "we value your privacy", "we and our partners", "alle akzeptieren", "cookies akzeptieren", "verwenden cookies", "tout accepter", "accepter les cookies", "aceptar cookies", "aceptar y continuar", "accetta i cookie", "accetta tutti", "alle cookies accepteren", "aceitar cookies")),
        (RefusalReason.Paywall, "the text stops at a request to subscribe", Of("subscribe to continue", "subscribe to read", "subscribers only", "for subscribers", "already a subscriber", "to continue reading", "to read the full", "unlock this article", "start your free trial", "this article is for", "weiterlesen mit", "jetzt abonnieren", "réservé aux abonnés", "réservé à nos abonnés", "exclusivo para suscriptores", "contenido exclusivo", "riservato agli abbonati", "exclusivo para assinantes", "alleen voor abonnees", "для подписчиков")),
        (RefusalReason.Login, "the page asks to sign in", Of("please log in", "please sign in", "log in to continue", "sign in to continue", "forgot your password", "forgot password", "passwort vergessen", "mot de passe oublié", "olvidaste tu contraseña", "password dimenticata", "bitte anmelden", "bitte einloggen")),
    ];

    private static SearchValues<string> Of(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The reason and a sentence for a person.</summary>
    public static (RefusalReason Reason, string Detail) Name(IReadOnlyList<string> lines, int words, int listed, int least)
    {
        var total = 0;
        foreach (var line in lines)
            total += line.Length;
        if (total < 6_000)
        {
            foreach (var (reason, sentence, marks) in Marks)
            {
                foreach (var line in lines)
                {
                    if (line.AsSpan().IndexOfAny(marks) >= 0)
                        return (reason, sentence);
                }
            }
        }
        return listed >= 8 || lines.Count >= 40
            ? (RefusalReason.Listing, $"{lines.Count} lines, {words} words of running text")
            : (RefusalReason.TooShort, $"{words} words, {least} needed");
    }
}
