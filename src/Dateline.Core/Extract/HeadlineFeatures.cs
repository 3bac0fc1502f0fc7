namespace Dateline.Extract;

/// <summary>The numbers the headline model asks about one candidate. Their order is the model file's; a change needs a new training.</summary>
internal sealed class HeadlineFeatures
{
    private const int PlaceCount = 22;
    private const int WitnessCount = 5;
    private const int PageCount = 13;

    /// <summary>How many numbers there are.</summary>
    public const int Count = PlaceCount + WitnessCount * 3 + 34;

    private readonly HeadlineCandidates _candidates;
    private readonly PageClaims _claims;
    private readonly (string? Key, IReadOnlyList<string> Words)[] _witnesses;
    private readonly List<string> _slug;
    private readonly int _longest;
    private readonly bool _isNews;
    private readonly List<string> _siteWords;
    private readonly float[] _page = new float[PageCount];

    public HeadlineFeatures(HeadlineCandidates candidates, PageClaims claims, Uri? page)
    {
        _candidates = candidates;
        _claims = claims;
        _witnesses = [Witness(candidates.Heading ?? candidates.FirstHeading), Witness(claims.OgTitle), Witness(claims.TwitterTitle), Witness(claims.Headline), Witness(claims.Title)];
        _slug = page is { IsAbsoluteUri: true } ? HeadlineWords.Of(Uri.UnescapeDataString(page.AbsolutePath)) : [];
        _slug.RemoveAll(word => word.Length < 3 || char.IsDigit(word[0]));
        _longest = candidates.All.Count == 0 ? 1 : candidates.All.Max(candidate => candidate.Words.Count);
        _siteWords = HeadlineWords.Of(claims.SiteName ?? claims.Publisher ?? "");
        _isNews = claims.StructuredTypes.Any(type => type.EndsWith("NewsArticle", StringComparison.Ordinal));
        Page(_page);
    }

    public void Write(HeadlineCandidate candidate, Span<float> row)
    {
        var k = 0;
        for (var bit = 0; bit < PlaceCount; bit++)
            row[k++] = ((int)candidate.Places >> bit) & 1;
        var agreeing = 0;
        foreach (var (key, words) in _witnesses)
        {
            if (key is null)
            {
                row[k++] = -1;
                row[k++] = -1;
                row[k++] = -1;
                continue;
            }
            agreeing += key == candidate.Key ? 1 : 0;
            row[k++] = HeadlineWords.Likeness(candidate.Words, words);
            row[k++] = Relation(candidate.Key, key);
            row[k++] = candidate.Words.Count - words.Count;
        }
        row[k++] = agreeing;
        k = Shape(candidate, row, k);
        _page.CopyTo(row[k..]);
        k += PageCount;
        var inSlug = _slug.Count == 0 ? 0 : HeadlineWords.Common(_slug, candidate.Words);
        row[k++] = _slug.Count;
        row[k++] = _slug.Count == 0 ? -1 : (float)inSlug / _slug.Count;
        row[k] = _slug.Count == 0 || candidate.Words.Count == 0 ? -1 : (float)inSlug / candidate.Words.Count;
    }

    private int Shape(HeadlineCandidate candidate, Span<float> row, int k)
    {
        var text = candidate.Text;
        row[k++] = candidate.Words.Count;
        row[k++] = text.Length;
        row[k++] = (float)candidate.Words.Count / Math.Max(1, _longest);
        row[k++] = text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) ? 1 : 0;
        row[k++] = _candidates.IsSite(text) ? 1 : 0;
        row[k++] = text.Contains('|', StringComparison.Ordinal) || text.Contains('»', StringComparison.Ordinal) && text.Contains('«', StringComparison.Ordinal) is false ? 1 : 0;
        row[k++] = text.Contains(" - ", StringComparison.Ordinal) || text.Contains(" – ", StringComparison.Ordinal) ? 1 : 0;
        row[k++] = text.IndexOf(": ", StringComparison.Ordinal);
        row[k++] = char.IsLower(text[0]) ? 1 : 0;
        row[k++] = text[^1] is '?' or '!' ? 1 : 0;
        row[k++] = text[0] is '"' or '„' or '“' or '«' or '‘' or '»' ? 1 : 0;
        row[k++] = text.Any(char.IsLower) ? 0 : 1;
        row[k++] = candidate.Rest is { } rest ? HeadlineWords.Of(rest).Count : -1;
        row[k++] = candidate.Rest is { } left && _candidates.IsSite(left.Trim(' ', '|', '-', '–', ':', '»', '«')) ? 1 : 0;
        row[k++] = text.Count(char.IsDigit);
        row[k++] = HeadlineWords.Common(candidate.Words, _siteWords);
        row[k++] = candidate.Key.Length;
        return k;
    }

    // What is the same for every candidate of the page.
    private void Page(Span<float> row)
    {
        var k = 0;
        var (heading, og, twitter, structured, title) = (_witnesses[0], _witnesses[1], _witnesses[2], _witnesses[3], _witnesses[4]);
        row[k++] = _candidates.Headings;
        row[k++] = _isNews ? 1 : _claims.Headline is null ? -1 : 0;
        row[k++] = _claims.OgType is null ? -1 : _claims.OgType == "article" ? 1 : 0;
        row[k++] = Agree(heading.Key, og.Key);
        row[k++] = Agree(heading.Key, structured.Key);
        row[k++] = Agree(og.Key, structured.Key);
        row[k++] = Agree(og.Key, twitter.Key);
        row[k++] = Agree(og.Key, title.Key);
        row[k++] = Agree(title.Key, heading.Key);
        row[k++] = HeadlineWords.Likeness(heading.Words, og.Words);
        row[k++] = HeadlineWords.Likeness(heading.Words, title.Words);
        row[k++] = heading.Words.Count - og.Words.Count;
        row[k] = _candidates.FirstHeading is { } first && _candidates.IsSite(first) ? 1 : 0;
    }

    private static (string?, IReadOnlyList<string>) Witness(string? text) =>
        text is null || Headlines.Key(text) is not { Length: > 0 } key ? (null, []) : (key, HeadlineWords.Of(text));

    // Equal, begins, ends, within, or the other way about.
    private static float Relation(string key, string witness) =>
        key == witness ? 7
        : witness.StartsWith(key, StringComparison.Ordinal) ? 6
        : witness.EndsWith(key, StringComparison.Ordinal) ? 5
        : witness.Contains(key, StringComparison.Ordinal) ? 4
        : key.StartsWith(witness, StringComparison.Ordinal) ? 3
        : key.EndsWith(witness, StringComparison.Ordinal) ? 2
        : key.Contains(witness, StringComparison.Ordinal) ? 1 : 0;

    private static float Agree(string? one, string? other) => one is null || other is null ? -1 : Relation(one, other);
}
