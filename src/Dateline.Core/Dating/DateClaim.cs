using Dateline.Model;

namespace Dateline.Dating;

/// <summary>What a date is said to be the date of.</summary>
internal enum DateRole : byte
{
    Published,
    Updated,
}

/// <summary>One date found on a page, before anything is believed.</summary>
/// <param name="Date">What it says.</param>
/// <param name="Witness">Which part of the page said so.</param>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Role">What it is the date of.</param>
/// <param name="Strength">How much the witness is worth, 0 to 100.</param>
internal sealed record DateClaim(SaidDate Date, DateWitness Witness, string Quote, DateRole Role, int Strength)
{
    public DateFinding Finding() => Date.Finding(Witness, Quote.Trim());
}
