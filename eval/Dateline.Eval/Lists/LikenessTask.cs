using System.Globalization;
using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Eval.Lists;

/// <summary>Related by text: how alike two articles are, against what people said. By the shipped trees, which learned from pairs of this kind.</summary>
internal static class LikenessTask
{
    public static IReadOnlyList<string> Run(string folder, Dictionary<string, double> figures)
    {
        var pairs = ListRows.Read(folder, "pairs").ToList();
        var tokens = pairs.ConvertAll(row => (A: Tokens(row[^2], row[1]), B: Tokens(row[^1], row[2])));
        var likeness = new ArticleLikeness();
        foreach (var (a, b) in tokens)
        {
            likeness.Learn(a);
            likeness.Learn(b);
        }
        var said = tokens.ConvertAll(pair => (double)likeness.Of(pair.A, pair.B));
        var told = Enumerable.Range(0, pairs.Count).Where(i => pairs[i].Length > 5 && double.TryParse(pairs[i][3], CultureInfo.InvariantCulture, out _)).ToList();
        void Score(string name, Func<string[], bool> of)
        {
            var some = told.Where(i => of(pairs[i])).ToList();
            if (some.Count > 1)
                figures[$"sts22.{name}"] = Correlation.Of(some.ConvertAll(i => said[i]), some.ConvertAll(i => 4 - double.Parse(pairs[i][3], CultureInfo.InvariantCulture)));
        }
        Score("all", _ => true);
        Score("same-language", row => row[1] == row[2]);
        Score("cross-language", row => row[1] != row[2]);
        Score("en-en", row => row[1] == "en" && row[2] == "en");
        return [.. pairs.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{row[0]}\t{row[1]}\t{row[2]}\t{said[i]:R}"))];
    }

    private static ArticleTokens Tokens(string text, string language) =>
        ArticleTokens.Of(new Article { Language = language, Blocks = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line))] });
}
