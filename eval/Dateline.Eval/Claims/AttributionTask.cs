using System.Globalization;
using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary><c>claims attribution</c>: who says what by which words, triples of source, cue and content.</summary>
/// <remarks>The shipped model has learnt from the bench's dev documents: there its figures are no measure. <c>train-claims cross</c> gives honest ones.</remarks>
internal static class AttributionTask
{
    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var score = new AttributionScore();
        var lines = new List<string>();
        foreach (var document in AttributedDocument.Load(args.Folder("claims")))
        {
            var found = AttributionReport.Find(ClaimModel.Shipped, document.Cut);
            score.Add(document.Text, document.Attributions, found);
            lines.Add(AttributionReport.Line(document, found));
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        foreach (var (name, value) in score.Figures())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {value:0.00}"));
            figures["attribution." + name] = value;
        }
    }
}
