using System.Collections.Frozen;
using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Word lists of our own that tell whom a source's words mean.</summary>
internal static class NameWords
{
    /// <summary>Titles that stand before a name and are no part of it.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen lt col maj capt sgt cpl pvt adm cmdr rev hon president vice prime minister secretary senator congressman congresswoman representative governor mayor chairman "
        + "chairwoman chair director chief officer spokesman spokeswoman spokesperson ambassador general colonel major captain commander admiral sheriff attorney judge justice professor doctor king queen prince princess pope "
        + "cardinal archbishop bishop reverend father sister brother rabbi imam sheikh ayatollah chancellor premier speaker leader deputy assistant acting former ex-president detective inspector sergeant lieutenant officer "
        + "councillor councilman councilwoman commissioner superintendent constable elder alderman nurse chef ranger ambassador countess count baron baroness envoy skipper chargé executive "
        + "analyst economist author coach candidate nominee lawmaker editor reporter correspondent columnist counsel foreign defense defence interior finance health education state supreme first lady republican democratic democrat");

    /// <summary>What stands inside the name of a medium.</summary>
    public static readonly FrozenSet<string> Media = Set(
        "times post journal herald tribune gazette chronicle news press daily guardian telegraph observer independent mail mirror express sun star globe examiner courier inquirer dispatch sentinel register record standard echo "
        + "argus bulletin monitor magazine weekly review broadcasting television radio tv bbc cnn cnbc nbc abc cbs fox msnbc npr pbs ap afp upi reuters bloomberg kcna xinhua tass interfax yonhap dpa itar al-jazeera jazeera "
        + "network channel newspaper politico buzzfeed breitbart wire agency-news gazeta facebook twitter blog website");

    /// <summary>What stands inside the name of an organisation.</summary>
    public static readonly FrozenSet<string> Organisations = Set(
        "ministry department agency bureau office commission committee council court parliament congress senate house party company corporation corp inc ltd llc plc group organization organisation association union university "
        + "college institute institution center centre foundation bank fund board team police army navy force forces guard authority administration government kremlin pentagon un nato eu fbi cia nsa irs epa fda cdc who imf opec "
        + "hospital school church league federation coalition alliance movement society trust service services embassy campaign cabinet directorate secretariat treasury exchange airlines airways motors industries systems "
        + "technologies laboratories holdings partners associates nations states kingdom republic republicans democrats democrats' club city county state command staff headquarters museum library port railways");

    /// <summary>What a company's or a club's name of two or more words ends in.</summary>
    private static readonly FrozenSet<string> Trades = Set(
        "steel metals foods food energy power gas oil air airline lines line marine shipping capital insurance pharma pharmaceuticals electric telecom telecoms media studios games aviation logistics mining resources devices semiconductors "
        + "software chemicals breweries transit water rail motors bank financial logistics entertainment records pictures press books brothers bros sons daughters aggregates charter control care research optics forge "
        + "town united rovers wanderers athletic albion hotspur swimmers rangers league circle hall house mission works shipyard yards stores markets market foundry properties estates airways ferries cruises freight robotics biotech "
        + "genomics networks digital online interactive global international worldwide intl co company");

    /// <summary>Nouns of papers that say something.</summary>
    public static readonly FrozenSet<string> Documents = Set(
        "report reports study studies survey poll polls document documents papers letter email e-mail memo statement transcript indictment complaint lawsuit filing filings affidavit ruling opinion paper records record data figures "
        + "statistics analysis book article editorial column essay census law bill treaty constitution act guide manual dossier file files audit review evidence research leaflet notice petition post tweet caption headline sign");

    /// <summary>Countries and capitals whose name stands for their government.</summary>
    public static readonly FrozenSet<string> Places = Set(
        "america britain china russia france germany italy spain japan india iran iraq israel syria turkey egypt ukraine poland mexico canada brazil australia pakistan afghanistan korea greece sweden norway finland denmark "
        + "netherlands belgium austria switzerland hungary ireland scotland wales england portugal cuba venezuela argentina chile colombia peru nigeria kenya ethiopia libya tunisia algeria morocco lebanon jordan qatar kuwait yemen "
        + "taiwan vietnam thailand indonesia malaysia singapore philippines washington moscow beijing london paris berlin tokyo pyongyang seoul tehran kyiv kiev brussels ankara jerusalem delhi islamabad damascus baghdad kabul "
        + "cairo riyadh havana caracas brasilia canberra ottawa rome madrid athens warsaw budapest vienna geneva u.s u.k us uk");

    /// <summary>Given names and titles of women, and of men, for "he" and "she".</summary>
    public static readonly FrozenSet<string> Women = [.. GivenNames.Women, .. Set("ms mrs miss dame lady queen princess sister spokeswoman congresswoman chairwoman actress mother wife daughter")];

    /// <summary>The same of men.</summary>
    public static readonly FrozenSet<string> Men = [.. GivenNames.Men, .. Set("mr sir lord king prince pope father brother spokesman congressman chairman actor husband son")];

    /// <summary>Whether a name's words are those of a body, not of a person.</summary>
    public static bool IsOfBody(IReadOnlyList<string> words) => words.Any(word => Organisations.Contains(word) || Media.Contains(word)) || (words.Count > 0 && Trades.Contains(words[^1]));

    /// <summary>Whether the run's words name a medium, an organisation, or a person.</summary>
    public static SpeakerKind KindOf(string[] words, bool hasTitle)
    {
        // "Kim Jong Un": what stands for a body alone or in front is part of a name elsewhere.
        if (words.Where((word, i) => Organisations.Contains(word) && (i == 0 || word is not ("un" or "who"))).Any() && !(words is ["white", ..] && words.Length > 2))
            return words.Any(word => word is "news" or "press") ? SpeakerKind.Medium : SpeakerKind.Organisation;
        if (!hasTitle && words.Any(Media.Contains))
            return SpeakerKind.Medium;
        if (!hasTitle && words.Length > 1 && Trades.Contains(words[^1]))
            return SpeakerKind.Organisation;
        if (Places.Contains(words[^1]) && (words.Length == 1 || (!hasTitle && words.Length == 2 && words[0] is "north" or "south" or "east" or "west" or "new" or "great")))
            return SpeakerKind.Organisation;
        return hasTitle || words.Length > 1 ? SpeakerKind.Person : SpeakerKind.Unknown;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
