using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Model;

namespace Dateline.Eval.Claims;

/// <summary><c>claims own</c>: invented passages for what no public set has: chains, denials and what they deny, speakers of short forms and pronouns.</summary>
/// <remarks>tests/golden/claims/passages.jsonl: each statement names its cue, source, content, speaker (the fullest name), the statement it stands within, the one it denies.</remarks>
internal static class OwnTask
{
    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var tallies = new SortedDictionary<string, (int Right, int Found, int Gold)>(StringComparer.Ordinal);
        void Count(string name, int right, int found, int gold)
        {
            var old = tallies.GetValueOrDefault(name);
            tallies[name] = (old.Right + right, old.Found + found, old.Gold + gold);
        }
        var passages = 0;
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "golden", "claims", "passages.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var kind = root.GetProperty("kind").GetString()!;
            var gold = Gold(root.GetProperty("statements"), text);
            var found = ClaimReader.Read(text);
            var match = gold.Select(one => Match(one.Cue, found)).ToList();
            passages++;
            Count("cue", match.Count(one => one is not null), found.Count, gold.Count);
            var chains = gold.Select((one, i) => (Outer: one.Within is { } outer ? match[outer] : null, Inner: match[i])).Where((_, i) => gold[i].Within is not null).ToList();
            var denials = gold.Select((one, i) => (Outer: one.Denies is { } target ? match[target] : null, Inner: match[i])).Where((_, i) => gold[i].Denies is not null).ToList();
            if (kind == "chain")
                Count("chains", chains.Count(pair => pair.Inner is { Within: { } within } && within == pair.Outer?.Number), found.Count(one => one.Within is not null), chains.Count);
            if (kind == "denial")
                Count("denials", denials.Count(pair => pair.Inner is { Denies: { } target } && target == pair.Outer?.Number), found.Count(one => one.Denies is not null), denials.Count);
            var named = gold.Select((one, i) => (one.Speaker, Found: match[i])).Where(pair => pair.Speaker is not null).ToList();
            Count("speakers", named.Count(pair => pair.Found?.Speaker.Name == pair.Speaker), named.Count(pair => pair.Found?.Speaker.Name is not null), named.Count);
            if (!args.Flags.Contains("--show"))
                continue;
            Console.WriteLine($"{root.GetProperty("id").GetString()}: {text.Replace('\n', '/')}");
            foreach (var one in found)
                Console.WriteLine($"    {one.Number}: {string.Join(" … ", one.Source.Select(span => span.Words))} [{one.Speaker.Name}, {one.Speaker.Kind}] | {one.Cue[0].Words} ({one.Stance}) | {string.Join(" … ", one.Content.Select(span => span.Words))} | within {one.Within} denies {one.Denies}");
        }
        Console.WriteLine($"{passages} passages");
        foreach (var (name, (right, found, gold)) in tallies)
        {
            var f1 = found + gold == 0 ? 0 : Math.Round(200.0 * right / (found + gold), 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} F1 {f1:0.00}  right {right} found {found} gold {gold}"));
            figures["own." + name] = f1;
        }
    }

    private static List<OwnStatement> Gold(JsonElement statements, string text)
    {
        var gold = new List<OwnStatement>();
        var used = new HashSet<int>();
        foreach (var one in statements.EnumerateArray())
        {
            var cue = one.GetProperty("cue").GetString()!;
            // The first place of these words that no statement before has taken.
            var start = text.IndexOf(cue, StringComparison.Ordinal);
            while (start >= 0 && !used.Add(start))
                start = text.IndexOf(cue, start + 1, StringComparison.Ordinal);
            if (start < 0)
                throw new InvalidDataException($"no \"{cue}\" in: {text}");
            int? Number(string name) => one.TryGetProperty(name, out var value) ? value.GetInt32() : null;
            gold.Add(new OwnStatement(new Span(start, start + cue.Length), one.TryGetProperty("speaker", out var speaker) ? speaker.GetString() : null, Number("within"), Number("denies")));
        }
        return gold;
    }

    private static Statement? Match(Span cue, IReadOnlyList<Statement> found) =>
        found.Where(one => one.Cue.Any(span => span.Start < cue.End && cue.Start < span.End) && one.Continues is null).OrderBy(one => one.Cue[0].End - one.Cue[0].Start).FirstOrDefault();

    private sealed record OwnStatement(Span Cue, string? Speaker, int? Within, int? Denies);
}
