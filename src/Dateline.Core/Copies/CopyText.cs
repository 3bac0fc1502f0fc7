using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>What the index keeps of one article: hashed words instead of its text, and what its page claims.</summary>
internal sealed class CopyText
{
    private readonly uint[] _words;
    private readonly WordForm[] _forms;
    private readonly int _count;
    private GramSample? _sample;

    private CopyText(FiledArticle filed, TextWords words, OutletBoilerplate? boilerplate, WordRooms? rooms)
    {
        Id = filed.Id;
        Outlet = filed.Outlet;
        AddressHash = AddressOf(filed);
        Dates = filed.Dates;
        Source = filed.Source;
        Headline = filed.Article.Headline;
        Section = filed.Article.Section ?? (filed.Article.Breadcrumb.Count > 0 ? filed.Article.Breadcrumb[^1] : null);
        FirstSeen = filed.FirstSeen;
        (ParagraphEnds, Paragraphs, _count) = Own(filed.Outlet, words, boilerplate, rooms, out _words, out _forms);
        LatestYear = YearEvidence.LatestYear(words);
    }

    public ArticleId Id { get; }

    public string Outlet { get; }

    /// <summary>Hash of the address without what differs between two links to one page; 0 when there is none.</summary>
    public ulong AddressHash { get; }

    public DateReading Dates { get; }

    public SourceFinding Source { get; }

    public string? Headline { get; }

    public string? Section { get; }

    public Instant FirstSeen { get; }

    public ReadOnlySpan<uint> Words => _words.AsSpan(0, _count);

    public ReadOnlySpan<WordForm> Forms => _forms.AsSpan(0, _count);

    public int[] ParagraphEnds { get; }

    /// <summary>The grams it is found by, sampled when they are first asked for: most texts that are told again are only laid beside others.</summary>
    public GramSample Sample => _sample ??= GramSample.Of(Words);

    /// <summary>The latest year the text speaks of as past or present; 0 when it names none.</summary>
    public int LatestYear { get; }

    /// <summary>For each paragraph what an outlet's boilerplate is known by.</summary>
    public ulong[] Paragraphs { get; }

    /// <summary>Reads an article, without the paragraphs known as its outlet's boilerplate.</summary>
    /// <param name="filed">The article.</param>
    /// <param name="boilerplate">What is known of outlets' boilerplate; <c>null</c> for nothing.</param>
    public static CopyText Of(FiledArticle filed, OutletBoilerplate? boilerplate = null) => new(filed, TextWords.Read(filed.Article.Paragraphs()), boilerplate, null);

    /// <inheritdoc cref="Of(FiledArticle, OutletBoilerplate?)"/>
    /// <param name="filed">The article.</param>
    /// <param name="boilerplate">What is known of outlets' boilerplate.</param>
    /// <param name="room">Words read before, whose room is used again.</param>
    /// <param name="rooms">Where the words are kept; the text is to be released before it is forgotten.</param>
    public static CopyText Of(FiledArticle filed, OutletBoilerplate boilerplate, TextWords room, WordRooms rooms)
    {
        room.ReadAnew([.. filed.Article.Paragraphs()]);
        return new CopyText(filed, room, boilerplate, rooms);
    }

    /// <summary>Forgets the grams until they are asked for again.</summary>
    public void DropSample() => _sample = null;

    /// <summary>Gives the words' room back; the text may not be looked at any more.</summary>
    public void Release(WordRooms rooms) => rooms.GiveBack(_words, _forms);

    /// <summary>An article by words read before, as they are.</summary>
    public static CopyText Of(FiledArticle filed, TextWords words) => new(filed, words, null, null);

    private static (int[] Ends, ulong[] Keys, int Count) Own(
        string outlet, TextWords all, OutletBoilerplate? boilerplate, WordRooms? rooms, out uint[] words, out WordForm[] forms)
    {
        var seed = OutletBoilerplate.SeedOf(outlet);
        var keys = new ulong[all.ParagraphEnds.Count];
        var ends = new int[keys.Length];
        var (own, stay, from) = (0, 0, 0);
        for (var p = 0; p < keys.Length; p++)
        {
            var end = all.ParagraphEnds[p];
            keys[p] = OutletBoilerplate.KeyOf(seed, all.Hashes[from..end]);
            var stays = end == from || boilerplate?.Holds(keys[p]) != true;
            own += stays ? end - from : 0;
            stay += stays ? 1 : 0;
            ends[p] = stays ? own : -1;
            from = end;
        }
        (words, forms) = rooms?.Take(own) ?? (new uint[own], new WordForm[own]);
        if (stay == keys.Length)
        {
            all.Hashes.CopyTo(words);
            all.Forms.CopyTo(forms);
            return (ends, keys, own);
        }
        var (kept, paragraphs) = (0, 0);
        for (var p = 0; p < keys.Length; p++)
        {
            if (ends[p] < 0)
                continue;
            from = p == 0 ? 0 : all.ParagraphEnds[p - 1];
            all.Hashes[from..all.ParagraphEnds[p]].CopyTo(words.AsSpan(kept));
            all.Forms[from..all.ParagraphEnds[p]].CopyTo(forms.AsSpan(kept));
            keys[paragraphs] = keys[p];
            ends[paragraphs++] = kept = ends[p];
        }
        return (ends[..paragraphs], keys[..paragraphs], own);
    }

    private static ulong AddressOf(FiledArticle filed)
    {
        if (filed.Url is not { IsAbsoluteUri: true } url)
            return 0;
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host.AsSpan(4) : url.Host;
        var hash = Mixed(Mixed(14695981039346656037UL, host), url.AbsolutePath.AsSpan().TrimEnd('/'));
        if (url.Query.Length < 2)
            return hash | 1;
        foreach (var part in url.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)))
            hash = Mixed((hash ^ '?') * 1099511628211UL, part);
        return hash | 1;
    }

    // FNV-1a, 64 bits.
    private static ulong Mixed(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
