using System.Security.Cryptography;

namespace Dateline.Web.Site;

/// <summary>A secret of this desk, kept beside the archive so that what it signed holds over a restart.</summary>
internal static class KeyFile
{
    private const int KeyBytes = 32;

    /// <summary>The key at a path, made when there is none. Where it cannot be kept, it lasts for the run.</summary>
    public static byte[] Load(string path)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } kept)
                return kept;
            var made = RandomNumberGenerator.GetBytes(KeyBytes);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(made);
            return made;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return RandomNumberGenerator.GetBytes(KeyBytes);
        }
    }
}
