using System.Security.Cryptography;

namespace Dateline.Web.Site.Assets;

/// <summary>A file the pages need, built into the assembly, at an address that changes with its content.</summary>
internal sealed class Asset
{
    private Asset(string name, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the assembly.");
        Bytes = new byte[stream.Length];
        stream.ReadExactly(Bytes);
        ContentType = contentType;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12];
        Path = $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{System.IO.Path.GetExtension(name)}";
    }

    public static Asset Stylesheet { get; } = new("dateline.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public static IReadOnlyList<Asset> All { get; } = [Stylesheet, Icon];

    public byte[] Bytes { get; }

    public string ContentType { get; }

    /// <summary>Its address, content hash included: it may be kept for ever.</summary>
    public string Path { get; }
}
