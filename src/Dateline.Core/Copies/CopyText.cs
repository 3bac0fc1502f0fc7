using System.Runtime.InteropServices;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Copies;

/// <summary>What the index keeps of one article: hashed words instead of its text, and what its page claims.</summary>
internal sealed class CopyText
{
    private const int ShingleWords = 4;

    // One shingle in four: the choice depends on the shingle alone, so that two copies choose the same.
    private const uint SampleMask = 3;

    private CopyText(FiledArticle filed, TextWords words)
    {
        Id = filed.Id;
        Outlet = filed.Outlet;
        Address = AddressOf(filed);
        Dates = filed.Dates;
        Source = filed.Source;
        Headline = filed.Article.Headline;
        Section = filed.Article.Section ?? (filed.Article.Breadcrumb.Count > 0 ? filed.Article.Breadcrumb[^1] : null);
        FirstSeen = filed.FirstSeen;
        Words = words.Hashes.ToArray();
        Forms = words.Forms.ToArray();
        ParagraphEnds = [.. words.ParagraphEnds];
        Shingles = ShinglesOf(Words);
        LatestYear = YearEvidence.LatestYear(words);
    }

    public ArticleId Id { get; }

    public string Outlet { get; }

    /// <summary>The address without what differs between two links to one page; empty when there is none.</summary>
    public string Address { get; }

    public DateReading Dates { get; }

    public SourceFinding Source { get; }

    public string? Headline { get; }

    public string? Section { get; }

    public Instant FirstSeen { get; }

    public uint[] Words { get; }

    public WordForm[] Forms { get; }

    public int[] ParagraphEnds { get; }

    /// <summary>The sampled shingles, each once.</summary>
    public uint[] Shingles { get; }

    /// <summary>The latest year the text speaks of as past or present; 0 when it names none.</summary>
    public int LatestYear { get; }

    public static CopyText Of(FiledArticle filed) => new(filed, TextWords.Read(filed.Article.Paragraphs()));

    private static uint[] ShinglesOf(uint[] words)
    {
        if (words.Length < ShingleWords)
            return [];
        var sampled = new List<uint>(words.Length / 3);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            ulong hash = 0;
            for (var k = 0; k < ShingleWords; k++)
                hash = (hash ^ words[i + k]) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            var key = (uint)(hash >> 32);
            if (((uint)hash & SampleMask) == 0)
                sampled.Add(key == 0 ? 1 : key);
        }
        var span = CollectionsMarshal.AsSpan(sampled);
        span.Sort();
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[i - 1])
                span[kept++] = span[i];
        }
        return span[..kept].ToArray();
    }

    private static string AddressOf(FiledArticle filed)
    {
        if (filed.Url is not { IsAbsoluteUri: true } url)
            return "";
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        var query = string.Join('&', url.Query.TrimStart('?').Split('&').Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)));
        return $"{host}{url.AbsolutePath.TrimEnd('/')}?{query}";
    }
}
