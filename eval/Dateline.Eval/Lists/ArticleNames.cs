using Dateline.Model;

namespace Dateline.Eval.Lists;

/// <summary>A bench's own names of articles, and the product's.</summary>
internal sealed class ArticleNames
{
    private readonly Dictionary<string, ArticleId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleId, string> _names = [];

    public ArticleId IdOf(string name)
    {
        if (_ids.TryGetValue(name, out var id))
            return id;
        id = ArticleId.Of(name);
        _ids.Add(name, id);
        _names.Add(id, name);
        return id;
    }

    public string NameOf(ArticleId id) => _names[id];
}
