using System.Text.Json;

namespace Dateline.Pages;

/// <summary>What an HTML page says of itself in machine-readable form, gathered in one scan: meta elements, links to authors,
/// JSON-LD, elements with microdata or RDFa properties, <c>time</c> elements, headlines.</summary>
internal sealed class PageMarkup
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r'];

    private readonly List<MetaEntry> _metas = [];
    private readonly List<int> _authors = [];
    private readonly List<PropertyEntry> _properties = [];
    private readonly List<int> _times = [];
    private readonly List<int> _headings = [];
    private readonly List<int> _scripts = [];
    private readonly List<int> _linkedScripts = [];
    private (IReadOnlyList<JsonElement> Roots, IReadOnlyList<string> Unread)? _linked;
    private IReadOnlyList<(JsonElement Node, string? Under, int Depth)>? _linkedNodes;
    private Model.Article? _placed;
    private ArticlePlace _place;

    private PageMarkup(PageTree tree) => Tree = tree;

    public PageTree Tree { get; }

    /// <summary>The meta elements that have a key and a content, in page order.</summary>
    public IReadOnlyList<MetaEntry> Metas => _metas;

    /// <summary>The <c>a</c> elements with <c>rel=author</c>.</summary>
    public IReadOnlyList<int> Authors => _authors;

    /// <summary>Elements with <c>itemprop</c> or <c>property</c>, one entry per name, prefixes such as <c>schema:</c> taken off.</summary>
    public IReadOnlyList<PropertyEntry> Properties => _properties;

    /// <summary>The <c>time</c> elements.</summary>
    public IReadOnlyList<int> Times => _times;

    /// <summary>The <c>h1</c> elements.</summary>
    public IReadOnlyList<int> Headings => _headings;

    /// <summary>Scripts that are neither JSON-LD nor loaded from elsewhere.</summary>
    public IReadOnlyList<int> Scripts => _scripts;

    /// <summary>The language named by the root element, as written; <c>null</c> when it names none.</summary>
    public string? Language { get; private set; }

    /// <summary>The text of the title element; <c>null</c> when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The roots of all JSON-LD of the page that could be read, arrays opened.</summary>
    public IReadOnlyList<JsonElement> Linked => ReadLinked().Roots;

    /// <summary>Every object of the JSON-LD with the property that leads to it, roots first; gathered once for all who ask.</summary>
    public IReadOnlyList<(JsonElement Node, string? Under, int Depth)> LinkedNodes => _linkedNodes ??= [.. JsonLd.Nodes(Linked)];

    /// <summary>The raw text of the JSON-LD scripts that could not be parsed.</summary>
    public IReadOnlyList<string> UnreadLinked => ReadLinked().Unread;

    /// <summary>Where <paramref name="article"/>, read from this page, stands in it; found once for all who ask.</summary>
    public ArticlePlace PlaceOf(Model.Article article)
    {
        if (!ReferenceEquals(_placed, article))
            (_placed, _place) = (article, new ArticlePlace(HeadlinePlace.Find(this, article), StoryPlace.Find(this, article)));
        return _place;
    }

    public static PageMarkup Scan(PageTree tree)
    {
        var markup = new PageMarkup(tree);
        for (var i = 0; i < tree.Count; i++)
        {
            var tag = tree.Row(i).Tag;
            if (tag != Tag.Text)
                markup.Add(i, tag);
        }
        return markup;
    }

    /// <summary>The text of the script at <paramref name="index"/>.</summary>
    public string ScriptText(int index)
    {
        var node = Tree[index];
        if (node.End == index + 2)
            return Tree[index + 1].Text;
        return string.Concat(node.Descendants().Where(child => child.IsText).Select(child => child.Text));
    }

    /// <summary>The content of the first meta element with the key <paramref name="key"/> (lower case).</summary>
    public string? Meta(string key)
    {
        foreach (var meta in _metas)
        {
            if (string.Equals(meta.Key, key, StringComparison.OrdinalIgnoreCase))
                return meta.Content;
        }
        return null;
    }

    private (IReadOnlyList<JsonElement> Roots, IReadOnlyList<string> Unread) ReadLinked() => _linked ??= JsonLd.Roots(_linkedScripts.Select(index => ScriptText(index)));

    private void Add(int index, Tag tag)
    {
        switch (tag)
        {
            case Tag.Meta:
                AddMeta(index, Tree.Attributes(index));
                return;
            case Tag.Script:
                if (Tree.Attribute(index, "type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    _linkedScripts.Add(index);
                else if (Tree.Attribute(index, "src") is null)
                    _scripts.Add(index);
                return;
            case Tag.Time:
                _times.Add(index);
                break;
            case Tag.H1:
                _headings.Add(index);
                break;
            case Tag.Title when Title is null && Tree.Row(index).End == index + 2:
                Title = Dateline.Text.Whitespace.Squash(Tree[index + 1].Text);
                break;
            case Tag.Html:
                Language ??= Tree.Attribute(index, "lang") ?? Tree.Attribute(index, "xml:lang");
                break;
        }
        ref readonly var row = ref Tree.Row(index);
        for (var i = row.Start; i < row.Start + row.AttributeCount; i++)
        {
            switch (Tree.AttributeName(i))
            {
                case "itemprop" or "property":
                    foreach (var name in Tree.AttributeSpan(i).ToString().Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
                        _properties.Add(new PropertyEntry(Unprefixed(name), index));
                    break;
                case "rel" when tag == Tag.A && Names(Tree.AttributeSpan(i), "author"):
                    _authors.Add(index);
                    break;
            }
        }
    }

    private void AddMeta(int index, ReadOnlySpan<PageAttribute> attributes)
    {
        string? content = null, value = null;
        foreach (ref readonly var attribute in attributes)
        {
            if (attribute.Name is "content")
                content = attribute.Value.Trim();
            else if (attribute.Name is "value" or "datetime")
                value = attribute.Value.Trim();
        }
        content = content is { Length: > 0 } ? content : value;
        if (content is not { Length: > 0 })
            return;
        foreach (ref readonly var attribute in attributes)
        {
            if (attribute.Name is "name" or "property" or "http-equiv")
                _metas.Add(new MetaEntry(attribute.Value.Trim(), content, index));
            else if (attribute.Name is "itemprop")
                _properties.Add(new PropertyEntry(Unprefixed(attribute.Value.Trim()), index));
        }
    }

    private static bool Names(ReadOnlySpan<char> relations, string wanted)
    {
        foreach (var range in relations.SplitAny(Spaces))
        {
            if (relations[range].Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Unprefixed(string name) => name[(name.LastIndexOfAny([':', '/']) + 1)..];
}

/// <summary>A meta element.</summary>
/// <param name="Key">Its name or property as written.</param>
/// <param name="Content">Its content, trimmed; never empty.</param>
/// <param name="Index">Its place in the tree.</param>
internal readonly record struct MetaEntry(string Key, string Content, int Index);

/// <summary>An element with a property of microdata or RDFa.</summary>
/// <param name="Name">The property without its prefix.</param>
/// <param name="Index">Its place in the tree.</param>
internal readonly record struct PropertyEntry(string Name, int Index);
