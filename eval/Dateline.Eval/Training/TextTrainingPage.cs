using Dateline.Eval.Extract;
using Dateline.Extract;
using Dateline.Extract.Lines;
using Dateline.Model;
using Dateline.Pages;
using NodaTime;

namespace Dateline.Eval.Training;

/// <summary>One annotated page set as lines, with a label per line.</summary>
internal sealed class TextTrainingPage
{
    public required ExtractPage Page { get; init; }

    public required string Host { get; init; }

    public required string[] Raw { get; init; }

    public required TextLines Lines { get; init; }

    /// <summary>Per line: 1 story, 0 furniture, -1 not known.</summary>
    public required float[] Labels { get; init; }

    /// <summary>Per line: how much it counts.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Whether it is the same page a second time, its bullets taken off: some crawlers write none.</summary>
    public required bool IsSecondForm { get; init; }

    public int Fold { get; init; }

    /// <summary>The page as the text-only set has it; of every third page a second form without bullets.</summary>
    public static IEnumerable<TextTrainingPage> Load(string folder, ExtractPage page, int folds)
    {
        if (page.Gold is not { IsArticle: not false } gold || (gold.Body is null or "" && gold.With is null or []))
            return [];
        var raw = new RawPage(ExtractStage.Load(Path.Combine(folder, page.Html)), Instant.MinValue) { ContentType = "text/html; charset=utf-8" };
        var text = PageLines.Render(raw).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = text.Select(Text.Whitespace.Squash).Where(line => line.Length > 0).ToArray();
        var forms = new List<TextTrainingPage>();
        if (Of(page, gold, lines, folds, isSecondForm: false) is { } first)
            forms.Add(first);
        if (forms.Count > 0 && WordHash.Of(page.Id) % 3 == 0)
        {
            var bare = lines.Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line).Where(line => line is not ("" or "-")).ToArray();
            if (Of(page, gold, bare, folds, isSecondForm: true) is { } second)
                forms.Add(second);
        }
        return forms;
    }

    private static TextTrainingPage? Of(ExtractPage page, ExtractGold gold, string[] raw, int folds, bool isSecondForm)
    {
        var lines = new TextLines(raw);
        var texts = lines.Traits.Select(line => line.Text).ToArray();
        var tokens = texts.Select(ExtractTokens.Words).ToArray();
        var labels = LineLabels.Of(gold, tokens, texts);
        var weights = new float[labels.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = labels[i] < 0 ? 0 : 3 + tokens[i].Count;
        if (gold.Body is { Length: > 0 })
        {
            var all = weights.Where((_, i) => labels[i] >= 0.5f).Sum();
            if (all < 1)
                return null;
            var scale = TrainingPage.Trust(page.Dataset) * (isSecondForm ? 0.5f : 1) / all;
            for (var i = 0; i < weights.Length; i++)
                weights[i] = Math.Min(weights[i] * scale, 0.5f) + 0.002f * (weights[i] > 0 ? 1 : 0);
        }
        else
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = weights[i] > 0 ? 0.05f : 0;
        }
        var host = TrainingPage.HostOf(page);
        return new TextTrainingPage
        {
            Page = page,
            Host = host,
            Raw = raw,
            Lines = lines,
            Labels = labels,
            Weights = weights,
            IsSecondForm = isSecondForm,
            Fold = (int)(WordHash.Of(host) % folds),
        };
    }
}
