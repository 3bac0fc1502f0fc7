using System.Net;
using System.Net.Sockets;

namespace Dateline.Engine.Fetch;

/// <summary>Finds the addresses of a host.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancel);

/// <summary>Opens connections, to public addresses only, unless the settings name others. Asked after DNS, for every connection.</summary>
internal sealed class Doorman
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _networks = [];
    private readonly HostLookup _lookup;

    public Doorman(IReadOnlyList<string> allowed, HostLookup? lookup = null)
    {
        _lookup = lookup ?? Dns.GetHostAddressesAsync;
        foreach (var entry in allowed)
        {
            if (IPAddress.TryParse(entry, out var address))
                _networks.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            else if (IPNetwork.TryParse(entry, out var network))
                _networks.Add(network);
            else
                _hosts.Add(entry);
        }
    }

    /// <exception cref="ForbiddenAddressException">Every address of the host is private.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _lookup(host, cancel);
        var open = Array.FindAll(addresses, address => IsAllowed(host, address));
        if (open.Length == 0)
            throw new ForbiddenAddressException(host, addresses);
        // The very addresses that were checked are connected to: a second look-up could answer otherwise.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public bool IsAllowed(string host, IPAddress address) =>
        PublicAddress.IsPublic(address) || _hosts.Contains(host) || _networks.Exists(network => network.Contains(address));
}

/// <summary>A host whose addresses are none of the public internet.</summary>
internal sealed class ForbiddenAddressException(string host, IPAddress[] addresses)
    : Exception($"{host} is at {(addresses.Length > 0 ? addresses[0] : "no address")}, which is not a public address (Dateline:Fetch:AllowPrivate names exceptions)");
