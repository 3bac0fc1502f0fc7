using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Model;

/// <summary>65 bits of SHA-256 in lower-case base 32: short enough to read out, long enough for billions.</summary>
internal static class ShortId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 13;
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(Alphabet);

    public static string Of(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        return string.Create(Length, bits, static (span, value) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Alphabet[(int)(value >> (123 - 5 * i)) & 31];
        });
    }

    public static bool IsWellFormed([NotNullWhen(true)] string? s) =>
        s is { Length: Length } && !s.AsSpan().ContainsAnyExcept(Letters);
}
