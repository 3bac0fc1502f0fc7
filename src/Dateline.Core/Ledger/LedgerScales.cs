namespace Dateline.Ledger;

/// <summary>The settings of dating by text, chosen by cross-validation over dated articles of 1989 to 2020; one set for all.</summary>
internal sealed record LedgerScales
{
    /// <summary>How many of the articles most like the text are asked for their days.</summary>
    public int Neighbours { get; init; } = 30;

    /// <summary>Power of the likeness: how much more the nearest says.</summary>
    public double Steepness { get; init; } = 3;

    /// <summary>Weight of what the nearest articles say.</summary>
    public double NeighbourWeight { get; init; } = 1;

    /// <summary>How much of what an article says is about days around its own.</summary>
    public double EventShare { get; init; } = 0.55;

    /// <summary>How much of it is about the months around it; the rest is about years.</summary>
    public double AffairShare { get; init; } = 0.3;

    /// <summary>Words that stand in more than this share of all articles say nothing of a time.</summary>
    public double MostShare { get; init; } = 0.1;

    /// <summary>Below this many dated articles the store is not asked.</summary>
    public int LeastLearned { get; init; } = 50;

    /// <summary>Weight of the text's own words of time; each kind is damped by the root of its number.</summary>
    public double MentionWeight { get; init; } = 0.8;

    /// <summary>Flattens the probabilities until the stated interval holds the truth as often as it says.</summary>
    public double Temperature { get; init; } = 0.85;

    /// <summary>Share of probability the stated interval holds.</summary>
    public double IntervalMass { get; init; } = 0.92;

    /// <summary>Doubt, a natural logarithm of odds, from which a claimed date is doubtful.</summary>
    public double DoubtfulFrom { get; init; } = 2.1;

    /// <summary>Doubt from which a claimed date is contradicted.</summary>
    public double ContradictedFrom { get; init; } = 4.0;
}
