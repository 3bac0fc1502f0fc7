using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>
/// Tells networks apart without knowing them: an address is cut to its network (24 bits of IPv4, 48 of IPv6) and hashed with a salt that is made anew each
/// day, is never written, and is lost with the process. Neither address nor mark reaches the disk.
/// </summary>
public sealed class NetworkMarks(IClock clock)
{
    private readonly Lock _turn = new();
    private byte[] _salt = [];
    private long _day = long.MinValue;

    /// <summary>The mark of an address's network, the same all day.</summary>
    public ulong Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16 + 32 + 1];
        var salt = Salt();
        salt.CopyTo(bytes);
        if (!address.TryWriteBytes(bytes[32..], out _))
            return 0;
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        bytes[32 + kept] = (byte)kept;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..(32 + kept + 1)], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private byte[] Salt()
    {
        var day = clock.GetCurrentInstant().ToUnixTimeSeconds() / NodaConstants.SecondsPerDay;
        lock (_turn)
        {
            if (day != _day)
                (_day, _salt) = (day, RandomNumberGenerator.GetBytes(32));
            return _salt;
        }
    }
}
