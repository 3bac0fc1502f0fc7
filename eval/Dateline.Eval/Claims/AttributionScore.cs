using System.Text.RegularExpressions;

namespace Dateline.Eval.Claims;

/// <summary>The claims bench's measure of attributions: spans as sets of word tokens, one-to-one alignment, all three roles together.</summary>
internal sealed partial class AttributionScore
{
    private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one document.</summary>
    public void Add(string text, IReadOnlyList<Attribution> gold, IReadOnlyList<Attribution> found)
    {
        var tokens = WordToken().Matches(text).Select(match => (match.Index, match.Index + match.Length)).ToArray();
        var g = gold.Select(each => new Roles(each, tokens)).ToList();
        var p = found.Select(each => new Roles(each, tokens)).ToList();
        Count("gold", g.Count);
        Count("found", p.Count);
        for (var role = 0; role < 3; role++)
        {
            var wanted = g.Select(each => each.Key(role)).Where(key => key.Length > 0).GroupBy(key => key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
            var given = p.Select(each => each.Key(role)).Where(key => key.Length > 0).GroupBy(key => key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
            Count($"{role}.gold", wanted.Values.Sum());
            Count($"{role}.found", given.Values.Sum());
            Count($"{role}.right", given.Sum(pair => Math.Min(pair.Value, wanted.GetValueOrDefault(pair.Key))));
            var all = g.SelectMany(each => each.Of(role)).ToHashSet();
            var held = p.SelectMany(each => each.Of(role)).ToHashSet();
            Count($"{role}.words.gold", all.Count);
            Count($"{role}.words.found", held.Count);
            Count($"{role}.words.right", all.Count(held.Contains));
        }
        Align(text, gold, g, p);
    }

    private void Align(string text, IReadOnlyList<Attribution> gold, List<Roles> g, List<Roles> p)
    {
        var pairs = new List<(double, int, int)>();
        for (var i = 0; i < g.Count; i++)
        {
            for (var j = 0; j < p.Count; j++)
            {
                var cue = g[i].Of(1).Count > 0 && p[j].Of(1).Count > 0 ? Dice(g[i].Of(1), p[j].Of(1)) : 0;
                var content = g[i].Of(2).Count + p[j].Of(2).Count > 0 ? Dice(g[i].Of(2), p[j].Of(2)) : 0;
                if (cue > 0 || content > 0)
                    pairs.Add((-(cue + content), i, j));
            }
        }
        pairs.Sort();
        var direct = gold.Select(each => Quoted().IsMatch(string.Join(' ', each.Content.Select(span => text[span.Start..span.End])))).ToList();
        Count("direct.gold", direct.Count(each => each));
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        foreach (var (_, i, j) in pairs)
        {
            if (usedGold.Contains(i) || usedFound.Contains(j))
                continue;
            usedGold.Add(i);
            usedFound.Add(j);
            var (a, b) = (g[i], p[j]);
            var source = (a.Of(0).Count == 0 && b.Of(0).Count == 0) || a.Of(0).Overlaps(b.Of(0));
            var cue = a.Of(1).Overlaps(b.Of(1)) || (a.Of(1).Count == 0 && b.Of(1).Count == 0);
            var content = Dice(a.Of(2), b.Of(2));
            Count("exact", a.Key(0) == b.Key(0) && a.Key(1) == b.Key(1) && a.Key(2) == b.Key(2) ? 1 : 0);
            Count("half", source && cue && content >= .5 ? 1 : 0);
            Count("most", source && cue && content >= .8 ? 1 : 0);
            if (direct[i] && content >= .5)
            {
                Count("direct.found", 1);
                Count("direct.source", source ? 1 : 0);
            }
        }
    }

    /// <summary>The figures, in percent.</summary>
    public Dictionary<string, double> Figures()
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        string[] names = ["source", "cue", "content"];
        for (var role = 0; role < 3; role++)
        {
            figures[names[role] + ".exact"] = F1($"{role}.right", $"{role}.found", $"{role}.gold");
            figures[names[role] + ".overlap"] = F1($"{role}.words.right", $"{role}.words.found", $"{role}.words.gold");
        }
        figures["triple.exact"] = F1("exact", "found", "gold");
        figures["triple.80"] = F1("most", "found", "gold");
        figures["triple.50"] = F1("half", "found", "gold");
        figures["direct.recall"] = Share("direct.found", "direct.gold");
        figures["direct.source"] = Share("direct.source", "direct.found");
        figures["found"] = Of("found");
        figures["gold"] = Of("gold");
        return figures;
    }

    private double F1(string right, string found, string gold)
    {
        var p = Of(found) == 0 ? 0 : Of(right) / Of(found);
        var r = Of(gold) == 0 ? 0 : Of(right) / Of(gold);
        return p + r == 0 ? 0 : Math.Round(200 * p * r / (p + r), 2);
    }

    private double Share(string part, string whole) => Of(whole) == 0 ? 0 : Math.Round(100 * Of(part) / Of(whole), 2);

    private double Of(string name) => _counts.GetValueOrDefault(name);

    private void Count(string name, int by) => _counts[name] = Of(name) + by;

    private static double Dice(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordToken();

    [GeneratedRegex("[“\"][^“”\"]{12,}[”\"]")]
    private static partial Regex Quoted();

    private sealed class Roles
    {
        private readonly HashSet<int>[] _words;
        private readonly string[] _keys;

        public Roles(Attribution attribution, (int Start, int End)[] tokens)
        {
            _words = [Cover(attribution.Source, tokens), Cover(attribution.Cue, tokens), Cover(attribution.Content, tokens)];
            _keys = [.. _words.Select(words => string.Join(' ', words.Order()))];
        }

        public HashSet<int> Of(int role) => _words[role];

        public string Key(int role) => _keys[role];

        private static HashSet<int> Cover(IReadOnlyList<Span> spans, (int Start, int End)[] tokens)
        {
            var words = new HashSet<int>();
            foreach (var span in spans)
            {
                int low = 0, high = tokens.Length;
                while (low < high)
                {
                    var middle = (low + high) / 2;
                    if (tokens[middle].End > span.Start)
                        high = middle;
                    else
                        low = middle + 1;
                }
                for (; low < tokens.Length && tokens[low].Start < span.End; low++)
                    words.Add(low);
            }
            return words;
        }
    }
}
