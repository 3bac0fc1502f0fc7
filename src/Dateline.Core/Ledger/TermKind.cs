namespace Dateline.Ledger;

/// <summary>What a term is to a ledger of days.</summary>
internal enum TermKind : byte
{
    /// <summary>A word in lower case: it shows which articles are alike, but tells no time by itself.</summary>
    Word,

    /// <summary>A word with a capital or a digit.</summary>
    Name,

    /// <summary>Two neighbouring words.</summary>
    Pair,
}
