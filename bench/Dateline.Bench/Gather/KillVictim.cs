using System.Diagnostics;
using System.Globalization;

namespace Dateline.Bench.Gather;

/// <summary>A process of its own that takes in known articles and writes down each that was accepted.</summary>
internal sealed class KillVictim : IDisposable
{
    private readonly Process _process;
    private readonly long _start = Stopwatch.GetTimestamp();

    public KillVictim(string folder, int known) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "gather", "--victim", folder, "--known", known.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;

    /// <summary>The list of what was accepted, a number a line.</summary>
    public static string ListOf(string folder) => Path.Combine(folder, "accepted");

    /// <summary>What was said to be accepted. Whole lines only: the last may have been cut by the kill.</summary>
    public static HashSet<int> Accepted(string folder)
    {
        if (!File.Exists(ListOf(folder)))
            return [];
        var text = File.ReadAllText(ListOf(folder));
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
    }

    public static Uri Address(int page) => new(string.Create(CultureInfo.InvariantCulture, $"https://courier.example/report/{page}"));

    /// <returns>Seconds from its start until it takes something in.</returns>
    public async Task<double> ReadyAsync()
    {
        await _process.StandardOutput.ReadLineAsync();
        return Stopwatch.GetElapsedTime(_start).TotalSeconds;
    }

    /// <summary>Waits until it has accepted so many since it was ready, or has come to its end.</summary>
    public async Task AcceptsAsync(int articles)
    {
        for (; articles > 0; articles--)
        {
            if (await _process.StandardOutput.ReadLineAsync() is null)
                return;
        }
    }

    /// <summary>Ends it as a power cut of the process would: SIGKILL.</summary>
    /// <returns><c>false</c> when it had come to its end before.</returns>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return _process.ExitCode != 0;
    }

    /// <summary>Lets it come to its end.</summary>
    public async Task EndAsync()
    {
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();
}
