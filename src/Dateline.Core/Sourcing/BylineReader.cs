using System.Buffers;
using System.Text.Json;
using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Sourcing;

/// <summary>Finds the people a page names as its authors.</summary>
internal sealed partial class BylineReader
{
    private static readonly SearchValues<string> BylineNames = SearchValues.Create(
    [
        "byline", "author", "autor", "auteur", "verfasser", "writer", "contributor", "by-line", "redakteur", "journalist", "reporter", "firma", "autore",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NotBylineNames = SearchValues.Create(
    [
        "bio", "avatar", "image", "img", "photo", "about-author", "comment", "related", "description", "social", "twitter", "follow", "widget", "role", "jobtitle", "job-title", "email", "sidebar", "reply", "authority",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    };

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "authors", "autor", "autorin", "autorin/autor", "autor/in", "autor*in", "autor:in", "auteur", "autrice", "autora", "autore", "författare", "forfatter", "penulis", "yazar",
    };

    private readonly List<BylineClaim> _claims = [];
    private readonly HashSet<string> _outlets = new(StringComparer.Ordinal);
    private ArticlePlace _place = ArticlePlace.Unknown;

    /// <summary>The agency a byline of lesser strength names beyond doubt; <c>null</c> when none does.</summary>
    public string? OtherAgency { get; private set; }

    /// <summary>The strongest claim; <c>null</c> when nobody is named.</summary>
    public BylineClaim? Best { get; private set; }

    public void Read(ParsedPage page, Article article)
    {
        NameOutlets(page, article);
        if (page.Markup is { } markup)
        {
            _place = markup.PlaceOf(article);
            FromJsonLd(markup, article);
            FromMeta(markup);
            FromElements(markup);
        }
        FromLines(article, page.Tree is null);
        FromOpening(article);
        FromFoot(article);
        Best = Fuller(_claims.MaxBy(claim => claim.Strength));
        OtherAgency = _claims.SelectMany(claim => claim.Agencies).FirstOrDefault(name => NewsAgencies.Surely(name) is not null);
    }

    // "Ada" is Ada Berg when another place of the page says so.
    private BylineClaim? Fuller(BylineClaim? best)
    {
        if (best is not { Names: [var name] } || name.Length < 3 || !char.IsUpper(name[0]) || !name.Skip(1).All(char.IsLower))
            return best;
        foreach (var claim in _claims)
        {
            if (claim.Names is [var other] && other.StartsWith(name + " ", StringComparison.Ordinal) && PersonNames.LooksLikePerson(other) && other.Split(' ').All(word => char.IsUpper(word[0])))
                return claim;
        }
        return best;
    }

    // Whom the page names as its publisher is no author beside a person.
    private void NameOutlets(ParsedPage page, Article article)
    {
        AddOutlet(article.Site);
        AddOutlet(page.Raw.Url?.Host);
        if (page.Raw.Url?.Host.Split('.') is { Length: >= 2 } labels)
            AddOutlet(labels[^2]);
        if (page.Markup is not { } markup)
            return;
        AddOutlet(markup.Meta("og:site_name"));
        AddOutlet(markup.Meta("publisher"));
        AddOutlet(markup.Meta("copyright"));
        AddOutlet(markup.Meta("application-name"));
        foreach (var (node, under, _) in markup.LinkedNodes)
        {
            if (under is "publisher" or "sourceOrganization" or "copyrightHolder" || JsonLd.IsType(node, type => type is "NewsMediaOrganization" or "WebSite"))
                AddOutlet(JsonLd.String(node, "name"));
        }
    }

    private void AddOutlet(string? name)
    {
        if (name is not null && Letters(name) is { Length: > 1 } key)
            _outlets.Add(key);
    }

    private bool IsOutlet(string name)
    {
        var key = Letters(name);
        return key.Length < 2 || _outlets.Contains(key) || _outlets.Any(outlet => outlet.Length > 5 && key.StartsWith(outlet, StringComparison.Ordinal))
            || _outlets.Any(outlet => key.Length > 5 && outlet.StartsWith(key, StringComparison.Ordinal));
    }

    private static string Letters(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private void Claim(IEnumerable<string> bylines, string quote, int strength)
    {
        var names = new List<string>();
        var agencies = new List<string>();
        foreach (var byline in bylines)
        {
            foreach (var name in PersonNames.Split(byline, agencies))
            {
                if (!names.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
                    names.Add(name);
            }
        }
        // Beside people, posts and outlets are no authors.
        var people = names.Where(name => !PersonNames.IsNoName(name) && !IsOutlet(name)).ToList();
        if (people.Count > 0 || agencies.Count > 0)
            names = people;
        else
            strength -= 30;
        if (names.Count > 0 && names.TrueForAll(PersonNames.IsBody))
            strength -= 10;
        names.RemoveAll(name => !name.Any(char.IsLetter) || name.Count(char.IsDigit) > 4 || IsTime(name));
        if (names.Count <= 40 && names.Count + agencies.Count > 0)
            _claims.Add(new BylineClaim(names, [.. agencies.Distinct(StringComparer.Ordinal)], quote.Length <= 300 ? quote : quote[..300], strength));
    }

    // "Dec", "Donnerstag": what is left of a date.
    private static bool IsTime(string name) => !name.Contains(' ', StringComparison.Ordinal)
        && (Dateline.Text.MonthNames.Of(name.AsSpan().TrimEnd('.'), null) > 0 || Weekdays.Contains(name.TrimEnd('.')));

    private void FromJsonLd(PageMarkup markup, Article article)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (node, _, _) in markup.LinkedNodes)
        {
            if (JsonLd.String(node, "@id") is { } id && JsonLd.String(node, "name") is { } name)
                byId.TryAdd(id, name);
        }
        foreach (var (node, under, depth) in markup.LinkedNodes)
        {
            if (depth > 3 || under is "comment" or "itemListElement" or "review" or "isPartOf" or "hasPart" or "video" or "image" or "mentions" or "citation" or "relatedLink" or "associatedMedia"
                || !JsonLd.IsType(node, IsStory))
                continue;
            var names = new List<string>();
            foreach (var key in (string[])["author", "creator"])
            {
                if (names.Count == 0 && node.TryGetProperty(key, out var value))
                    Names(value, byId, names);
            }
            if (names.Count == 0)
                continue;
            var own = article.Headline is { } headline && JsonLd.String(node, "headline") is { } title && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase);
            Claim(names, string.Join(", ", names), (own ? 92 : 90) - depth);
        }
    }

    private static void Names(JsonElement value, Dictionary<string, string> byId, List<string> names)
    {
        foreach (var item in JsonLd.Opened(value))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 1 } plain && !plain.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                names.Add(plain);
            else if (item.ValueKind == JsonValueKind.Object && (JsonLd.String(item, "name") ?? (JsonLd.String(item, "@id") is { } id ? byId.GetValueOrDefault(id) : null)) is { } name)
                names.Add(name);
        }
    }

    private void FromMeta(PageMarkup markup)
    {
        var seen = new List<string>();
        foreach (var (key, content, _) in markup.Metas)
        {
            var strength = key.ToLowerInvariant() switch
            {
                "author" or "byline" or "article:author" or "og:article:author" or "article:author_name" or "byl" or "articleauthor" or "sailthru.author" or "parsely-author" or "cxenseparse:author" or "authors" => 78,
                "dc.creator" or "dc:creator" or "dcterms.creator" or "dc.author" or "twitter:data1:author" or "citation_author" or "article_author" or "creator" or "rbauthors" or "bt:author" or "vr:author" => 74,
                _ => 0,
            };
            if (strength == 0 || content.StartsWith("http", StringComparison.OrdinalIgnoreCase) || content.Length > 200 || content.Contains("facebook.com", StringComparison.OrdinalIgnoreCase))
                continue;
            Claim([content], content, strength);
        }
        // Cards for shared links: a label, and what it labels.
        for (var i = 1; i <= 2; i++)
        {
            if (markup.Meta($"twitter:label{i}") is { } label && markup.Meta($"twitter:data{i}") is { Length: < 120 } labelled && (PersonNames.IsLead(label) || PersonNames.HasLead(label)))
                Claim([labelled], labelled, 77);
        }
    }

    private void FromElements(PageMarkup markup)
    {
        var microdata = new List<string>();
        foreach (var (name, index) in markup.Properties)
        {
            if (name is not ("author" or "creator") || PageAsides.IsAside(markup.Tree[index], _place))
                continue;
            var node = markup.Tree[index];
            // Who made a picture.
            if (node.Ancestors().Take(4).Any(around => around.Tag is Tag.Figure or Tag.Figcaption))
                continue;
            var inner = markup.Properties.FirstOrDefault(other => other.Name == "name" && other.Index > index && other.Index < node.End);
            var text = inner.Name is not null ? Value(markup.Tree[inner.Index]) : Value(node);
            if (text.Length is > 1 and < 120)
                microdata.Add(text);
        }
        if (microdata.Count > 0)
            Claim(microdata.Take(12), string.Join(", ", microdata.Take(12)), 84);
        var rel = new List<string>();
        var last = -1;
        foreach (var index in markup.Authors)
        {
            if (PageAsides.IsAside(markup.Tree[index], _place))
                continue;
            // The names of one byline stand side by side; later ones belong to other articles.
            if (rel.Count > 0 && index > last + 40)
                break;
            var text = markup.Tree[index].TextContent();
            if (text.Length is < 2 or >= 60)
                continue;
            rel.Add(text);
            last = index;
        }
        if (rel.Count is > 0 and <= 8)
            Claim(rel, string.Join(", ", rel), 82);
        if (AuthorLinks.Read(markup.Tree, _place) is { Count: > 0 and <= 8 } linked)
            Claim(linked, string.Join(", ", linked), 75);
        FromLabels(markup.Tree);
        FromClasses(markup);
    }

    // "Author" in an element of its own, and a name after it: a list of what the page says of itself.
    private void FromLabels(PageTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Row(i).Tag != Tag.Text || tree.IsBlank(i) || tree.TextSpan(i).Trim().TrimEnd(": ") is not { Length: >= 5 and <= 14 } text || !Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
                continue;
            for (var next = i + 1; next < Math.Min(tree.Count, i + 6); next++)
            {
                if (tree.Row(next).Tag != Tag.Text || tree.IsBlank(next) || tree.TextSpan(next).IsWhiteSpace())
                    continue;
                var name = Dateline.Text.Whitespace.Squash(tree.Text(next)!);
                if (name.Contains(' ', StringComparison.Ordinal) && PersonNames.LooksLikePerson(name) && IsCapitalised(name) && !PageAsides.IsAside(tree[next], _place))
                    Claim([name], $"{text} {name}", 73);
                break;
            }
        }
    }

    private void FromClasses(PageMarkup markup)
    {
        var tree = markup.Tree;
        using var names = new NameMemo(tree, IsBylineName);
        var found = 0;
        for (var i = 0; i < tree.Count && found < 4; i++)
        {
            ref readonly var row = ref tree.Row(i);
            if (row.AttributeCount == 0 || row.End - i > 60 || row.Tag is Tag.Script or Tag.Meta or Tag.Link or Tag.Img or Tag.Input || !IsBylineNamed(tree, i, names))
                continue;
            var node = tree[i];
            if (BylineParts.Read(node) is { Count: > 0 and <= 12 } parts && !PageAsides.IsAside(node, _place))
            {
                Claim(parts, node.TextContent(), 76 - found);
                found++;
                i = row.End - 1;
                continue;
            }
            var text = CutDate(node.TextContent());
            if (text.Length is < 2 or > 160 || PageAsides.IsAside(node, _place))
                continue;
            var bare = PersonNames.Unlabelled(text);
            var strength = PersonNames.HasLead(text) && bare.Length > 1 && !char.IsLower(bare[0]) ? 76 : PersonNames.LooksLikePerson(bare) ? 74 : IsPenName(bare) ? 66 : 0;
            if (strength == 0)
                continue;
            Claim([text], text, strength - found);
            found++;
            i = row.End - 1;
        }
    }

    // "Cooper", "damianduchamps": one or two words in a place made for authors.
    private static bool IsPenName(string text) => text.Length is >= 2 and <= 24 && text.Count(c => c == ' ') <= 1 && char.IsLetter(text[0]) && !PersonNames.IsNoName(text)
        && Dateline.Text.MonthNames.Of(text, null) == 0 && (text.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space) || !char.IsLower(text[space + 1]));

    private static bool IsBylineNamed(PageTree tree, int index, in NameMemo names)
    {
        ref readonly var row = ref tree.Row(index);
        for (var i = row.Start; i < row.Start + row.AttributeCount; i++)
        {
            if (names.Of(i) && tree.AttributeName(i) is "class" or "id" or "data-testid" or "itemprop")
                return true;
        }
        return false;
    }

    private static bool IsBylineName(ReadOnlySpan<char> name) => name.Length < 200 && name.IndexOfAny(BylineNames) >= 0 && name.IndexOfAny(NotBylineNames) < 0;

    private static string Value(PageNode node) => (node.Attribute("content") ?? (node.End - node.Index < 80 ? node.TextContent() : "")).Trim();

    private static bool IsStory(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "CreativeWork" or "WebPage" or "Recipe" or "Review" or "VideoObject";
}
