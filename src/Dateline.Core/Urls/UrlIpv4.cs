using System.Globalization;
using System.Numerics;

namespace Dateline.Urls;

/// <summary>IPv4 addresses with fewer parts, in octal and in hexadecimal (URL Standard §3.5): a browser goes to 10.0.0.1 for "0xA.1", and so would we.</summary>
internal static class UrlIpv4
{
    public static bool EndsInNumber(string domain)
    {
        var parts = Parts(domain);
        return parts.Length > 0 && parts[^1].Length > 0 && (parts[^1].All(char.IsAsciiDigit) || Number(parts[^1]) is not null);
    }

    /// <returns>Four decimal parts; <c>null</c> when it is no address.</returns>
    public static string? Parse(string domain)
    {
        var parts = Parts(domain);
        if (parts.Length > 4)
            return null;
        BigInteger address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } number)
                return null;
            var isLast = i == parts.Length - 1;
            if (isLast ? number >= BigInteger.Pow(256, 5 - parts.Length) : number > 255)
                return null;
            address += isLast ? number : number * BigInteger.Pow(256, 3 - i);
        }
        var bits = (uint)address;
        return string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.{bits & 255}");
    }

    private static string[] Parts(string domain)
    {
        var parts = domain.Split('.');
        return parts is [.. var most, ""] && most.Length > 0 ? most : parts;
    }

    private static BigInteger? Number(string part)
    {
        if (part.Length is 0 or > 300)
            return null;
        var radix = 10;
        if (part.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            (part, radix) = (part[2..], 16);
        else if (part.Length > 1 && part[0] == '0')
            (part, radix) = (part[1..], 8);
        BigInteger number = 0;
        foreach (var c in part)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
                return null;
            number = number * radix + digit;
        }
        return number;
    }
}
