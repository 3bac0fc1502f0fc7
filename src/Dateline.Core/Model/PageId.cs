using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dateline.Model;

/// <summary>The identity of a page as received: the SHA-256 (FIPS 180-4) of its bytes, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct PageId : IParsable<PageId>
{
    private PageId(string value) => Value = value;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The identity of <paramref name="bytes"/>.</summary>
    public static PageId Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <inheritdoc />
    /// <exception cref="FormatException"><paramref name="s"/> is not 64 hexadecimal digits.</exception>
    public static PageId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"\"{s}\" is not a page id: 64 hexadecimal digits are needed.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PageId result)
    {
        result = default;
        if (s is not { Length: 64 } || !s.All(char.IsAsciiHexDigit))
            return false;
        result = new PageId(s.ToLowerInvariant());
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
