namespace Dateline.Copies;

/// <summary>Whether two texts are copies of one another. The thresholds are written here and nowhere else.</summary>
internal static class CopyTest
{
    /// <summary>Share of the shorter text that must stand in the longer one, gaps of a few words counted in.</summary>
    public const double MinBridged = 0.35;

    /// <summary>Share of the shorter text's numbers and names the longer one must know.</summary>
    public const double MinFacts = 0.5;

    /// <summary>Share of the numbers in shared and exchanged places that may differ: above it the two are forms filled in differently.</summary>
    public const double MaxNumbersChanged = 0.35;

    /// <summary>The same for numbers and names together.</summary>
    public const double MaxFactsChanged = 0.4;

    public static bool IsCopy(TextMatch shorter)
    {
        if (shorter.Bridged < MinBridged || shorter.FactsKnown < MinFacts)
            return false;
        var numbers = shorter.NumbersChanged + 2 * shorter.NumbersShared;
        if (shorter.NumbersChanged >= 3 && shorter.NumbersChanged > MaxNumbersChanged * numbers)
            return false;
        var changed = shorter.NumbersChanged + shorter.NamesChanged;
        var facts = changed + 2 * (shorter.NumbersShared + shorter.NamesShared);
        return changed < 3 || changed <= MaxFactsChanged * facts;
    }
}
