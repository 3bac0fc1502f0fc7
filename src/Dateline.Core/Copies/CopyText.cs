using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>What the index keeps of one article: hashed words instead of its text, and what its page claims.</summary>
internal sealed class CopyText
{
    private CopyText(FiledArticle filed, TextWords words, OutletBoilerplate? boilerplate)
    {
        Id = filed.Id;
        Outlet = filed.Outlet;
        AddressHash = AddressOf(filed);
        Dates = filed.Dates;
        Source = filed.Source;
        Headline = filed.Article.Headline;
        Section = filed.Article.Section ?? (filed.Article.Breadcrumb.Count > 0 ? filed.Article.Breadcrumb[^1] : null);
        FirstSeen = filed.FirstSeen;
        (Words, Forms, ParagraphEnds, Paragraphs) = Own(filed.Outlet, words, boilerplate);
        Sample = GramSample.Of(Words);
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

    public uint[] Words { get; }

    public WordForm[] Forms { get; }

    public int[] ParagraphEnds { get; }

    /// <summary>The grams it is found by.</summary>
    public GramSample Sample { get; }

    /// <summary>The latest year the text speaks of as past or present; 0 when it names none.</summary>
    public int LatestYear { get; }

    /// <summary>For each paragraph what an outlet's boilerplate is known by.</summary>
    public ulong[] Paragraphs { get; }

    /// <summary>Reads an article, without the paragraphs known as its outlet's boilerplate.</summary>
    public static CopyText Of(FiledArticle filed, OutletBoilerplate? boilerplate = null) => new(filed, TextWords.Read(filed.Article.Paragraphs()), boilerplate);

    /// <summary>An article by words read before, as they are.</summary>
    public static CopyText Of(FiledArticle filed, TextWords words) => new(filed, words, null);

    private static (uint[] Words, WordForm[] Forms, int[] Ends, ulong[] Keys) Own(string outlet, TextWords all, OutletBoilerplate? boilerplate)
    {
        var (words, forms, ends) = (all.Hashes.ToArray(), all.Forms.ToArray(), all.ParagraphEnds.ToArray());
        var keys = new ulong[ends.Length];
        var (kept, paragraphs, from) = (0, 0, 0);
        for (var p = 0; p < ends.Length; p++)
        {
            var (start, end) = (from, ends[p]);
            from = end;
            var key = OutletBoilerplate.KeyOf(outlet, words.AsSpan(start..end));
            if (end > start && boilerplate?.Holds(key) == true)
                continue;
            words.AsSpan(start..end).CopyTo(words.AsSpan(kept));
            forms.AsSpan(start..end).CopyTo(forms.AsSpan(kept));
            kept += end - start;
            keys[paragraphs] = key;
            ends[paragraphs++] = kept;
        }
        return kept == words.Length ? (words, forms, ends, keys) : (words[..kept], forms[..kept], ends[..paragraphs], keys[..paragraphs]);
    }

    private static ulong AddressOf(FiledArticle filed)
    {
        if (filed.Url is not { IsAbsoluteUri: true } url)
            return 0;
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host.AsSpan(4) : url.Host;
        var hash = Mixed(Mixed(14695981039346656037UL, host), url.AbsolutePath.AsSpan().TrimEnd('/'));
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
