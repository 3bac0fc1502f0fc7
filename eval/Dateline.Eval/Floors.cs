using System.Globalization;
using System.Text.Json;

namespace Dateline.Eval;

/// <summary>Holds scores against <c>eval/floors.json</c>: stage, then figure, then the least it may be (the most, for a figure ending in "wrong").</summary>
internal static class Floors
{
    /// <returns>0 when every floor holds, 1 when one does not.</returns>
    public static int Check(string stage, IReadOnlyDictionary<string, double> figures)
    {
        var floors = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(Path.Combine(Checkout.Root, "eval", "floors.json")))!;
        var failed = 0;
        foreach (var (name, floor) in floors.GetValueOrDefault(stage) ?? [])
        {
            var isCeiling = name.EndsWith("wrong", StringComparison.Ordinal);
            if (figures.TryGetValue(name, out var value) && (isCeiling ? value <= floor : value >= floor))
                continue;
            failed++;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"floor broken: {stage} {name} is {figures.GetValueOrDefault(name, double.NaN)}, {(isCeiling ? "at most" : "at least")} {floor} is needed"));
        }
        return failed == 0 ? 0 : 1;
    }
}
