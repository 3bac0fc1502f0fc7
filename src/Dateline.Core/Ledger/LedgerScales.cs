namespace Dateline.Ledger;

/// <summary>The settings of dating by text, chosen by cross-validation over dated articles of 1989 to 2020; one set for all.</summary>
internal static class LedgerScales
{
    /// <summary>How many of the articles most like the text are asked for their days.</summary>
    public const int Neighbours = 30;

    /// <summary>Power of the likeness: how much more the nearest says.</summary>
    public const double Steepness = 3;

    /// <summary>Words that stand in more than this share of all articles say nothing of a time.</summary>
    public const double MostShare = 0.1;

    /// <summary>A text of fewer terms is dated by names only where an article is much like it.</summary>
    public const int LeastTerms = 100;

    /// <summary>Likeness, in shares of what the rarest terms would give, below which an article says nothing of a short text; from twice it on it says
    /// all. Of short texts whose time is not in the store, one in thirty finds an article of .03.</summary>
    public const double LeastLikeness = 0.015;

    /// <summary>Below this many dated articles the store is not asked.</summary>
    public const int LeastLearned = 50;

    /// <summary>A day with fewer dated articles near it (hills of two months) is one whose names are not known.</summary>
    public const double LeastNear = 60;

    /// <summary>How much doubt names may add to that of the words of time, where the names of the claimed day's time are not known.</summary>
    public const double MostByNames = 2;

    /// <summary>Confidence from which the names of a text point to one fortnight clearly enough to speak against any day.</summary>
    public const double SureFrom = 0.5;

    /// <summary>Doubt that each thing a text names adds at least, when two or more of them had not come about on the claimed day.</summary>
    public const double DoubtOfUnborn = 1;

    /// <summary>Share of probability the stated interval holds.</summary>
    public const double IntervalMass = 0.93;

    /// <summary>Doubt, a natural logarithm of odds, from which a claimed date is doubtful.</summary>
    public const double DoubtfulFrom = 1.9;

    /// <summary>Doubt from which a claimed date is contradicted.</summary>
    public const double ContradictedFrom = 4.0;
}
