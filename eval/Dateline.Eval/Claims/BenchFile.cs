namespace Dateline.Eval.Claims;

/// <summary>Finds a file of the claims bench.</summary>
internal static class BenchFile
{
    /// <returns>The file in the folder's <c>dev</c>, else in the folder itself.</returns>
    public static string Find(string folder, string name) =>
        Path.Combine(folder, "dev", name) is var dev && File.Exists(dev) ? dev : Path.Combine(folder, name);
}
