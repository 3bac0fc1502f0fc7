namespace Dateline.Engine.Readers;

/// <summary>A count that fades by halves.</summary>
internal struct FadingCount
{
    private double _value;
    private double _at;

    public readonly double At(double now, double halfLife) => _value * Math.Exp(-Math.Max(0, now - _at) * 0.6931471805599453 / halfLife);

    public void Add(double amount, double now, double halfLife)
    {
        _value = Math.Max(0, At(now, halfLife) + amount);
        _at = Math.Max(_at, now);
    }
}
