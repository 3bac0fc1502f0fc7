namespace Dateline.Eval.Claims;

/// <summary>Turns places counted in code points, as the benches count, into places in a string, and back.</summary>
internal sealed class CodePoints
{
    private readonly int[]? _units;

    public CodePoints(string text)
    {
        if (!text.Any(char.IsHighSurrogate))
            return;
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        _units = [.. units];
    }

    public int ToUnits(int point) => _units is null ? point : _units[Math.Min(point, _units.Length - 1)];

    public int ToPoints(int unit)
    {
        if (_units is null)
            return unit;
        var found = Array.BinarySearch(_units, unit);
        return found >= 0 ? found : ~found - 1;
    }
}
