using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine.Fetch;

/// <summary>Section <c>Dateline:Fetch</c>. Each default is written here and nowhere else.</summary>
public sealed record FetchOptions
{
    /// <summary>Where these settings stand.</summary>
    public const string Section = "Dateline:Fetch";

    /// <summary>Whether anything is fetched at all. Default true; off, only files and folders come in.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How others reach who runs this desk, an address or an e-mail; goes into the User-Agent. Default none.</summary>
    [StringLength(200), RegularExpression(@"[\x21-\x7E]*", ErrorMessage = "Dateline:Fetch:Contact may hold visible ASCII characters only")]
    public string? Contact { get; init; }

    /// <summary>Largest body kept, bytes after decompression. Default 8 MiB; a larger page is refused, not cut.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Largest body received, bytes before decompression. Default 8 MiB; a larger one is refused, not cut.</summary>
    [Range(1_024, 268_435_456)]
    public int MaxTransferBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many times its received size a compressed body of more than 256 KiB may unfold to. Default 200; news pages unfold 4 to 30 times.</summary>
    [Range(2, 100_000)]
    public int MaxUnfold { get; init; } = 200;

    /// <summary>How many content encodings may be stacked on one another. Default 2.</summary>
    [Range(0, 8)]
    public int MaxEncodings { get; init; } = 2;

    /// <summary>Largest sum of response header bytes, KiB. Default 64.</summary>
    [Range(1, 1_024)]
    public int MaxHeaderKilobytes { get; init; } = 64;

    /// <summary>How many redirects are followed. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How many pages of one article are fetched when it goes over several, the first included. Default 20; 1 fetches no other.</summary>
    [Range(1, 60)]
    public int MaxParts { get; init; } = 20;

    /// <summary>Time to connect, TLS included, seconds. Default 10.</summary>
    [Range(0.1, 300)]
    public double ConnectSeconds { get; init; } = 10;

    /// <summary>Time until an answer's headers are there, connecting included, seconds. Default 15.</summary>
    [Range(0.1, 300)]
    public double HeaderSeconds { get; init; } = 15;

    /// <summary>Longest time without a byte while a body comes in, seconds. Default 10.</summary>
    [Range(0.1, 300)]
    public double IdleSeconds { get; init; } = 10;

    /// <summary>Time for one whole answer with its redirects and its body, seconds; waiting for a host's turn is not counted. Default 30.</summary>
    [Range(0.1, 3_600)]
    public double TotalSeconds { get; init; } = 30;

    /// <summary>Least time between two requests to one host, seconds. Default 1. A robots.txt may ask for more.</summary>
    [Range(0, 3_600)]
    public double HostDelaySeconds { get; init; } = 1;

    /// <summary>Longest Crawl-delay of a robots.txt that is waited out, seconds. Default 30.</summary>
    [Range(0, 3_600)]
    public double MaxCrawlDelaySeconds { get; init; } = 30;

    /// <summary>Tries of a page after a transient fault (no connection, 502, 503, 504). Default 2. A feed is tried again at its next visit.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 2;

    /// <summary>How many hosts are asked at once. Default 512: a host that keeps us waiting takes one of them and little memory.</summary>
    [Range(1, 4_096)]
    public int Parallel { get; init; } = 512;

    /// <summary>How many bodies of more than 256 KiB are received at once; the others wait. Default 4. What a fetch may need of memory is this times
    /// the largest body.</summary>
    [Range(1, 256)]
    public int LargeBodies { get; init; } = 4;

    /// <summary>Addresses that are not public and may be fetched all the same: hosts, IP addresses or CIDR ranges. Default none.</summary>
    public IReadOnlyList<string> AllowPrivate { get; init; } = [];
}
