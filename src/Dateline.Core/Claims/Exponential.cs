namespace Dateline.Claims;

/// <summary>The exponential function by additions and multiplications alone, so that it is the same on every machine.</summary>
internal static class Exponential
{
    /// <summary>e to the power of <paramref name="x"/>; relative error below 2e-6; 0 below -80, the value at 80 above it.</summary>
    public static float Of(float x)
    {
        if (x < -80)
            return 0;
        var scaled = Math.Min(x, 80f) * 1.44269504f;
        var whole = (int)(scaled + (scaled < 0 ? -0.5f : 0.5f));
        var rest = (scaled - whole) * 0.69314718f;
        var series = 1f + rest * (1f + rest * (0.5f + rest * (0.16666667f + rest * (0.041666668f + rest * (0.008333334f + rest * 0.0013888889f)))));
        return series * BitConverter.Int32BitsToSingle((whole + 127) << 23);
    }
}
