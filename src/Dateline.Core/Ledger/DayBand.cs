namespace Dateline.Ledger;

/// <summary>A witness that puts every day into a band; each band has a weight of its own.</summary>
/// <param name="FirstWeight">Place of the weight of band 0 in <see cref="DayWitnesses.Names"/>.</param>
/// <param name="Bands">The band of each day.</param>
/// <param name="Factor">How much of the weight counts: many mentions of one kind are not as many witnesses.</param>
internal sealed record DayBand(int FirstWeight, ReadOnlyMemory<byte> Bands, float Factor = 1);
