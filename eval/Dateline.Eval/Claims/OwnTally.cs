using System.Globalization;

namespace Dateline.Eval.Claims;

/// <summary>How many were right, found, and marked by hand.</summary>
internal readonly record struct OwnTally(int Right, int Found, int Gold)
{
    /// <summary>In per cent, of precision and recall.</summary>
    public double F1 => Found + Gold == 0 ? 0 : Math.Round(200.0 * Right / (Found + Gold), 2);

    public static OwnTally operator +(OwnTally a, OwnTally b) => new(a.Right + b.Right, a.Found + b.Found, a.Gold + b.Gold);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {F1:0.00}  right {Right} found {Found} marked {Gold}");
}
