using Dateline.Model;

namespace Dateline.Engine.Readers;

/// <summary>A text's print with a byte a figure: what the log keeps of it, so that it is the same whenever the log is read.</summary>
internal static class BytePrint
{
    public static byte[]? Write(TextPrint print)
    {
        if (print.Vector.Count == 0)
            return null;
        var most = print.Vector.Max(Math.Abs);
        return most <= 0 ? null : [.. print.Vector.Select(value => unchecked((byte)(sbyte)MathF.Round(value / most * 127)))];
    }

    public static TextPrint? Read(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        var vector = Array.ConvertAll(bytes, value => (float)unchecked((sbyte)value));
        var norm = MathF.Sqrt(vector.Sum(value => value * value));
        if (norm <= 0)
            return null;
        for (var i = 0; i < vector.Length; i++)
            vector[i] /= norm;
        return new TextPrint(vector, []);
    }
}
