using System.Diagnostics;

namespace Dateline.Cli.Tests;

/// <summary>Runs the program as a user does: a process of its own, with a folder and a home of its own.</summary>
internal sealed class Program : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-cli-");

    /// <summary>A folder for the test's own files; gone after it.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The archive's folder, not made yet.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>Writes a file into <see cref="Folder"/>.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs <c>dateline ARGS</c> to its end.</summary>
    public Task<Outcome> RunAsync(params string[] args) => RunAsync(null, args);

    /// <summary>Runs <c>dateline ARGS</c> to its end with <paramref name="input"/> on standard input.</summary>
    public async Task<Outcome> RunAsync(string? input, string[] args)
    {
        using var process = Start(args);
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts <c>dateline ARGS</c>; the caller ends it.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dateline.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DATELINE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = Folder;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(Folder, "xdg-data");
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Folder, "xdg-config");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Variables of the process beside the usual ones.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>How a run ended.</summary>
internal sealed record Outcome(int Status, string Output, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] Faults => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
