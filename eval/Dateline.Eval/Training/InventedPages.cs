using System.Globalization;
using System.Text;

namespace Dateline.Eval.Training;

/// <summary>
/// Pages of an invented web, drawn from a seed: shops, forums, services, documents and lists as programs commonly build them, and articles in the same
/// frames, so that a frame by itself teaches nothing. No text or address of a real page is in them.
/// </summary>
internal sealed class InventedPages(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _page = new();
    private InventedWords _words = new(new Random(seed), 0);
    private int _style;

    /// <summary>One page.</summary>
    /// <param name="Url">Its address.</param>
    /// <param name="Html">Its text.</param>
    /// <param name="IsArticle">Whether it is a report, a post or a guide.</param>
    public sealed record Invented(string Url, string Html, bool IsArticle);

    public Invented Draw(int index)
    {
        _page.Clear();
        _words = new InventedWords(_random, _random.Next(InventedWords.Languages));
        _style = _random.Next(5);
        var host = $"{(Chance(60) ? "www." : Chance(30) ? "blog." : "")}{_words.Slug(1)}{_words.Slug(1)}.example";
        return (index % 19) switch
        {
            0 or 1 => Page(host, $"/{Any("news", "politics", "2026/03/14", "local", "article")}/{_words.Slug(6)}", "article", true, Article),
            2 => Page(host, $"/{Any("blog", "guides", "stories", "magazine", "")}/{_words.Slug(5)}/", Any("article", "article", "website"), true, Guide),
            3 => Page(host, $"/{_words.Slug(7)}-{_random.Next(10000, 9999999)}", Any("article", ""), true, Article),
            4 => Page(host, $"/{Any("products", "p", "shop", "store/item")}/{_words.Slug(4)}", Any("product", "website", ""), false, Product),
            5 => Page(host, $"/{Any("collections", "category", "product-category", "c", "shop")}/{_words.Slug(2)}{Any("", "?page=2", "/")}", Any("website", "product.group", ""), false, Category),
            6 => Page(Any("forum.", "community.", "") + host, $"/{Any("threads", "t", "topic", "discussion", "viewtopic.php")}/{_words.Slug(5)}.{_random.Next(100, 999999)}/", Any("website", "article", ""), false, Thread),
            7 => Page(Any("forum.", "") + host, $"/{Any("forums", "c", "board")}/{_words.Slug(2)}.{_random.Next(2, 90)}/", "website", false, Board),
            8 => Page(host, Any("/", $"/{_words.Slug(2)}/", $"/services/{_words.Slug(3)}", $"/{_words.Slug(3)}/{_words.Slug(2)}"), Any("website", "article", ""), false, Service),
            9 => Page(Any("docs.", "wiki.", "") + host, $"/{Any("docs", "en/latest", "wiki", "manual", "guide")}/{_words.Slug(2)}{Any("", ".html")}", Any("website", ""), false, Document),
            10 => Page(host, $"/{Any("section", "category", "tag", "topics", "author")}/{_words.Slug(1)}/", "website", false, Section),
            11 => Page(host, Any("/", "/index.html", $"/{_words.Slug(1)}/"), Any("website", ""), false, Front),
            12 => Page(host, $"/{Any("about", "contact", "programs", "volunteer", "insurance", "areas-served")}/{_words.Slug(2)}", Any("website", "article", ""), false, Service),
            13 => Page(host, $"/{Any("u", "people", "team", "members", "profile", "experts")}/{_words.Slug(2)}", Any("profile", "website", ""), false, Profile),
            14 => Page(host, $"/{Any("events", "event", "calendar", "whats-on", "veranstaltungen")}/{_words.Slug(4)}", Any("website", "event", "article", ""), false, Event),
            15 => Page(Any("docs.", "help.", "") + host, $"/{Any("docs", "help", "support", "hc/en-us", "")}/", Any("website", ""), false, Index),
            16 => Page(host, $"/{Any("articles", "insights", "resources", "blog", "learn", "tips")}/{_words.Slug(5)}", Any("article", "website"), true, Guide),
            17 => Page(host, $"/{Any("", "questions/", "forum/", "discussion/", "q/")}{_random.Next(1000, 99999)}/{_words.Slug(6)}", Any("website", ""), false, Thread),
            _ => Page(host, $"/search?q={_words.Slug(1)}&page={_random.Next(1, 9)}", Any("website", ""), false, Results),
        };
    }

    private Invented Page(string host, string path, string ogType, bool isArticle, Action<string> body)
    {
        var site = _words.Name();
        var title = _words.Title(isArticle ? _random.Next(5, 13) : _random.Next(1, 7));
        _words.Sells = isArticle ? body == Guide ? _random.Next(0, 35) : _random.Next(0, 8) : _random.Next(0, 60);
        _words.Tells = body == Article ? _random.Next(2, 25) : _random.Next(0, 4);
        _page.Append("<!doctype html><html lang=\"").Append(_words.Language).Append("\"><head><title>").Append(title).Append(Any(" | ", " - ", " – ")).Append(site).Append("</title>");
        if (ogType.Length > 0 && Chance(75))
            _page.Append(CultureInfo.InvariantCulture, $"<meta property=\"og:type\" content=\"{ogType}\"><meta property=\"og:title\" content=\"{title}\"><meta name=\"description\" content=\"{_words.Sentence(16)}\">");
        if (isArticle && Chance(65))
            _page.Append(CultureInfo.InvariantCulture, $"<meta property=\"article:published_time\" content=\"2026-0{_random.Next(1, 9)}-1{_random.Next(0, 9)}T08:30:00+00:00\">");
        if (Chance(45))
        {
            var type = isArticle ? Any("NewsArticle", "BlogPosting", "Article", "WebPage") : Any("WebPage", "Organization", "WebSite", "BreadcrumbList");
            _page.Append(CultureInfo.InvariantCulture, $"<script type=\"application/ld+json\">{{\"@type\":\"{type}\",\"headline\":\"{title}\",\"name\":\"{site}\"}}</script>");
        }
        _page.Append(CultureInfo.InvariantCulture, $"</head><body class=\"{BodyName(isArticle)}\">");
        Menu(_random.Next(4, 30));
        _page.Append(Any("<main>", "<div id=\"content\">", "<div class=\"container\">", "<main class=\"site-main\">"));
        body(title);
        _page.Append("</div></main>");
        Foot();
        return new Invented($"https://{host}{path}", _page.Append("</body></html>").ToString(), isArticle);
    }

    private string BodyName(bool isArticle) => _style switch
    {
        0 => isArticle ? "single single-post wp-theme" : Any("page page-template", "archive wp-theme", "home wp-theme", "page wp-theme"),
        1 => "template-x",
        _ => "",
    };

    private void Menu(int links)
    {
        _page.Append(Any("<header><nav><ul>", "<div class=\"header\"><ul class=\"nav\">", "<nav class=\"navbar\"><ul>"));
        for (var i = 0; i < links; i++)
            _page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/{_words.Slug(1)}\">{_words.Title(_random.Next(1, 4))}</a></li>");
        _page.Append("</ul></nav></header>");
        if (Chance(60))
            _page.Append("<form action=\"/search\"><input type=\"text\" name=\"q\"><button>Ok</button></form>");
    }

    private void Foot()
    {
        if (Chance(50))
            _page.Append(CultureInfo.InvariantCulture, $"<form class=\"newsletter\"><p>{_words.Sentence(10)}</p><input type=\"email\"><button>{_words.Title(1)}</button></form>");
        if (Chance(40))
            _page.Append(CultureInfo.InvariantCulture, $"<a href=\"tel:+1555{_random.Next(1000000, 9999999)}\">{_random.Next(200, 900)} {_random.Next(1000, 9999)}</a>");
        _page.Append("<footer><ul>");
        for (var i = _random.Next(3, 30); i > 0; i--)
            _page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/{_words.Slug(1)}\">{_words.Title(_random.Next(1, 4))}</a></li>");
        _page.Append(CultureInfo.InvariantCulture, $"</ul><p>© 2026 {_words.Name()}</p></footer>");
    }

    private void Article(string title)
    {
        if (Chance(60))
            _page.Append(CultureInfo.InvariantCulture, $"<div class=\"breadcrumbs\"><a href=\"/\">{_words.Title(1)}</a> › <a href=\"/{_words.Slug(1)}\">{_words.Title(1)}</a></div>");
        _page.Append(Any("<article>", "<div class=\"story\">", "<div class=\"entry-content\">")).Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>");
        if (Chance(75))
            _page.Append(CultureInfo.InvariantCulture, $"<p class=\"{Any("byline", "author", "meta", "x7")}\">{_words.Person()}{Any("", " · ", " | ")}<time>{_random.Next(1, 28)}.{_random.Next(1, 12)}.2026</time></p>");
        Prose(_random.Next(4, 26), _random.Next(15, 60), Chance(40));
        _page.Append("</article>");
        if (Chance(40))
            Posts(_random.Next(1, 14), "comment");
        if (Chance(70))
            Cards(_random.Next(3, 16), false);
    }

    private void Guide(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<article><h1>{title}</h1>");
        if (Chance(60))
            _page.Append(CultureInfo.InvariantCulture, $"<span class=\"author\">{_words.Person()}</span> <span class=\"date\">{_random.Next(1, 28)} {_words.Title(1)} 2026</span>");
        for (var s = _random.Next(4, 12); s > 0; s--)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<h2>{_words.Title(_random.Next(2, 8))}</h2>");
            Prose(_random.Next(1, 5), _random.Next(30, 70), false);
            if (Chance(35))
                Bullets(_random.Next(3, 8), _random.Next(4, 20));
            if (Chance(20))
                _page.Append(CultureInfo.InvariantCulture, $"<a class=\"button\" href=\"/x\">{_words.Title(3)}</a> <span class=\"price\">{Money()}</span>");
        }
        _page.Append("</article>");
        if (Chance(60))
            Cards(_random.Next(3, 9), false);
    }

    private void Product(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{Any("product", "pdp", "item", "x1")}\"><h1>{title}</h1><span class=\"{Any("price", "amount", "x2")}\">{Money()}</span>");
        Bullets(_random.Next(2, 7), 6);
        _page.Append(CultureInfo.InvariantCulture, $"<form><select><option>1</select><input type=\"number\"><button class=\"{Any("add-to-cart", "btn", "buy")}\">{_words.Title(3)}</button></form></div>");
        Prose(_random.Next(1, 9), _random.Next(15, 60), Chance(50));
        if (Chance(60))
            Rows(_random.Next(4, 20));
        if (Chance(60))
            Posts(_random.Next(2, 15), "review");
        Cards(_random.Next(3, 12), true);
    }

    private void Category(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>");
        if (Chance(60))
            Prose(_random.Next(1, 4), _random.Next(15, 60), false);
        _page.Append("<div class=\"filters\"><form>");
        for (var i = _random.Next(0, 14); i > 0; i--)
            _page.Append(CultureInfo.InvariantCulture, $"<label><input type=\"checkbox\">{_words.Title(2)} ({_random.Next(1, 90)})</label>");
        _page.Append("</form></div>");
        Cards(_random.Next(8, 50), true);
        Pager();
        if (Chance(40))
            Guide(_words.Title(4));
    }

    private void Thread(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>");
        Posts(_random.Next(2, 26), Any("post", "message", "topic-post", "comment", "reply"));
        Pager();
        if (Chance(50))
            Cards(_random.Next(3, 10), false);
        _page.Append("<form><textarea></textarea><button>Ok</button></form>");
    }

    private void Board(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>");
        for (var i = _random.Next(12, 40); i > 0; i--)
            _page.Append(CultureInfo.InvariantCulture, $"<div class=\"thread row\"><a href=\"/threads/{_words.Slug(4)}.{_random.Next(10, 9999)}\">{_words.Title(_random.Next(3, 12))}</a><span>{_words.Name()}</span><time>{_random.Next(1, 28)}.3.2026</time><span>{_random.Next(0, 900)}</span></div>");
        Pager();
    }

    private void Service(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<section class=\"{Any("hero", "banner", "x3")}\"><h1>{title}</h1><p>{_words.Sentence(14)}</p><a class=\"{Any("btn", "button", "cta", "x13")}\" href=\"{Any("/x", "tel:+15550100", "/contact")}\">{_words.Title(3)}</a></section>");
        for (var s = _random.Next(3, 12); s > 0; s--)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<section><h2>{_words.Title(_random.Next(2, 8))}</h2>");
            if (Chance(45))
                Tiles(_random.Next(3, 8));
            else
                Prose(_random.Next(1, 4), _random.Next(14, 55), false);
            if (Chance(35))
                Bullets(_random.Next(3, 8), _random.Next(2, 10));
            if (Chance(45))
                _page.Append(CultureInfo.InvariantCulture, $"<a class=\"btn\" href=\"/x\">{_words.Title(3)}</a>");
            _page.Append("</section>");
        }
        if (Chance(50))
        {
            for (var q = _random.Next(3, 9); q > 0; q--)
                _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{Any("faq", "accordion", "x4")}\"><h3>{_words.Title(7)}?</h3><p>{_words.Text(_random.Next(15, 50))}</p></div>");
        }
        if (Chance(50))
        {
            for (var q = _random.Next(2, 5); q > 0; q--)
                _page.Append(CultureInfo.InvariantCulture, $"<blockquote class=\"testimonial\">{_words.Text(24)} <cite>{_words.Person()}</cite></blockquote>");
        }
        if (Chance(60))
            _page.Append(CultureInfo.InvariantCulture, $"<form><input type=\"text\"><input type=\"email\"><input type=\"tel\"><textarea></textarea><button>{_words.Title(2)}</button></form>");
    }

    private void Profile(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{Any("profile", "bio", "member", "x10")}\"><img src=\"p.jpg\"><h1>{_words.Person()}</h1><p>{_words.Title(4)}</p>");
        Prose(_random.Next(1, 6), _random.Next(20, 70), false);
        if (Chance(60))
            Bullets(_random.Next(3, 9), _random.Next(3, 12));
        _page.Append(CultureInfo.InvariantCulture, $"<a href=\"mailto:x@{_words.Slug(1)}.example\">{_words.Title(2)}</a></div>");
        if (Chance(50))
            Teasers(_random.Next(3, 14));
    }

    private void Event(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><div class=\"{Any("event", "details", "x11")}\"><time>{_random.Next(1, 28)}.6.2026 {_random.Next(10, 23)}:00</time> <span>{_words.Name()} {_random.Next(1, 200)}</span> {(Chance(60) ? Money() : "")}</div>");
        Prose(_random.Next(1, 5), _random.Next(15, 55), false);
        _page.Append(CultureInfo.InvariantCulture, $"<a class=\"{Any("btn", "button", "cta", "x12")}\" href=\"/x\">{_words.Title(2)}</a>");
        if (Chance(60))
            Rows(_random.Next(3, 9));
        Cards(_random.Next(2, 10), Chance(30));
    }

    private void Index(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><form><input type=\"search\"></form>");
        for (var s = _random.Next(3, 10); s > 0; s--)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<section><h2>{_words.Title(_random.Next(1, 4))}</h2><p>{_words.Sentence(_random.Next(6, 24))}</p><ul>");
            for (var i = _random.Next(3, 12); i > 0; i--)
                _page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/{_words.Slug(2)}\">{_words.Title(_random.Next(2, 8))}</a></li>");
            _page.Append("</ul></section>");
        }
    }

    private void Document(string title)
    {
        _page.Append("<nav class=\"sidebar toc\"><ul>");
        for (var i = _random.Next(10, 90); i > 0; i--)
            _page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{_words.Slug(2)}.html\">{_words.Title(_random.Next(1, 5))}</a></li>");
        _page.Append(CultureInfo.InvariantCulture, $"</ul></nav><h1>{title}</h1>");
        for (var s = _random.Next(3, 12); s > 0; s--)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{_words.Slug(1)}\">{_words.Title(_random.Next(1, 5))}</h2>");
            Prose(_random.Next(1, 5), _random.Next(10, 45), false);
            if (Chance(60))
                _page.Append(CultureInfo.InvariantCulture, $"<pre><code>{_words.Slug(3)} --{_words.Slug(1)}={_random.Next(1, 99)}</code></pre>");
            if (Chance(30))
                _page.Append(CultureInfo.InvariantCulture, $"<dl><dt><code>{_words.Slug(1)}</code></dt><dd>{_words.Sentence(12)}</dd></dl>");
        }
        _page.Append(CultureInfo.InvariantCulture, $"<a rel=\"prev\" href=\"x\">{_words.Title(2)}</a> <a rel=\"next\" href=\"y\">{_words.Title(2)}</a>");
    }

    private void Section(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>");
        if (Chance(40))
            _page.Append(CultureInfo.InvariantCulture, $"<p>{_words.Text(_random.Next(12, 60))}</p>");
        Teasers(_random.Next(6, 40));
        Pager();
    }

    private void Front(string title)
    {
        for (var s = _random.Next(3, 9); s > 0; s--)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<section><h2>{_words.Title(_random.Next(1, 3))}</h2>");
            Teasers(_random.Next(3, 14));
            _page.Append("</section>");
        }
    }

    private void Results(string title)
    {
        _page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><form><input type=\"text\" name=\"q\"></form><p>{_random.Next(12, 9000)} {_words.Title(1)}</p>");
        Teasers(_random.Next(8, 30));
        Pager();
    }

    private void Prose(int paragraphs, int words, bool heads)
    {
        for (var i = 0; i < paragraphs; i++)
        {
            if (heads && i > 1 && i % 4 == 0)
                _page.Append(CultureInfo.InvariantCulture, $"<h2>{_words.Title(_random.Next(2, 7))}</h2>");
            _page.Append(CultureInfo.InvariantCulture, $"<p>{_words.Text(Math.Max(5, words + _random.Next(-words / 2, words / 2)))}</p>");
        }
    }

    private void Bullets(int items, int words)
    {
        _page.Append("<ul>");
        for (var i = 0; i < items; i++)
            _page.Append(CultureInfo.InvariantCulture, $"<li>{(words > 9 ? _words.Sentence(words) : _words.Title(words))}</li>");
        _page.Append("</ul>");
    }

    private void Tiles(int tiles)
    {
        for (var i = 0; i < tiles; i++)
            _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{Any("feature", "card", "col", "x5")}\"><h3>{_words.Title(3)}</h3><p>{_words.Sentence(_random.Next(6, 25))}</p></div>");
    }

    private void Cards(int cards, bool priced)
    {
        var name = Any("card", "item", "grid-item", "related", "x6");
        for (var i = 0; i < cards; i++)
            _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{name}\"><a href=\"/{_words.Slug(3)}\"><img src=\"i.jpg\"><h3>{_words.Title(_random.Next(3, 10))}</h3></a>{(priced && Chance(90) ? $"<span>{Money()}</span>" : "")}</div>");
    }

    private void Teasers(int teasers)
    {
        var text = Chance(70);
        var name = Any("teaser", "post", "entry", "article", "result", "x8");
        var box = Any("article", "div", "li");
        for (var i = 0; i < teasers; i++)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<{box} class=\"{name}\"><h2><a href=\"/{_words.Slug(5)}\">{_words.Title(_random.Next(4, 14))}</a></h2>");
            if (text)
                _page.Append(CultureInfo.InvariantCulture, $"<p>{_words.Text(_random.Next(8, 50))}</p>");
            if (Chance(50))
                _page.Append(CultureInfo.InvariantCulture, $"<time>{_random.Next(1, 28)}.4.2026</time>");
            _page.Append(CultureInfo.InvariantCulture, $"</{box}>");
        }
    }

    private void Posts(int posts, string name)
    {
        for (var i = 0; i < posts; i++)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<div class=\"{name}\"><div class=\"{Any("user", "author", "x9")}\"><a href=\"/u/{i}\">{_words.Slug(1)}{_random.Next(1, 99)}</a></div><time>{_random.Next(1, 28)}.5.2026 {_random.Next(10, 23)}:{_random.Next(10, 59)}</time>");
            Prose(_random.Next(1, 4), _random.Next(8, 60), false);
            _page.Append(CultureInfo.InvariantCulture, $"<a href=\"#\">{_words.Title(1)}</a></div>");
        }
    }

    private void Rows(int rows)
    {
        _page.Append("<table>");
        for (var i = 0; i < rows; i++)
            _page.Append(CultureInfo.InvariantCulture, $"<tr><td>{_words.Title(2)}</td><td>{_random.Next(1, 400)} {_words.Title(1)}</td></tr>");
        _page.Append("</table>");
    }

    private void Pager()
    {
        if (!Chance(75))
            return;
        _page.Append("<div class=\"pagination\">");
        for (var i = 1; i < _random.Next(3, 9); i++)
            _page.Append(CultureInfo.InvariantCulture, $"<a href=\"?page={i}\">{i}</a> ");
        _page.Append("</div>");
    }

    private string Money() => $"{Any("$", "€", "£", "¥")}{_random.Next(2, 900)}.{_random.Next(10, 99)}";

    private string Any(params string[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
