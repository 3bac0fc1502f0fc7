using System.Net;
using System.Net.Sockets;

namespace Dateline.Engine.Fetch;

/// <summary>Tells addresses of the public internet from all others: what an origin may make us connect to, and what not.</summary>
/// <remarks>By the IANA registries of special-purpose addresses (RFC 6890), for IPv4 and IPv6. An IPv6 address that carries an IPv4
/// address (mapped, compatible, NAT64, 6to4, Teredo) is public only when that one is.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])[
            "0.0.0.0/8",         // this network (RFC 791)
            "10.0.0.0/8",        // private (RFC 1918)
            "100.64.0.0/10",     // shared, carrier NAT (RFC 6598)
            "127.0.0.0/8",       // loopback (RFC 1122)
            "169.254.0.0/16",    // link local (RFC 3927); cloud metadata lives here
            "172.16.0.0/12",     // private (RFC 1918)
            "192.0.0.0/24",      // IETF protocol assignments (RFC 6890)
            "192.0.2.0/24",      // documentation (RFC 5737)
            "192.31.196.0/24",   // AS112 (RFC 7535)
            "192.52.193.0/24",   // AMT (RFC 7450)
            "192.88.99.0/24",    // 6to4 relays (RFC 7526)
            "192.168.0.0/16",    // private (RFC 1918)
            "192.175.48.0/24",   // AS112 (RFC 7534)
            "198.18.0.0/15",     // benchmarking (RFC 2544)
            "198.51.100.0/24",   // documentation (RFC 5737)
            "203.0.113.0/24",    // documentation (RFC 5737)
            "224.0.0.0/4",       // multicast (RFC 5771)
            "240.0.0.0/4",       // reserved and broadcast (RFC 1112)
        ]).Select(IPNetwork.Parse),
    ];

    // Everything global in IPv6 is in 2000::/3; of that these are special.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotGlobal =
    [
        .. ((string[])[
            "2001::/23",         // IETF protocol assignments, Teredo, ORCHID (RFC 2928)
            "2001:db8::/32",     // documentation (RFC 3849)
            "2620:4f:8000::/48", // AS112 (RFC 7534)
            "3fff::/20",         // documentation (RFC 9637)
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether a stranger may make us connect to <paramref name="address"/>.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(NotPublic, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;
        if (address.IsIPv4MappedToIPv6)
            return false;   // never on the wire from a public resolver (RFC 4291 §2.5.5.2)
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return Global.Contains(address) && !Array.Exists(NotGlobal, network => network.Contains(address));
    }
}
