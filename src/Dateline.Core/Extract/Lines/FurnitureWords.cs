using System.Buffers;

namespace Dateline.Extract.Lines;

/// <summary>Words by which a line shows that it belongs to the page and not to the story, in the larger languages of the press.</summary>
internal static class FurnitureWords
{
    // Anywhere in a line of ordinary length.
    private static readonly SearchValues<string> Inside = SearchValues.Create(
    [
        "©", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "tutti i diritti riservati",
        "todos os direitos reservados", "alle rechten voorbehouden", "все права защищены", "版权所有", "無断転載", "무단 전재", "جميع الحقوق محفوظة",
        "privacy policy", "terms of use", "terms of service", "terms and conditions", "cookie policy", "uses cookies", "use cookies", "we use cookies", "cookie settings",
        "datenschutzerklärung", "verwendet cookies", "utilise des cookies", "utiliza cookies", "utilizza cookie", "gebruikt cookies", "политика конфиденциальности",
        "sign up for our", "sign up for the", "sign up to our", "sign up here", "subscribe to our", "subscribe now", "subscribe today", "newsletter", "to your inbox", "in your inbox", "jetzt abonnieren", "s'abonner", "abonnez-vous", "suscríbete", "iscriviti", "assine já", "подпишитесь", "подписывайтесь",
        "follow us on", "like us on", "find us on facebook", "folgen sie uns", "suivez-nous", "síguenos", "seguici su", "siga-nos", "download our app", "download the app", "扫描二维码",
        "please enable javascript", "enable javascript", "your browser does not support", "adblock", "ad blocker", "your email address", "e-mail address will not", "email address will not be published",
        "log in to comment", "sign in to comment", "leave a comment", "post a comment", "view comments", "join the conversation", "share this article", "share this story", "story continues below", "article continues", "continue reading", "already a subscriber", "this article was amended", "powered by", "report this ad", "this advertisement", "the views expressed", "reproduction without permission",
        "click here to", "tap here to", "read our ", "contact us at", "write to us at", "sponsored content", "affiliate commission", "getty images", "file photo", "photo by", "photograph:", "photo:", "image:", "picture:", "foto:", "photo credit", "image caption", "image copyright", "(photo", "/getty", "/shutterstock", "unsplash",
    ], StringComparison.OrdinalIgnoreCase);

    // At the start of a line.
    private static readonly string[] Starts =
    [
        "share", "tweet", "print", "email", "advertisement", "anzeige", "publicité", "publicidad", "pubblicità", "publicidade", "реклама", "広告", "広告", "read more", "read also", "also read", "see also", "related:", "more:", "watch:", "watch now", "listen:", "must read", "don't miss", "skip to", "menu", "search", "log in", "login", "sign in", "sign up", "register", "subscribe", "follow", "copyright", "posted in", "filed under", "tags:", "tags", "topics", "categories", "comments", "comment", "reply", "leave a reply", "load more", "show more", "view all", "see all", "back to top", "next article", "previous article", "next:", "previous:", "photo", "image", "video", "loading", "play", "getty", "credit:", "source:", "quelle:", "lesen sie auch", "mehr zum thema", "lire aussi", "à lire", "lea también", "lee también", "leia também", "leia mais", "leggi anche", "lees ook", "läs också", "läs mer", "les også", "читайте также", "читать также", "фото:", "baca juga", "ayrıca", "相关阅读", "責任編輯", "责任编辑", "关注", "関連記事", "اقرأ أيضا", "اقرأ المزيد", "تابع", "copy link", "link copied", "save", "gift this", "get the latest", "get our", "get breaking", "want more", "help us", "support us", "donate", "hide caption", "toggle caption", "enlarge this image", "this video", "this content", "we're sorry", "thank you for", "thanks for", "updated", "published", "posted", "last updated", "date:", "by ",
    ];

    /// <summary>Whether the line shows furniture by its words.</summary>
    public static bool Marks(string text)
    {
        if (text.Length > 400)
            return false;
        foreach (var start in Starts)
        {
            if (text.Length < start.Length + 60 && text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (text.Length == start.Length || !char.IsLetter(text[start.Length]) || start[^1] is ' ' or ':'))
                return true;
        }
        return text.AsSpan().IndexOfAny(Inside) >= 0;
    }
}
