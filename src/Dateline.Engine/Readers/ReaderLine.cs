using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Engine.Readers;

/// <summary>One line of the log of readers' events, as it is written. Short names: there are many lines.</summary>
internal sealed record ReaderLine
{
    public const string Published = "published";
    public const string Opened = "opened";
    public const string Shown = "shown";
    public const string Read = "read";
    public const string Marked = "marked";
    public const string Withdrawn = "withdrawn";
    public const string Studied = "studied";
    public const string Learned = "learned";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonPropertyName("k")] public string Kind { get; init; } = "";

    /// <summary>When it happened, ticks since 1970.</summary>
    [JsonPropertyName("t")] public long At { get; init; }

    /// <summary>When the desk heard of it, ticks since 1970.</summary>
    [JsonPropertyName("r")] public long Received { get; init; }

    [JsonPropertyName("v")] public string? Visit { get; init; }

    [JsonPropertyName("a")] public string? Article { get; init; }

    /// <summary>The article beside which lists were shown.</summary>
    [JsonPropertyName("o")] public string? On { get; init; }

    /// <summary>The list an article was opened from, and the place in it.</summary>
    [JsonPropertyName("l")] public string? List { get; init; }

    [JsonPropertyName("n")] public int Place { get; init; }

    /// <summary>Lists shown, by name; under "" articles whose list is not known.</summary>
    [JsonPropertyName("s")] public SortedDictionary<string, string[]>? Lists { get; init; }

    [JsonPropertyName("d")] public double Seconds { get; init; }

    [JsonPropertyName("y")] public double? Scrolled { get; init; }

    [JsonPropertyName("f")] public bool Liked { get; init; }

    /// <summary>64 bits of the sender's id.</summary>
    [JsonPropertyName("i")] public ulong Id { get; init; }

    [JsonPropertyName("c")] public string? Section { get; init; }

    /// <summary>The number of a published article's row.</summary>
    [JsonPropertyName("q")] public long Row { get; init; }

    /// <summary>The print of a published article, a byte a figure; or what was learned.</summary>
    [JsonPropertyName("p")] public byte[]? Body { get; init; }

    public static byte[] Pack(IEnumerable<ReaderLine> lines)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(deflate, lines, Json);
        return packed.ToArray();
    }

    public static IReadOnlyList<ReaderLine> Unpack(byte[] body)
    {
        using var inflate = new DeflateStream(new MemoryStream(body, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<ReaderLine>>(inflate, Json) ?? [];
    }
}
