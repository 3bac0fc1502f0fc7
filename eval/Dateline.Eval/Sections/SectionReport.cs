using System.Globalization;
using System.Text.Json;
using Dateline.Model;
using Dateline.Sections;

namespace Dateline.Eval.Sections;

/// <summary><c>dates sections-bbc</c>, <c>dates sections-ag</c>: the section the desk finds from text alone, and the label it stands for.</summary>
/// <remarks>The shipped weights were learnt from the development half of these sets: on it this is no measure (<c>train-sections</c> gives that of
/// five folds), on other texts it is.</remarks>
internal static class SectionReport
{
    public static void Run(string set, EvalArguments args, Dictionary<string, double> figures)
    {
        var documents = SectionDocument.Load(set, args.Folder("claims")).ToList();
        int right = 0, answered = 0, likeliest = 0;
        using var output = args.Out is { } path ? new StreamWriter(path) : null;
        foreach (var document in documents)
        {
            var slug = SectionSorter.Sort(document.Article, SourceFinding.Unknown, null).Section;
            answered += slug is null ? 0 : 1;
            right += document.LabelOf(slug) == document.Label ? 1 : 0;
            // The bench wants a label for each text, also where the desk would say it does not know.
            var label = document.LabelOf(SectionModel.Shipped.Weigh(document.Features, document.Words));
            likeliest += label == document.Label ? 1 : 0;
            output?.WriteLine(JsonSerializer.Serialize(new { id = document.Id, label }));
        }
        figures[set] = Math.Round(100.0 * likeliest / documents.Count, 2);
        if (!args.Flags.Contains("--quiet"))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set,-12} {documents.Count,5} texts | likeliest label right {100.0 * likeliest / documents.Count:0.0} % | the desk names a section for {100.0 * answered / documents.Count:0.0} %, right {100.0 * right / documents.Count:0.0} % of all"));
        }
    }
}
