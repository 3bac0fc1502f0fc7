using System.Buffers.Binary;

namespace Dateline.Claims;

/// <summary>What was learnt of attributions: classes of words, the tagger of roles and the tagger of links.</summary>
/// <remarks>The file holds <see cref="Magic"/>, the table of classes and the three taggers. How it is trained: docs/stages/claims.md.</remarks>
internal sealed class ClaimModel
{
    /// <summary>First bytes of the file; the last is its version.</summary>
    public const uint Magic = 0x314C4344;

    private static readonly Lazy<ClaimModel> Resource = new(Load);

    private ClaimModel(WordClusters clusters, ChainTagger roles, ChainTagger links, ChainTagger reporting)
    {
        Clusters = clusters;
        Roles = roles;
        Links = links;
        Reporting = reporting;
    }

    /// <summary>The one that is shipped.</summary>
    public static ClaimModel Shipped => Resource.Value;

    /// <summary>Classes of words.</summary>
    public WordClusters Clusters { get; }

    /// <summary>Tells cues, sources and contents of a paragraph apart; labels of <see cref="Role"/>.</summary>
    public ChainTagger Roles { get; }

    /// <summary>Finds one cue's source and content; labels of <see cref="Link"/>.</summary>
    public ChainTagger Links { get; }

    /// <summary>Tells the words that report an utterance; labels <see cref="Role.None"/> and <see cref="Role.Cue"/>.</summary>
    public ChainTagger Reporting { get; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static ClaimModel Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new InvalidDataException("Not a file of claim weights.");
        bytes = bytes[4..];
        var clusters = WordClusters.Read(ref bytes);
        var roles = ChainTagger.Read(ref bytes);
        var links = ChainTagger.Read(ref bytes);
        var reporting = ChainTagger.Read(ref bytes);
        return new ClaimModel(clusters, roles, links, reporting);
    }

    /// <summary>The parts as one file.</summary>
    public static byte[] ToBytes(byte[] clusters, byte[] roles, byte[] links, byte[] reporting)
    {
        var magic = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, Magic);
        return [.. magic, .. clusters, .. roles, .. links, .. reporting];
    }

    private static ClaimModel Load()
    {
        using var stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("Dateline.Claims.claim-model.bin")
            ?? throw new InvalidOperationException("The claim weights are not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
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
