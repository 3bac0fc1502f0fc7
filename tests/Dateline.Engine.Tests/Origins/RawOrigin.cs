using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Dateline.Engine.Tests.Origins;

/// <summary>A server on loopback that answers byte by byte as each host's behaviour says, where a well-mannered server would refuse to.</summary>
internal sealed class RawOrigin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<string, Func<Exchange, Task>> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    /// <param name="certificate">Speaks TLS with it; <c>null</c> for plain HTTP.</param>
    public RawOrigin(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every request: host, path and headers as received.</summary>
    public ConcurrentQueue<(string Host, string Path, string Head)> Requests { get; } = [];

    public void Serve(string host, Func<Exchange, Task> behaviour) => _hosts[host] = behaviour;

    public Uri Url(string host, string path = "/feed") => new($"http{(_certificate is null ? "" : "s")}://{host}:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_closing.Token);
                _ = Task.Run(() => TalkAsync(socket));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        try
        {
            using (socket)
            {
                socket.NoDelay = true;
                await using Stream plain = new NetworkStream(socket, ownsSocket: false);
                var stream = plain;
                if (_certificate is not null)
                {
                    var tls = new SslStream(plain);
                    await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _closing.Token);
                    stream = tls;
                }
                while (await HeadAsync(stream) is { } head)
                {
                    var path = head.Split(' ', 3)[1];
                    var host = head.Split("\r\n").First(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))[5..].Trim().Split(':')[0];
                    Requests.Enqueue((host, path, head));
                    var exchange = new Exchange(socket, stream, host, path, head, _asked.AddOrUpdate(host, 1, static (_, count) => count + 1), _closing.Token);
                    if (!_hosts.TryGetValue(host, out var behaviour))
                        return;
                    await behaviour(exchange);
                    if (!exchange.IsKeptAlive)
                        return;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The other side had enough.
        }
    }

    private async Task<string?> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _closing.Token) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length == 1 && one[0] == 0x16)   // a TLS greeting where plain HTTP is spoken
            {
                await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray(), _closing.Token);
                return null;
            }
            if (one[0] == '\n' && head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n")
                return head.ToString();
        }
        return null;
    }
}

/// <summary>One request, and the means to answer it.</summary>
internal sealed class Exchange(Socket socket, Stream stream, string host, string path, string head, int number, CancellationToken cancel)
{
    public Socket Socket => socket;

    public string Host => host;

    public string Path => path;

    public string Head => head;

    /// <summary>How many requests this host has had, this one included.</summary>
    public int Number => number;

    public CancellationToken Cancel => cancel;

    /// <summary>Whether another request may come on this connection.</summary>
    public bool IsKeptAlive { get; set; }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>A whole, well-formed answer.</summary>
    public async Task AnswerAsync(string status, ReadOnlyMemory<byte> body, string headers = "Content-Type: application/rss+xml\r\n")
    {
        await SendAsync($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await SendAsync(body);
    }

    public Task AnswerAsync(string status, string body = "", string headers = "Content-Type: application/rss+xml\r\n") => AnswerAsync(status, Encoding.UTF8.GetBytes(body), headers);

    public Task PauseAsync(int milliseconds) => Task.Delay(milliseconds, cancel);
}
