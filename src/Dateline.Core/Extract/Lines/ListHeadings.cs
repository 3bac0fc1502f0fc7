using System.Collections.Frozen;

namespace Dateline.Extract.Lines;

/// <summary>The headings news pages set over lists of other pages.</summary>
internal static class ListHeadings
{
    private static readonly FrozenSet<string> Whole = new[]
    {
        "related", "related articles", "related stories", "related news", "related posts", "related content", "related topics", "related coverage", "related links", "related reading", "related video", "related videos",
        "ranking", "rankings", "top stories", "top news", "top reads", "trending", "trending now", "trending stories", "trending news", "trending articles", "popular", "popular stories", "popular news", "popular posts", "popular articles", "popular now", "most popular", "most read", "most viewed", "most commented", "most shared", "most recent", "most watched", "editors' picks", "editor's picks", "editor’s picks", "editors’ picks", "editor's choice", "hot", "hot news", "hot topics", "featured", "featured stories", "featured articles", "featured posts",
        "recommendation", "recommendations", "recommended", "recommended for you", "recommended stories", "recommended reading", "recommended articles", "suggested", "suggested stories", "you may also like", "you might also like", "you may like", "you might like", "you may also be interested in", "you might be interested in", "people also read", "people are reading", "readers also liked", "what others are reading", "up next", "read next", "next up", "more stories", "more news", "more articles", "more headlines", "more like this", "more on this", "more on this story", "more on this topic", "more to read", "more to explore", "also in the news", "in other news", "other news", "other stories", "other articles", "see also", "see more", "read also", "also read", "read more", "further reading", "latest", "latest news", "latest stories", "latest articles", "latest posts", "latest headlines", "latest updates", "recent posts", "recent articles", "recent news", "recent stories", "new stories", "news", "headlines", "just in", "breaking news", "don't miss", "must read", "must reads", "around the web", "from around the web", "from the web", "sponsored", "sponsored stories", "promoted stories", "paid content", "elsewhere", "dig deeper", "go deeper", "explore more", "keep reading", "keep exploring", "links",
        "mehr zum thema", "zum thema", "lesen sie auch", "lesen sie mehr", "auch interessant", "das könnte sie auch interessieren", "das könnte dich auch interessieren", "meistgelesen", "meistgelesene artikel", "am meisten gelesen", "meistgeklickt", "beliebt", "empfehlungen", "empfohlen", "weitere artikel", "weitere nachrichten", "weitere themen", "weitere meldungen", "verwandte artikel", "verwandte themen", "ähnliche artikel", "aktuelle meldungen", "neueste artikel", "neueste beiträge", "neuste artikel", "top-themen", "topthemen", "mehr aus", "schlagzeilen", "rangliste",
        "à lire aussi", "lire aussi", "à lire également", "articles liés", "articles similaires", "articles associés", "les plus lus", "le plus lu", "les plus populaires", "sur le même sujet", "sur le même thème", "dans la même rubrique", "à la une", "recommandé", "recommandations", "recommandé pour vous", "vous aimerez aussi", "dernières nouvelles", "derniers articles", "à découvrir", "nos recommandations", "classement", "plus d'articles",
        "relacionado", "relacionados", "noticias relacionadas", "artículos relacionados", "contenido relacionado", "lo más leído", "lo más visto", "las más leídas", "más leídas", "más leídos", "más noticias", "te puede interesar", "le puede interesar", "también te puede interesar", "te recomendamos", "recomendados", "recomendaciones", "últimas noticias", "lo último", "ver también", "lea también", "lee también", "tendencias", "destacados",
        "relacionadas", "notícias relacionadas", "artigos relacionados", "leia também", "leia mais", "mais lidas", "as mais lidas", "mais lidos", "mais notícias", "últimas notícias", "veja também", "veja mais", "recomendado", "recomendados para você", "você também pode gostar", "em alta",
        "articoli correlati", "notizie correlate", "leggi anche", "i più letti", "le più lette", "più letti", "ultime notizie", "potrebbe interessarti", "potrebbe interessarti anche", "consigliati", "consigliati per te", "altri articoli", "in evidenza", "correlati", "classifica",
        "lees ook", "lees meer", "gerelateerd", "gerelateerde artikelen", "meest gelezen", "aanbevolen", "populair", "laatste nieuws", "meer nieuws",
        "läs också", "läs mer", "läs även", "mest läst", "mest lästa", "relaterat", "relaterade artiklar", "senaste nytt", "rekommenderat", "les også", "les mer", "mest lest", "mest læst", "læs også", "læs mere", "relaterte artikler", "relaterede artikler", "anbefalt", "anbefalet", "siste nytt", "seneste nyt", "lue myös", "luetuimmat", "uusimmat", "suositeltua",
        "czytaj także", "czytaj też", "zobacz także", "zobacz też", "powiązane", "powiązane artykuły", "najczęściej czytane", "najpopularniejsze", "polecane", "najnowsze", "čtěte také", "související", "související články", "nejčtenější", "doporučené", "doporučujeme", "súvisiace", "najčítanejšie", "kapcsolódó cikkek", "legolvasottabb", "ajánlott", "citește și", "articole similare", "cele mai citite", "recomandări",
        "читайте также", "смотрите также", "по теме", "материалы по теме", "похожие статьи", "похожие новости", "популярное", "самое читаемое", "самое популярное", "рекомендуем", "рекомендации", "последние новости", "новости по теме", "главное", "читайте також", "популярні", "популярне", "рекомендуємо", "останні новини", "свързани", "най-четени", "διαβάστε επίσης", "σχετικά άρθρα", "σχετικά", "δημοφιλή", "προτεινόμενα", "τελευταία νέα",
        "ilgili haberler", "benzer haberler", "en çok okunan", "en çok okunanlar", "son haberler", "önerilenler", "popüler", "öne çıkanlar", "baca juga", "artikel terkait", "berita terkait", "terkait", "terpopuler", "rekomendasi", "berita terbaru", "terkini", "tin liên quan", "đọc nhiều", "đọc nhiều nhất", "xem nhiều", "đề xuất", "tin mới",
        "相关", "相关阅读", "相关新闻", "相关文章", "相关推荐", "排行", "排行榜", "热门", "热门文章", "热门推荐", "热点", "推荐", "推荐阅读", "精彩推荐", "最新", "最新文章", "最新新闻", "猜你喜欢", "延伸阅读", "相關", "相關新聞", "相關文章", "推薦", "推薦閱讀", "熱門", "熱門新聞", "排行", "延伸閱讀", "最新新聞", "関連記事", "関連ニュース", "関連", "ランキング", "アクセスランキング", "人気記事", "人気", "おすすめ", "おすすめ記事", "最新記事", "最新ニュース", "あわせて読みたい", "こちらもおすすめ", "관련기사", "관련 기사", "관련", "관련 뉴스", "많이 본 뉴스", "많이 본 기사", "인기 기사", "인기", "추천", "추천 기사", "추천 뉴스", "랭킹", "순위", "최신 뉴스", "최신기사",
        "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضاً", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "ذات صلة", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تداولا", "موصى به", "نوصي بقراءة", "آخر الأخبار", "أحدث الأخبار", "ترتيب", "مطالب مرتبط", "اخبار مرتبط", "پربازدیدترین", "پیشنهادی", "پربیننده‌ترین", "کתבות קשורות", "כתבות קשורות", "הנקראות ביותר", "מומלצים", "עוד בנושא", "संबंधित खबरें", "संबंधित", "ये भी पढ़ें", "यह भी पढ़ें", "लोकप्रिय", "ट्रेंडिंग", "सुझाव",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings =
    [
        "more from ", "more in ", "more on ", "more stories from ", "more about ", "latest from ", "latest in ", "related to ", "trending in ", "trending on ", "top stories in ", "most read in ", "most popular in ", "popular in ", "read more about ", "read more on ", "recommended from ",
        "mehr von ", "mehr aus ", "mehr zu ", "weitere artikel aus ", "plus de ", "plus sur ", "más de ", "más sobre ", "altro da ", "mais de ", "mais em ", "meer van ", "meer over ", "mer om ", "mer från ", "еще по теме",
    ];

    /// <summary>Whether <paramref name="line"/> is a heading of a list of other pages.</summary>
    public static bool Is(string line)
    {
        if (line.Length is < 2 or > 48)
            return false;
        var bare = line.AsSpan().Trim(" :：-–—|»›#*.…►▶".AsSpan());
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare))
            return true;
        foreach (var opening in Openings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && bare.Length <= opening.Length + 28)
                return !LineTraits.EndsAsSentence(line);
        }
        return false;
    }
}
