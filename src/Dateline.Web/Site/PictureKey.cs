using System.Security.Cryptography;
using System.Text;
using Dateline.Engine;

namespace Dateline.Web.Site;

/// <summary>Signs the addresses of pictures that this site shows: the proxy fetches these and no others, so it is nobody's relay.</summary>
internal sealed class PictureKey(DeskOptions desk)
{
    private const string FileName = "picture.key";
    private const int KeyBytes = 32;
    private const int SignatureBytes = 16;

    private readonly Lazy<byte[]> _key = new(() => Load(Path.Combine(desk.Folder, FileName)));

    public string Sign(string url) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(url)).AsSpan(0, SignatureBytes));

    public bool Holds(string url, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(url)), Encoding.ASCII.GetBytes(signature));

    // Kept beside the archive, so that a page in a reader's cache keeps its pictures over a restart. Where it cannot be kept, it lasts for the run.
    private static byte[] Load(string path)
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
