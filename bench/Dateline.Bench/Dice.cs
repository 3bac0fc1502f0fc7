namespace Dateline.Bench;

/// <summary>Numbers that look random and are the same for the same seed: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="below"/> - 1.</summary>
    public int Next(int below) => (int)((Roll() >> 32) * (ulong)below >> 32);

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double Fraction() => (Roll() >> 11) * (1.0 / (1UL << 53));

    /// <summary>By the normal law, mean 0 and deviation 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());

    private ulong Roll()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = (_state ^ _state >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return z ^ z >> 31;
    }
}
