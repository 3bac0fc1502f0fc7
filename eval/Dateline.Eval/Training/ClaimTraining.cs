using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Eval.Claims;

namespace Dateline.Eval.Training;

/// <summary>
/// <c>train-claims</c>: learns the model of attributions and writes it to <c>--out</c>; <c>train-claims cross</c> says what five folds score, each judged by a model
/// that saw none of its documents, and writes its predictions to <c>--out</c>; <c>sample</c> does the first fold alone. With <c>--models FOLDER</c> the folds' models
/// are kept there, and their taggers, and read again by the next run: rules are measured without learning anew, and without a model its scorers alone are learnt.
/// </summary>
internal static class ClaimTraining
{
    private const int Folds = 5;

    public static int Run(EvalArguments args)
    {
        var clock = Stopwatch.StartNew();
        var folder = args.Folder("claims");
        var documents = AttributedDocument.Load(folder);
        var reporting = EvidentialDocument.Load(folder);
        var clusters = new Lazy<byte[]>(() => ClusterTraining.Learn(folder));
        AttributionTraining Training(string part) => new(clusters.Value) { Keep = args.Models is { } kept ? Path.Combine(kept, part) : null };
        Console.Error.WriteLine($"{documents.Count} and {reporting.Count} documents");
        if (args.Words is ["cross" or "sample", ..])
            return CrossValidate(Training, documents, reporting, args.Words[0] == "sample" ? 1 : Folds, args);
        if (args.Out is { } path)
            File.WriteAllBytes(path, Training("all").Learn(documents, reporting));
        Console.Error.WriteLine($"learnt after {clock.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static int CrossValidate(Func<string, AttributionTraining> training, List<AttributedDocument> documents, List<EvidentialDocument> reporting, int folds, EvalArguments args)
    {
        var attribution = new AttributionScore();
        var evidential = new EvidentialScore();
        var lines = new List<string>();
        for (var fold = 0; fold < folds; fold++)
        {
            var model = ClaimModel.Read(ModelOf(args.Models, fold, () => training($"fold-{fold + 1}").Learn([.. documents.Where((_, i) => i % Folds != fold)], [.. reporting.Where((_, i) => i % Folds != fold)])));
            foreach (var document in documents.Where((_, i) => i % Folds == fold))
            {
                var found = AttributionReport.Find(model, document.Cut);
                attribution.Add(document.Text, document.Attributions, found);
                lines.Add(AttributionReport.Line(document, found));
            }
            foreach (var document in reporting.Where((_, i) => i % Folds == fold))
                evidential.Add(document, AttributionReport.FindReporting(model, document.Cut));
            Console.Error.WriteLine($"part {fold + 1} of {folds}");
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        var figures = attribution.Figures().Concat(evidential.Figures()).ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {value:0.00}"));
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("train-claims", figures) : 0;
    }

    private static byte[] ModelOf(string? folder, int fold, Func<byte[]> learn)
    {
        if (folder is null)
            return learn();
        var path = Path.Combine(folder, $"fold-{fold + 1}.bin");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, learn());
        }
        return File.ReadAllBytes(path);
    }
}
