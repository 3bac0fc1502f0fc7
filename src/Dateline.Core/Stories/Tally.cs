namespace Dateline.Stories;

/// <summary>What the search for alike reports keeps of each report's number.</summary>
internal struct Tally
{
    /// <summary>What the report shares with the one asked for; nought between two questions.</summary>
    public float Sum;

    /// <summary>Which report of this number it is: numbers are used again. Entries of another turn do not stand any more.</summary>
    public ushort Turn;
}
