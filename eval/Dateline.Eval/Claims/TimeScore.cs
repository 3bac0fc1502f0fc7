using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Claims;

/// <summary>A time expression of the bench, offsets in code points.</summary>
internal sealed record BenchTime(int Start, int End, string Type, string Value);

/// <summary>Scores time expressions as TempEval-3 does: extents one to one, then type and value of those that meet.</summary>
internal sealed partial class TimeScore
{
    private int _gold, _found, _relaxed, _strict, _value, _type, _calendarGold, _calendarFound, _calendar;

    /// <summary>Adds one document.</summary>
    public void Add(IReadOnlyList<BenchTime> gold, IReadOnlyList<BenchTime> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _calendarGold += gold.Count(one => Calendar().IsMatch(one.Value));
        _calendarFound += found.Count(one => Calendar().IsMatch(one.Value));
        foreach (var (g, p) in Matched(gold, found))
        {
            var exact = g.Start == p.Start && g.End == p.End;
            _relaxed++;
            _strict += exact ? 1 : 0;
            _value += g.Value == p.Value ? 1 : 0;
            _type += g.Type == p.Type ? 1 : 0;
            if (Calendar().IsMatch(g.Value) && Calendar().IsMatch(p.Value) && g.Value[..Math.Min(10, g.Value.Length)] == p.Value[..Math.Min(10, p.Value.Length)])
                _calendar++;
        }
    }

    /// <summary>Enters relaxed, strict, value, type and calendar F1 under a name, in per cent.</summary>
    public void Enter(string name, IDictionary<string, double> figures)
    {
        figures[name + ".relaxed"] = F(_relaxed, _found, _gold);
        figures[name + ".strict"] = F(_strict, _found, _gold);
        figures[name + ".value"] = F(_value, _found, _gold);
        figures[name + ".type"] = F(_type, _found, _gold);
        figures[name + ".calendar"] = F(_calendar, _calendarFound, _calendarGold);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"gold {_gold,5} found {_found,5} | relaxed {F(_relaxed, _found, _gold):0.00} strict {F(_strict, _found, _gold):0.00} value {F(_value, _found, _gold):0.00} type {F(_type, _found, _gold):0.00} calendar {F(_calendar, _calendarFound, _calendarGold):0.00}");

    // Exact extents first, then by size of the overlap; ties by order.
    private static IEnumerable<(BenchTime Gold, BenchTime Found)> Matched(IReadOnlyList<BenchTime> gold, IReadOnlyList<BenchTime> found)
    {
        var pairs = new List<(bool Differs, int Overlap, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var overlap = Math.Min(gold[i].End, found[j].End) - Math.Max(gold[i].Start, found[j].Start);
                if (overlap > 0)
                    pairs.Add(((gold[i].Start, gold[i].End) != (found[j].Start, found[j].End), -overlap, i, j));
            }
        }
        pairs.Sort();
        var goldUsed = new bool[gold.Count];
        var foundUsed = new bool[found.Count];
        foreach (var (_, _, i, j) in pairs)
        {
            if (goldUsed[i] || foundUsed[j])
                continue;
            goldUsed[i] = foundUsed[j] = true;
            yield return (gold[i], found[j]);
        }
    }

    // The harmonic mean of precision and recall of one count over both totals.
    private static double F(int hits, int found, int gold)
    {
        var p = found == 0 ? 0 : (double)hits / found;
        var r = gold == 0 ? 0 : (double)hits / gold;
        return p + r == 0 ? 0 : Math.Round(200 * p * r / (p + r), 2);
    }

    [GeneratedRegex(@"^([0-9]{4})(-[0-9]{2}(-[0-9]{2})?)?(T.*)?$")]
    private static partial Regex Calendar();
}
