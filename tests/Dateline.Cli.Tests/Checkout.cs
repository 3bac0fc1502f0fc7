namespace Dateline.Cli.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>dateline.slnx</c>.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("dateline.slnx is in no folder above the tests.");

    private static string? Up(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
