using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dateline.Bench.Gather;

/// <summary>The program itself, serving a desk as it was left.</summary>
internal static class ServedSite
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>Seconds from the start of the process to the first whole front page.</returns>
    public static async Task<double> AnswersAfterAsync(string desk)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Dateline.Cli", "release", "dateline.dll"));
        var home = $"http://127.0.0.1:{FreePort()}/";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--data", desk, "--listen", home]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            while (watch.Elapsed < Patience && !process.HasExited)
            {
                try
                {
                    await http.GetStringAsync(home);
                    return watch.Elapsed.TotalSeconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(20);
                }
            }
            throw new InvalidOperationException($"{program} does not serve {desk}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
