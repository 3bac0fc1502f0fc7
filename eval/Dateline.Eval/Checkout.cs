namespace Dateline.Eval;

/// <summary>Where the checkout is that this program was built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>dateline.slnx</c>, found by walking up from the program, then from the working folder.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory) ?? Up(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory();

    private static string? Up(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
