using System.Diagnostics;

namespace Dateline.Cli.Tests;

/// <summary>The programs under <c>samples/programs</c> are what a newcomer copies: short, and they run.</summary>
public sealed class SampleProgramTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "samples", "programs");

    public static TheoryData<string> Programs => [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Programs))]
    public void A_sample_program_has_under_forty_lines(string name)
    {
        var lines = File.ReadLines(Path.Combine(Folder, name)).Count();

        Assert.InRange(lines, 1, 39);
    }

    [Fact]
    public void Every_snippet_of_the_library_page_stands_in_a_sample_program()
    {
        var sources = Directory.GetFiles(Folder, "*.cs").Select(File.ReadAllText).ToList();

        var loose = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "library.md")).Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0])
            .Where(snippet => !sources.Any(source => source.Contains(snippet, StringComparison.Ordinal)));

        Assert.Empty(loose);
    }

    [Theory, MemberData(nameof(Programs))]
    public async Task A_sample_program_runs_on_the_samples(string name)
    {
        var desk = Path.Combine(Checkout.Root, "samples", "desk");
        var page = Directory.EnumerateFiles(desk, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var source = File.ReadAllText(Path.Combine(Folder, name));
        var takesFolder = source.Contains($"{name} samples/desk", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in (string[])["run", Path.Combine(Folder, name), "--", takesFolder ? desk : source.Contains("samples/crawl.warc.gz", StringComparison.Ordinal) ? Path.Combine(Checkout.Root, "samples", "crawl.warc.gz") : page])
            start.ArgumentList.Add(arg);

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(page);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await error);
        Assert.NotEmpty(output);
    }
}
