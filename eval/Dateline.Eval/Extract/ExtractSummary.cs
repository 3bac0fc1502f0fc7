namespace Dateline.Eval.Extract;

/// <summary>The scores of a set of pages as shares from 0 to 1; <c>null</c> where no page of the set is annotated.</summary>
internal sealed record ExtractSummary
{
    public int Pages { get; private init; }
    public double? ShingleF1 { get; private init; }
    public double? ShingleP { get; private init; }
    public double? ShingleR { get; private init; }
    public double? Exact { get; private init; }
    public double? ParagraphF1 { get; private init; }
    public double? SnippetF1 { get; private init; }
    public double? SnippetP { get; private init; }
    public double? SnippetR { get; private init; }
    public double? Title { get; private init; }
    public double? AuthorExact { get; private init; }
    public double? AuthorF1 { get; private init; }
    public double? Date { get; private init; }
    public double? DateWrong { get; private init; }
    public double? Kind { get; private init; }
    public double? Dateline { get; private init; }
    public double? Agency { get; private init; }

    public static ExtractSummary Of(IReadOnlyList<ExtractScore> scores)
    {
        var shingle = scores.Where(s => s.Shingle is not null).Select(s => s.Shingle!.Value).ToList();
        double? shingleP = Mean(shingle.Where(s => s.P is not null).Select(s => s.P!.Value)), shingleR = Mean(shingle.Select(s => s.R ?? 0));
        var snippets = scores.Where(s => s.Snippets is not null).Select(s => s.Snippets!.Value).ToList();
        int found = snippets.Sum(s => s.Found), through = snippets.Sum(s => s.LetThrough);
        double? snippetP = snippets.Count == 0 ? null : (double)found / Math.Max(1, found + through);
        double? snippetR = snippets.Count == 0 ? null : (double)found / snippets.Sum(s => s.With);
        var authors = scores.Where(s => s.Authors is not null).Select(s => s.Authors!.Value).ToList();
        var dates = scores.Where(s => s.Date is not null).Select(s => s.Date!.Value).ToList();
        return new ExtractSummary
        {
            Pages = scores.Count,
            // The mean precision and mean recall are joined, as that benchmark does it; paragraphs are the mean of the pages' F1.
            ShingleF1 = F1(shingleP, shingleR),
            ShingleP = shingleP,
            ShingleR = shingleR,
            Exact = Share(scores.Select(s => s.Exact)),
            ParagraphF1 = Mean(scores.Where(s => s.Paragraph is not null).Select(s => s.Paragraph!.Value.F1)),
            SnippetF1 = F1(snippetP, snippetR),
            SnippetP = snippetP,
            SnippetR = snippetR,
            Title = Share(scores.Select(s => s.Title)),
            AuthorExact = Share(scores.Select(s => s.Authors?.Equal)),
            AuthorF1 = authors.Count == 0 ? null
                : F1((double)authors.Sum(a => a.Hit) / Math.Max(1, authors.Sum(a => a.Answered)), (double)authors.Sum(a => a.Hit) / authors.Sum(a => a.Gold)),
            Date = Share(dates.Select(d => (bool?)d.Right)),
            DateWrong = Share(dates.Select(d => (bool?)(d.Answered && !d.Right))),
            Kind = Share(scores.Select(s => s.Kind)),
            Dateline = Share(scores.Select(s => s.Dateline)),
            Agency = Share(scores.Select(s => s.Agency)),
        };
    }

    /// <summary>The figures by the names used in <c>floors.json</c>.</summary>
    public IEnumerable<KeyValuePair<string, double>> Figures()
    {
        (string, double?)[] figures =
        [
            ("shingle", ShingleF1), ("precision", ShingleP), ("recall", ShingleR), ("paragraph", ParagraphF1), ("snippet", SnippetF1), ("title", Title),
            ("author", AuthorExact), ("date", Date), ("date-wrong", DateWrong), ("kind", Kind), ("dateline", Dateline), ("agency", Agency),
        ];
        return from figure in figures where figure.Item2.HasValue select KeyValuePair.Create(figure.Item1, figure.Item2.GetValueOrDefault());
    }

    private static double? Mean(IEnumerable<double> values) => values.ToList() is { Count: > 0 } list ? list.Average() : null;

    private static double? Share(IEnumerable<bool?> values) => Mean(values.Where(v => v is not null).Select(v => v!.Value ? 1.0 : 0));

    private static double? F1(double? p, double? r) => p is null || r is null ? null : p + r > 0 ? 2 * p * r / (p + r) : 0;
}
