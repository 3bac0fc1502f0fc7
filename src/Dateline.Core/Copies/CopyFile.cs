using Dateline.Model;

namespace Dateline.Copies;

/// <summary>A group as the index keeps it; most have one text and nothing else.</summary>
internal sealed class CopyFile(CopyGroupId id, long serial)
{
    private const string First = "the first place of this text on this desk";

    private Dictionary<ArticleId, string>? _reasons;
    private CopyNotes? _notes;

    public CopyGroupId Id { get; } = id;

    /// <summary>Order of founding; when groups merge, the elder stays.</summary>
    public long Serial { get; } = serial;

    /// <summary>When it was last placed into, as a count of placements; the longest untouched is dropped first.</summary>
    public long Touched { get; set; }

    /// <summary>Numbers of its texts, in order of placing.</summary>
    public List<int> Texts { get; private set; } = new(1);

    /// <summary>Members that are listed but no longer heard, with what was found of them when they came; <c>null</c> while there is none.</summary>
    public Dictionary<ArticleId, CopyMember>? Echoes { get; private set; }

    /// <summary>Whether it holds comparisons that can be made again.</summary>
    public bool HasNotes => _notes is not null;

    /// <summary>Comparisons between its members, made once and kept while it is in use.</summary>
    public CopyNotes Notes() => _notes ??= new CopyNotes();

    public void DropNotes() => _notes = null;

    public string ReasonOf(ArticleId article) => _reasons?.GetValueOrDefault(article) ?? First;

    /// <summary>Writes down why an article is in it; <c>null</c> for the first.</summary>
    public void Note(ArticleId article, string? reason)
    {
        if (reason is not null)
            (_reasons ??= [])[article] = reason;
    }

    public void Echo(CopyMember member) => (Echoes ??= [])[member.Article] = member;

    /// <summary>Forgets what it noted of an article.</summary>
    public void Strike(ArticleId article)
    {
        _reasons?.Remove(article);
        Echoes?.Remove(article);
        _notes?.Compared.Remove(article);
        _notes?.Descents.Clear();
    }

    /// <summary>Takes over what another noted of its members.</summary>
    public void TakeOver(CopyFile other)
    {
        foreach (var (article, reason) in other._reasons ?? [])
            Note(article, reason);
        foreach (var member in other.Echoes?.Values ?? Enumerable.Empty<CopyMember>())
            Echo(member);
    }

    public void Renumber(int[] renumbered)
    {
        var texts = new List<int>(Texts.Count);
        texts.AddRange(Texts.Select(number => renumbered[number]).Where(number => number >= 0));
        Texts = texts;
    }
}

/// <summary>Comparisons between the members of a group.</summary>
internal sealed class CopyNotes
{
    /// <summary>What each member changed against the front text, kept while the front stays the same.</summary>
    public Dictionary<ArticleId, (ArticleId Front, double Shared, IReadOnlyList<string> Changes)> Compared { get; } = [];

    /// <summary>What it takes to make one member's text from another's, which words it has from there, and how many words both had then: a text read
    /// anew is without what has become known as boilerplate meanwhile.</summary>
    public Dictionary<(ArticleId From, ArticleId To), (double Cost, ulong[] Stands, (int From, int To) Words)> Descents { get; } = [];
}
