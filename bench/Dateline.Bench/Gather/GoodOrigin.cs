using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Dateline.Bench.Gather;

/// <summary>A thousand well-behaved hosts on one port of loopback, in a process of its own: pages, feeds that change now and then and answer 304
/// meanwhile, and a ledger of how politely it was asked.</summary>
internal sealed class GoodOrigin : IAsyncDisposable
{
    private readonly Process _process;

    private GoodOrigin(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static async Task<GoodOrigin> StartAsync(double speed)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "gather", "--origin", "--speed", speed.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return new GoodOrigin(process, int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
    }

    public static Task<IPAddress[]> LookupAsync(string host, CancellationToken cancel) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    public async Task<Ledger> LedgerAsync()
    {
        using var http = new HttpClient();
        return JsonSerializer.Deserialize<Ledger>(await http.GetStringAsync($"http://127.0.0.1:{Port}/ledger"))!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();   // its sign to end
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The origin's own process.</summary>
    public static async Task<int> ServeAsync(double speed)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(4_096);
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        var origin = new OriginHosts(speed);
        _ = Task.Run(async () =>
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                socket.NoDelay = true;
                _ = Task.Run(() => TalkAsync(socket, origin));
            }
        });
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task TalkAsync(Socket socket, OriginHosts origin)
    {
        var buffer = new byte[8 * 1024];
        var filled = 0;
        try
        {
            using (socket)
            {
                while (true)
                {
                    var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
                    if (read == 0)
                        return;
                    filled += read;
                    var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
                    if (end < 0)
                        continue;
                    var (head, host) = OriginHosts.Read(Encoding.ASCII.GetString(buffer, 0, end));
                    filled = 0;
                    origin.Begin(host);
                    var answer = origin.Answer(head, host);
                    origin.End(host);
                    await socket.SendAsync(answer);
                }
            }
        }
        catch (SocketException)
        {
            // The client left.
        }
    }
}

/// <summary>How the origin was asked.</summary>
/// <param name="Requests">Requests in all.</param>
/// <param name="NotModified">Those answered 304.</param>
/// <param name="MostAtOnce">Most requests in flight to one host.</param>
/// <param name="GapMs">Milliseconds between an answer and the next request to its host: least, 1 %, half, 95 %, 99 %.</param>
internal sealed record Ledger(long Requests, long NotModified, int MostAtOnce, double[] GapMs);
