using System.Globalization;
using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary><c>claims evidential</c>: the words that report, links to what they report, denials.</summary>
/// <remarks>The shipped model has learnt from the bench's dev documents: there its figures are no measure. <c>train-claims cross</c> gives honest ones.</remarks>
internal static class EvidentialTask
{
    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var score = new EvidentialScore();
        var lines = new List<string>();
        foreach (var document in EvidentialDocument.Load(args.Folder("claims")))
        {
            var found = AttributionReport.FindReporting(ClaimModel.Shipped, document.Cut);
            score.Add(document, found);
            lines.Add(AttributionReport.Line(document, found));
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        foreach (var (name, value) in score.Figures())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {value:0.00}"));
            figures["evidential." + name] = value;
        }
    }
}
