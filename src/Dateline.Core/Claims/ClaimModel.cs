using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dateline.Claims;

/// <summary>What was learnt of attributions: classes of words, the tagger of roles and the tagger of links.</summary>
/// <remarks>The file holds <see cref="Magic"/>, its length and check sum, the table of classes, the three taggers and the three scorers. How it is trained: docs/stages/claims.md.</remarks>
internal sealed class ClaimModel
{
    /// <summary>First bytes of the file; the last is its version.</summary>
    public const uint Magic = 0x334C4344;

    // Magic, length of the file, check sum of what follows.
    private const int Head = 16;

    private static readonly Lazy<ClaimModel> Resource = new(Load);

    private ClaimModel(Parts parts)
    {
        (Clusters, Roles, Links, Reporting) = (parts.Clusters, parts.Roles, parts.Links, parts.Reporting);
        (Contents, Sources, Frames, Trees) = (parts.Contents, parts.Sources, parts.Frames, parts.Trees);
        LinkWays = new LinkDecoder.Ways(parts.Links);
    }

    /// <summary>The one that is shipped.</summary>
    public static ClaimModel Shipped => Resource.Value;

    /// <summary>Classes of words.</summary>
    public WordClusters Clusters { get; }

    /// <summary>Tells cues, sources and contents of a paragraph apart; labels of <see cref="Role"/>.</summary>
    public ChainTagger Roles { get; }

    /// <summary>Finds one cue's source and content; labels of <see cref="Link"/>.</summary>
    public ChainTagger Links { get; }

    /// <summary>What <see cref="Links"/> lets follow what.</summary>
    public LinkDecoder.Ways LinkWays { get; }

    /// <summary>Tells the words that report an utterance; labels <see cref="Role.None"/> and <see cref="Role.Cue"/>.</summary>
    public ChainTagger Reporting { get; }

    /// <summary>Says which of several readings of a content is best.</summary>
    public LinearScorer Contents { get; }

    /// <summary>Says which of several readings of a source is best.</summary>
    public LinearScorer Sources { get; }

    /// <summary>Says how likely a cue with its source and content is right.</summary>
    public LinearScorer Frames { get; }

    /// <summary>Says it last, from the frame in numbers and what <see cref="Frames"/> says of all.</summary>
    public TreeScorer Trees { get; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, one of another version, cut short or damaged; the message says what was found where.</exception>
    public static ClaimModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head)
            throw new InvalidDataException($"The claim model is cut short: {file.Length} bytes, its head alone has {Head}.");
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(file);
        if (magic != Magic)
        {
            throw new InvalidDataException((magic & 0xFFFFFF) == (Magic & 0xFFFFFF)
                ? $"The claim model is of version '{(char)(magic >> 24)}' (byte 3); this program reads '{(char)(Magic >> 24)}'."
                : $"Not a claim model: byte 0 begins with {magic:X8}, not {Magic:X8}.");
        }
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length != file.Length)
            throw new InvalidDataException($"The claim model is {(length > file.Length ? "cut short" : "too long")}: {file.Length} bytes, its head (byte 4) says {length}.");
        var sum = BinaryPrimitives.ReadUInt64LittleEndian(file[8..]);
        if (sum != SumOf(file[Head..]))
            throw new InvalidDataException($"The claim model is damaged: the check sum of bytes {Head} to {file.Length} is {SumOf(file[Head..]):X16}, its head (byte 8) says {sum:X16}.");
        var rest = file[Head..];
        var name = "";
        try
        {
            name = "word classes";
            var clusters = WordClusters.Read(ref rest);
            name = "tagger of roles";
            var roles = ChainTagger.Read(ref rest);
            name = "tagger of links";
            var links = ChainTagger.Read(ref rest);
            name = "tagger of reporting";
            var reporting = ChainTagger.Read(ref rest);
            name = "scorers";
            return new ClaimModel(new Parts(clusters, roles, links, reporting, LinearScorer.Read(ref rest), LinearScorer.Read(ref rest), LinearScorer.Read(ref rest), TreeScorer.Read(ref rest)));
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            throw new InvalidDataException($"The claim model is damaged in its {name}, from byte {file.Length - rest.Length} of {file.Length}.", fault);
        }
    }

    /// <summary>The parts as one file: classes, taggers of roles, links and reporting, scorers of contents, sources and frames.</summary>
    public static byte[] ToBytes(params IReadOnlyList<byte[]> parts)
    {
        byte[] body = [.. parts.SelectMany(part => part)];
        var head = new byte[Head];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)(Head + body.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(8), SumOf(body));
        return [.. head, .. body];
    }

    // FNV-1a over eight bytes at a time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as ChainTagger.Read
    private static ulong SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = 14695981039346656037UL;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            sum = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 1099511628211UL;
        foreach (var one in bytes)
            sum = (sum ^ one) * 1099511628211UL;
        return sum;
    }

    /// <summary>Reads the shipped one anew.</summary>
    public static ClaimModel Load()
    {
        using var stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("Dateline.Claims.claim-model.bin")
            ?? throw new InvalidOperationException("The claim weights are not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private sealed record Parts(WordClusters Clusters, ChainTagger Roles, ChainTagger Links, ChainTagger Reporting, LinearScorer Contents, LinearScorer Sources, LinearScorer Frames, TreeScorer Trees);
}

/// <summary>Labels of the first tagger.</summary>
internal static class Role
{
    public const byte None = 0, Cue = 1, CueOn = 2, Source = 3, SourceOn = 4, Content = 5, ContentOn = 6;

    /// <summary>Labels that may open a paragraph, as bits.</summary>
    public const int First = 1 << None | 1 << Cue | 1 << Source | 1 << Content;

    /// <summary>Whether one label may follow another.</summary>
    public static bool MayFollow(int before, int after) => before < 7 && after switch
    {
        CueOn => before is Cue or CueOn,
        SourceOn => before is Source or SourceOn,
        ContentOn => before is Content or ContentOn,
        < 7 => true,
        _ => false,
    };
}

/// <summary>Labels of the second tagger: a piece has a first, inner and last word; a source of one word is <see cref="SourceOnly"/>, a content of one word <see cref="ContentLast"/>.</summary>
internal static class Link
{
    public const byte None = 0, SourceFirst = 1, SourceIn = 2, SourceLast = 3, SourceOnly = 4, ContentFirst = 5, ContentIn = 6, ContentLast = 7;

    /// <summary>Labels that may open a paragraph, as bits.</summary>
    public const int First = 1 << None | 1 << SourceFirst | 1 << SourceOnly | 1 << ContentFirst | 1 << ContentLast;

    /// <summary>Whether one label may follow another.</summary>
    public static bool MayFollow(int before, int after) => before switch
    {
        SourceFirst or SourceIn => after is SourceIn or SourceLast,
        ContentFirst or ContentIn => after is ContentIn or ContentLast,
        _ => after is not (SourceIn or SourceLast or ContentIn),
    };
}
