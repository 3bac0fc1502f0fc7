using System.Globalization;
using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Eval.Claims;

/// <summary><c>claims own</c>: invented passages for what no public set has: chains, denials and what they deny, sources told by pronoun or short form.</summary>
/// <remarks>
/// tests/golden/claims/*.txt. Every figure is taken over all passages, over the open half (rules may be written on it; <c>--show</c> prints it) and over the held half (only counted).
/// Passages of another folder (<c>--data</c>) are all shown.
/// </remarks>
internal static class OwnTask
{
    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var tallies = new SortedDictionary<string, OwnTally>(StringComparer.Ordinal);
        var passages = args.Data is { } folder ? OwnPassageFile.ReadAll(folder) : OwnPassageFile.ReadAll();
        foreach (var passage in passages)
        {
            var found = passage.Texts.Select(ClaimReader.Read).ToList();
            var score = new OwnScore(passage, found);
            foreach (var (name, count) in score.Counts())
            {
                foreach (var each in (string[])[name, name + (passage.IsOpen ? ".open" : ".held")])
                    tallies[each] = tallies.GetValueOrDefault(each) + count;
            }
            if (args.Flags.Contains("--show") && (passage.IsOpen || args.Data is not null))
                Console.Write(score.Shown());
        }
        Console.WriteLine($"{passages.Count} passages, {passages.Count(one => one.IsOpen)} of them open; {passages.Count(one => one.Statements.Any(said => said.Within is not null))} with chains, "
            + $"{passages.Count(one => one.Statements.Any(said => said.Denies is not null))} with denials, {passages.Count(one => one.Texts.Count > 1)} of two texts, "
            + $"{passages.Count(one => one.Statements.Any(said => said.IsShort(one.Texts[said.Text])))} with sources told by pronoun or short form");
        foreach (var (name, tally) in tallies)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {tally}"));
            figures["own." + name] = tally.F1;
        }
    }
}
