using System.Globalization;
using System.Text;

namespace Dateline.Urls;

/// <summary>IPv6 addresses (URL Standard §3.5), written in their shortest form (RFC 5952).</summary>
internal static class UrlIpv6
{
    /// <returns>The address without brackets; <c>null</c> when it is none.</returns>
    public static string? Parse(string written)
    {
        var gap = written.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return Pieces(written) is { Count: 8 } all ? Write(all) : null;
        if (written.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return null;
        var (before, after) = (gap == 0 ? [] : Pieces(written[..gap], mayEndInIpv4: false), gap + 2 == written.Length ? [] : Pieces(written[(gap + 2)..]));
        return before is null || after is null || before.Count + after.Count > 7 ? null : Write([.. before, .. Enumerable.Repeat((ushort)0, 8 - before.Count - after.Count), .. after]);
    }

    private static List<ushort>? Pieces(string written, bool mayEndInIpv4 = true)
    {
        var pieces = new List<ushort>();
        var parts = written.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (mayEndInIpv4 && i == parts.Length - 1 && parts[i].Contains('.', StringComparison.Ordinal))
            {
                var numbers = parts[i].Split('.');
                if (numbers.Length != 4 || !numbers.All(number => number.Length is >= 1 and <= 3 && number.All(char.IsAsciiDigit) && (number.Length == 1 || number[0] != '0') && int.Parse(number, CultureInfo.InvariantCulture) < 256))
                    return null;
                var bytes = Array.ConvertAll(numbers, number => int.Parse(number, CultureInfo.InvariantCulture));
                pieces.Add((ushort)(bytes[0] << 8 | bytes[1]));
                pieces.Add((ushort)(bytes[2] << 8 | bytes[3]));
            }
            else if (parts[i].Length is >= 1 and <= 4 && parts[i].All(char.IsAsciiHexDigit))
            {
                pieces.Add(ushort.Parse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
            else
            {
                return null;
            }
        }
        return pieces;
    }

    private static string Write(List<ushort> pieces)
    {
        var (gap, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var run = pieces.Skip(i).TakeWhile(piece => piece == 0).Count();
            if (run > length)
                (gap, length) = (i, run);
        }
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == gap)
            {
                text.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }
            text.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture)).Append(i < 7 ? ":" : "");
        }
        return text.ToString();
    }
}
