using Dateline.Model;

namespace Dateline.Web.Site.Words;

/// <summary>Witnesses and standings in plain words.</summary>
internal static class WitnessWords
{
    /// <summary>Completes "14 Aug 2023, ...".</summary>
    public static string From(DateWitness witness) => witness switch
    {
        DateWitness.JsonLd => "from the page’s own record for search engines (JSON-LD)",
        DateWitness.Meta => "from the page’s head (meta)",
        DateWitness.Microdata => "from marks in the page’s text (microdata)",
        DateWitness.TimeElement => "from the page’s time element",
        DateWitness.VisibleText => "as printed on the page",
        DateWitness.Url => "from the page’s address",
        DateWitness.Feed => "from the outlet’s feed",
        DateWitness.Dateline => "from the dateline",
        DateWitness.Script => "from a script in the page",
        DateWitness.Copy => "from another copy of the text",
        DateWitness.Editor => "set by an editor of this desk",
        _ => throw new ArgumentOutOfRangeException(nameof(witness), witness, null),
    };

    /// <summary>One or two words that stand beside a claimed date.</summary>
    public static string Of(DateStanding standing) => standing switch
    {
        DateStanding.NotGiven => "date not given",
        DateStanding.Unchecked => "not checked",
        DateStanding.Agrees => "confirmed",
        DateStanding.Doubtful => "doubtful",
        DateStanding.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>The class that gives the word its colour.</summary>
    public static string Class(DateStanding standing) => standing switch
    {
        DateStanding.Doubtful => "doubtful",
        DateStanding.Contradicted => "contradicted",
        _ => "plain",
    };
}
