using System.Text;

namespace Dateline.Eval.Extract;

/// <summary>The scores of one page; what its gold does not annotate is <c>null</c>. The metrics are the bench's (see its README).</summary>
internal sealed record ExtractScore
{
    /// <summary>Multisets of 4-token shingles: F1, precision (undefined without an answer), recall.</summary>
    public (double F1, double? P, double? R)? Shingle { get; private init; }

    /// <summary>Whole paragraphs, equal after NFKC and white space.</summary>
    public (double F1, double? P, double? R)? Paragraph { get; private init; }

    public bool? Exact { get; private init; }

    public (int Found, int LetThrough, int With, int Without)? Snippets { get; private init; }

    public bool? Title { get; private init; }

    public (int Hit, int Gold, int Answered, bool Equal)? Authors { get; private init; }

    public (bool Right, bool Answered)? Date { get; private init; }

    public bool? Kind { get; private init; }

    public bool? Dateline { get; private init; }

    public bool? Agency { get; private init; }

    public static ExtractScore Of(ExtractGold gold, ExtractPrediction answer)
    {
        var score = new ExtractScore();
        if (gold.Body is { Length: > 0 })
        {
            var words = ExtractTokens.Words(answer.Body);
            foreach (var (text, paragraphs) in Variants(gold))
            {
                var goldWords = ExtractTokens.Words(text);
                score = score with
                {
                    Shingle = Better(score.Shingle, Overlap(Shingles(goldWords), Shingles(words))),
                    Paragraph = paragraphs is null ? score.Paragraph : Better(score.Paragraph, Overlap(Count(paragraphs.Select(Plain)), Count(answer.Paragraphs.Select(Plain).Where(p => p.Length > 0)))),
                    Exact = score.Exact == true || goldWords.SequenceEqual(words, StringComparer.Ordinal),
                };
            }
        }
        if (gold.With is { Length: > 0 } with)
        {
            var body = ExtractTokens.Squash(answer.Body);
            var without = gold.Without ?? [];
            int In(string[] snippets) => snippets.Count(snippet => body.Contains(ExtractTokens.Squash(snippet), StringComparison.Ordinal));
            score = score with { Snippets = (In(with), In(without), with.Length, without.Length) };
        }
        if (gold.Title is { Length: > 0 })
            score = score with { Title = ExtractTokens.Title(gold.Title) == ExtractTokens.Title(answer.Title) };
        if (gold.Authors is { Length: > 0 } && ExtractTokens.Names(gold.Authors) is { Count: > 0 } names)
        {
            var answered = ExtractTokens.Names(answer.Authors);
            score = score with { Authors = (names.Count(answered.Contains), names.Count, answered.Count, names.SetEquals(answered)) };
        }
        if (gold.Date is { Length: > 0 })
        {
            var days = ExtractTokens.Days(answer.Date);
            score = score with { Date = (days.Overlaps(ExtractTokens.Days(gold.Date).Concat(gold.DateAlt ?? [])), days.Count > 0) };
        }
        return score with
        {
            Kind = gold.IsArticle is { } isArticle ? isArticle == answer.IsArticle : null,
            Dateline = gold.Dateline is { Length: > 0 } dateline ? ExtractTokens.Title(dateline) == ExtractTokens.Title(answer.Dateline) : null,
            Agency = gold.Agency is { Length: > 0 } agency ? ExtractTokens.Title(agency) == ExtractTokens.Title(answer.Agency) : null,
        };
    }

    /// <summary>One figure for sorting pages from worst to best; <c>null</c> when the page has none.</summary>
    public double? Of(string metric) => metric switch
    {
        "shingle" => Shingle?.F1,
        "para" => Paragraph?.F1,
        "snip" => Snippets is { } s ? (double)s.Found / s.With - (double)s.LetThrough / Math.Max(1, s.Without) : null,
        "title" => Number(Title),
        "author" => Number(Authors?.Equal),
        "date" => Number(Date?.Right),
        "kind" => Number(Kind),
        "dateline" => Number(Dateline),
        "agency" => Number(Agency),
        _ => throw new UsageException($"there is no metric \"{metric}\""),
    };

    private static double? Number(bool? value) => value is { } v ? v ? 1 : 0 : null;

    // Gold with and without its optional paragraphs; the better one counts.
    private static IEnumerable<(string Text, string[]? Paragraphs)> Variants(ExtractGold gold)
    {
        if (gold.Paragraphs is not { Length: > 0 } all)
        {
            yield return (gold.Body!, null);
            yield break;
        }
        yield return (string.Join("\n\n", all), all);
        var optional = (gold.Optional ?? []).ToHashSet();
        if (optional.Count > 0 && optional.Count < all.Length)
        {
            string[] needed = [.. all.Where((_, i) => !optional.Contains(i))];
            yield return (string.Join("\n\n", needed), needed);
        }
    }

    private static string Plain(string text) => ExtractTokens.Squash(text.Normalize(NormalizationForm.FormKC));

    private static Dictionary<string, int> Shingles(List<string> words)
    {
        var shingles = new List<string>();
        for (var i = 0; i < Math.Max(1, words.Count - 3) && i < words.Count; i++)
            shingles.Add(string.Join('\u001f', words.Skip(i).Take(4)));
        return Count(shingles);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> items)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
            counts[item] = counts.GetValueOrDefault(item) + 1;
        return counts;
    }

    private static (double F1, double? P, double? R) Overlap(Dictionary<string, int> gold, Dictionary<string, int> answer)
    {
        var both = gold.Sum(pair => Math.Min(pair.Value, answer.GetValueOrDefault(pair.Key)));
        int golds = gold.Values.Sum(), answers = answer.Values.Sum();
        double? p = answers == 0 ? null : (double)both / answers, r = golds == 0 ? null : (double)both / golds;
        return (p is > 0 && r is > 0 ? 2 * p.Value * r.Value / (p.Value + r.Value) : 0, p, r);
    }

    private static (double F1, double? P, double? R) Better((double F1, double? P, double? R)? before, (double F1, double? P, double? R) now) =>
        before is { } b && b.F1 >= now.F1 ? b : now;
}
