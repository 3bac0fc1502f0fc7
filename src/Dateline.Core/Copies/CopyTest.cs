namespace Dateline.Copies;

/// <summary>Whether two texts are copies of one another. The thresholds are written here and nowhere else.</summary>
internal static class CopyTest
{
    /// <summary>Share of the shorter text that must stand in the longer one, gaps of a few words counted in.</summary>
    public const double MinBridged = 0.5;

    /// <summary>From this share on one likeness is enough; below it most of the group must be alike.</summary>
    public const double Strong = 0.7;

    /// <summary>Share of the shorter text's numbers and names the longer one must know; less is asked when most of the text stands there,
    /// because then the rest is what a site wrapped around it.</summary>
    public const double MinFacts = 0.5;

    /// <inheritdoc cref="MinFacts"/>
    public const double MinFactsWhenMostStands = 0.3;

    /// <inheritdoc cref="MinFacts"/>
    public const double MostStands = 0.6;

    /// <summary>Share of the numbers in shared and exchanged places that may differ: above it the two are forms filled in differently.</summary>
    public const double MaxNumbersChanged = 0.25;

    /// <summary>The same for numbers and names together.</summary>
    public const double MaxFactsChanged = 0.2;

    /// <summary>Two reports of one event say much alike. Without this share in long runs a text must stand in the other in <see cref="MinBridgedSaidAlike"/>.</summary>
    public const double MinLongRuns = 0.2;

    /// <inheritdoc cref="MinLongRuns"/>
    public const double MinBridgedSaidAlike = 0.64;

    // A toll that rises, a score put right: a few numbers change in a text whose many names stay; a form changes both, or has few names.
    private const int FewNumbers = 6;
    private const int ManyNames = 20;
    private const double NamesStay = 0.15;

    // Two facts in each other's place may be a correction; from two such places on it is counted.
    private const int MinChanged = 4;

    public static bool IsCopy(TextMatch shorter)
    {
        if (shorter.Bridged < MinBridged || shorter.FactsKnown < (shorter.Bridged < MostStands ? MinFacts : MinFactsWhenMostStands))
            return false;
        if (shorter.LongRuns < MinLongRuns && shorter.Bridged < MinBridgedSaidAlike)
            return false;
        if (shorter.NumbersChanged <= FewNumbers && shorter.NamesShared >= ManyNames && shorter.NamesChanged <= NamesStay * 2 * shorter.NamesShared)
            return true;
        var numbers = shorter.NumbersChanged + 2 * shorter.NumbersShared;
        if (shorter.NumbersChanged >= MinChanged && shorter.NumbersChanged > MaxNumbersChanged * numbers)
            return false;
        var changed = shorter.NumbersChanged + shorter.NamesChanged;
        var facts = changed + 2 * (shorter.NumbersShared + shorter.NamesShared);
        return changed < MinChanged || changed <= MaxFactsChanged * facts;
    }
}
