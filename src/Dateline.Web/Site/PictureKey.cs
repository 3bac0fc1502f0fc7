using System.Security.Cryptography;
using System.Text;
using Dateline.Engine;

namespace Dateline.Web.Site;

/// <summary>Signs the addresses of pictures that this site shows: the proxy fetches these and no others, so it is nobody's relay.</summary>
internal sealed class PictureKey(DeskOptions desk)
{
    private const string FileName = "picture.key";
    private const int SignatureBytes = 16;

    private readonly Lazy<byte[]> _key = new(() => KeyFile.Load(Path.Combine(desk.Folder, FileName)));

    public string Sign(string url) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(url)).AsSpan(0, SignatureBytes));

    public bool Holds(string url, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(url)), Encoding.ASCII.GetBytes(signature));
}
