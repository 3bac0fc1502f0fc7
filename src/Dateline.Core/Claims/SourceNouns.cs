using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>Word lists of our own: nouns by which a text speaks of somebody it has named.</summary>
internal static class SourceNouns
{
    /// <summary>Of a medium.</summary>
    public static readonly FrozenSet<string> Media = Set("agency newspaper paper daily weekly magazine broadcaster channel station network website site tabloid outlet portal journal blog newsletter guide broadsheet gazette");

    /// <summary>Of a company, a club, a charity: who has a name of its own.</summary>
    public static readonly FrozenSet<string> Enterprises = Set(
        "company firm group lender bank insurer utility airline carrier retailer grocer operator chain studio club charity publisher brewer brewery developer manufacturer maker start-up startup giant conglomerate "
        + "broker label brand restaurant hotel trust contractor shipper shipowner bookmaker chipmaker carmaker drugmaker automaker miner producer builder business enterprise platform app employer provider "
        + "corporation subsidiary franchise side team supermarket wholesaler hauler haulier exporter importer refiner smelter telecoms consultancy orchestra band newspaper network");

    /// <summary>Of persons by their office: one is meant whom the text names with it.</summary>
    public static readonly FrozenSet<string> Offices = Set(
        "president minister premier chancellor senator congressman congresswoman governor mayor councillor councilman councilwoman alderman commissioner ambassador envoy bishop archbishop cardinal pope king queen prince princess "
        + "general admiral colonel major captain commander sheriff chairman chairwoman chair director chief manager coach trainer boss leader head secretary deputy lawmaker legislator candidate nominee speaker skipper principal "
        + "pastor priest imam rabbi editor premier emperor sultan emir chief executive superintendent inspector detective sergeant lieutenant ombudsman commissioner treasurer curator conductor");

    /// <summary>Of persons who mostly stay without a name.</summary>
    public static readonly FrozenSet<string> Nameless = Set(
        "official officials spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel prosecutor judge magistrate jury officer police witness caller suspect defendant victim accused neighbour neighbor "
        + "resident customer passenger reader user friend colleague source aide adviser advisor diplomat expert analyst critic supporter soldier guard warder nurse parent child couple family wife husband man woman boy girl people "
        + "person crowd others other authorities visitor driver pilot doctor teacher student pupil tenant landlord voter member panel reporter journalist correspondent interviewer author authors buyer seller supplier regulator "
        + "auditor applicant plaintiff claimant respondent informant insider negotiator mediator opponent rival brother sister son daughter cousin uncle aunt grandmother grandfather relative owner worker employee staff crew researcher scientist");

    /// <summary>Of persons, told of women alone.</summary>
    public static readonly FrozenSet<string> Women = Set("woman widow mother schoolgirl girl nun actress queen princess spokeswoman chairwoman congresswoman councilwoman grandmother daughter sister wife businesswoman midwife countess duchess baroness");

    /// <summary>Of persons, told of men alone.</summary>
    public static readonly FrozenSet<string> Men = Set("man widower father schoolboy boy monk king prince spokesman chairman congressman councilman grandfather son brother husband businessman count duke baron");

    private static readonly FrozenSet<string> Personal = Set(
        "widow widower schoolgirl schoolboy nun monk teenager striker midfielder defender goalkeeper winger forward quarterback pitcher catcher batsman bowler sprinter swimmer cyclist skier boxer runner jumper athlete champion "
        + "star veteran musician singer rapper composer pianist violinist cellist novelist writer poet playwright painter sculptor artist architect actor actress comedian filmmaker photographer dancer chef cook "
        + "historian biologist physicist chemist astronomer geologist economist mathematician engineer surgeon physician pathologist psychologist sociologist anthropologist archaeologist geneticist epidemiologist virologist "
        + "lawmaker politician republican democrat conservative liberal socialist independent billionaire tycoon entrepreneur businessman businesswoman farmer fisherman bricklayer carpenter plumber baker mechanic "
        + "climber diver sailor rower ranger restorer biographer activist campaigner dissident exile refugee survivor grandfather grandmother pensioner retiree native newcomer rookie left-hander right-hander winner loser "
        + "incumbent challenger frontrunner contender academic scholar lecturer linguist philosopher theologian critic columnist broadcaster presenter academic clergyman missionary statesman");

    private static readonly FrozenSet<string> Demonyms = Set(
        "american canadian mexican brazilian argentine argentinian chilean peruvian colombian venezuelan ecuadorean bolivian uruguayan paraguayan cuban jamaican haitian dominican briton englishman englishwoman scot scotsman "
        + "welshman irishman frenchman frenchwoman german italian spaniard portuguese dutchman belgian swiss austrian dane swede norwegian finn icelander pole czech slovak hungarian romanian bulgarian greek turk cypriot maltese "
        + "serb serbian croat croatian slovene slovenian bosnian albanian macedonian montenegrin kosovan estonian latvian lithuanian russian ukrainian belarusian moldovan georgian armenian azeri kazakh uzbek kyrgyz tajik turkmen "
        + "israeli palestinian lebanese syrian jordanian iraqi iranian saudi emirati qatari kuwaiti yemeni omani egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan "
        + "burundian congolese angolan zambian zimbabwean mozambican malawian namibian african nigerian ghanaian ivorian senegalese malian cameroonian gabonese chadian indian pakistani bangladeshi nepali nepalese afghan "
        + "chinese japanese korean mongolian taiwanese vietnamese thai cambodian laotian burmese malaysian singaporean indonesian filipino filipina australian zealander fijian samoan tongan texan californian catalan basque corsican sicilian "
        + "bavarian parisian londoner venetian roman neapolitan muscovite");

    // How nouns end that say what a person does; "-maker" is more often a company's.
    private static readonly string[] Endings = ["ist", "ian", "man", "woman", "eer", "or", "er"];

    /// <summary>Whether a noun tells a person apart by trade, sport or fate.</summary>
    public static bool IsPersonal(string noun) =>
        Personal.Contains(noun) || (noun.Length > 4 && !IsEnterprise(noun) && !Media.Contains(noun) && !Nameless.Contains(noun) && Endings.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Whether a noun may stand before a name at the head of a sentence: "Skier", "Driver", "Climbers".</summary>
    public static bool IsTrade(string noun) => IsPersonal(noun) || Nameless.Contains(noun) || IsEnterprise(noun) || noun == "eyewitness" || (noun.EndsWith('s') && IsPersonal(noun[..^1]));

    /// <summary>Whether a noun means one person, not several or a group.</summary>
    public static bool IsOnePerson(string noun) =>
        !noun.EndsWith('s') && noun is not ("crew" or "staff" or "family" or "couple" or "panel" or "jury" or "police" or "people" or "crowd" or "men" or "women" or "many" or "some" or "both")
        && (IsPersonal(noun) || Nameless.Contains(noun) || Offices.Contains(noun) || Women.Contains(noun) || Men.Contains(noun));

    /// <summary>Whether a noun means a company, a club or the like.</summary>
    public static bool IsEnterprise(string noun) => Enterprises.Contains(noun) || noun.EndsWith("maker", StringComparison.Ordinal);

    /// <summary>"The Italian", "the South African".</summary>
    public static bool IsDemonym(string word) => Demonyms.Contains(word);

    /// <summary>"The 27-year-old".</summary>
    public static bool IsAge(string word) => word.EndsWith("-year-old", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
