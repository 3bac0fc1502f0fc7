using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>What a verb can take behind it, as far as it tells that somebody said something.</summary>
[Flags]
internal enum Complement : byte
{
    None = 0,

    /// <summary>"That", a question word, a quotation, or a clause of its own.</summary>
    Clause = 1,

    /// <summary>"To" and a verb.</summary>
    Infinitive = 2,

    /// <summary>A noun.</summary>
    Object = 4,

    /// <summary>A preposition.</summary>
    Phrase = 8,
}

/// <summary>The verbs and nouns that a statement inside another's content is told by, by what stands behind them; word lists of our own.</summary>
internal static class InnerVerbs
{
    private const string WithClause =
        "say says said tell tells told telling ask asks asked asking announce announces announced announcing claim claims claimed claiming deny "
        + "denies denied denying admit admits admitted admitting warn warns warned warning promise promises promised promising insist insists "
        + "insisted insisting inform informs informed informing assure assures assured assuring reassure reassured confirm confirms confirmed "
        + "confirming boast boasts boasted complain complains complained complaining reply replies replied answer answers answered allege alleges "
        + "alleged alleging argue argues argued arguing vow vows vowed swear swears swore sworn pledge pledges pledged concede concedes conceded "
        + "acknowledge acknowledges acknowledged confess confesses confessed testify testifies testified testifying state states stated stating "
        + "declare declares declared contend contends contended maintain maintains maintained remark remarks remarked note notes noted add adds added "
        + "explain explains explained mention mentions mentioned shout shouts shouted shouting whisper whispers whispered yell yelled scream screamed "
        + "report reports reported reporting estimate estimates estimated forecast forecasts predict predicts predicted suggest suggests suggested "
        + "conclude concludes concluded determine determined joke jokes joked reveal reveals revealed disclose discloses disclosed confide confides confided convey "
        + "conveys conveyed propose proposes proposed recommend recommends recommended write writes wrote written advise advises advised threaten "
        + "threatens threatened agree agrees agreed demand demands demanded order orders ordered find finds found show shows showed shown indicate "
        + "indicates indicated believe believes believed think thinks thought fear fears feared expect expects expected consider considers considered "
        + "doubt doubts doubted suspect suspects suspected hope hopes hoped reckon reckons reckoned assert asserts asserted accuse accuses accused "
        + "stress stresses stressed emphasise emphasised emphasize emphasized reiterate reiterated repeat repeats repeated recall recalls recalled "
        + "recount recounts recounted comment commented observe observed protest protested caution cautioned counter countered retort retorted hint "
        + "hinted imply implies implied signal signalled signaled guess guessed speculate speculated judge judged rule ruled lament lamented quip "
        + "quipped cry cried text texted email emailed phone phoned radio radioed post posted persuade persuaded remind reminds reminded notify "
        + "notified brief briefed question questioned wonder wondered dispute disputed contradict contradicted";

    private const string WithInfinitive =
        "ask asks asked asking order orders ordered ordering tell tells told telling urge urges urged urging advise advises advised advising "
        + "promise promises promised promising threaten threatens threatened threatening claim claims claimed claiming agree agrees agreed instruct "
        + "instructs instructed invite invites invited command commands commanded vow vows vowed pledge pledges pledged offer offers offered swear "
        + "swears swore beg begs begged warn warns warned demand demands demanded request requests requested forbid forbids forbade forbidden direct "
        + "directed implore implored recommend recommended propose proposed refuse refuses refused decline declines declined expect expects expected "
        + "believe believed shout shouts shouted yell yelled";

    private const string WithObject =
        "deny denies denied denying announce announces announced announcing report reports reported reporting describe describes described "
        + "describing blame blames blamed blaming accuse accuses accused accusing order orders ordered forbid forbids forbade forbidden reject "
        + "rejects rejected rejecting confirm confirms confirmed claim claims claimed promise promises promised forecast forecasts predict predicts "
        + "predicted admit admits admitted dispute disputes disputed tell tells told ask asks asked urge urges urged advise advises advised warn "
        + "warns warned say says said allege alleges alleged demand demands demanded condemn condemned criticise criticised criticize criticized "
        + "praise praised dismiss dismissed suggest suggested reveal revealed acknowledge acknowledged pledge pledged vow vowed quote quotes quoted "
        + "quoting cite cites cited deplore deplored threaten threatened estimate estimates estimated consider considers considered call calls called "
        + "calling offer offers offered beg begs begged implore implored petition petitioned";

    private const string WithPhrase =
        "apologise apologises apologised apologize apologizes apologized confess confessed boast boasts boasted brag brags bragged complain "
        + "complains complained ask asks asked agree agreed reply replied call called warn warned tell told speak admit admitted plead pleaded appeal "
        + "appealed refer referred radio radioed";

    // Bases and forms in -s that are likelier nouns stand only behind a pronoun or a plural.
    private const string Nouns =
        "claim claims allegation allegations accusation accusations remark remarks theory theories report reports statement statements suggestion "
        + "suggestions assertion assertions story rumour rumours rumor rumors charge charges warning warnings argument belief complaint complaints "
        + "contention testimony speculation fears finding findings view insinuation boast hint prediction announcement promise pledge admission "
        + "criticism account accounts version";

    // Nouns in the plural, told by nobody in particular.
    private const string Common = "reports claims allegations accusations suggestions rumours rumors speculation assertions";

    // Verbs that are as often nouns: in their base they need a plural before them.
    private const string Ambiguous =
        "report claim order call demand promise offer estimate forecast question doubt fear hope request answer reply state note show find vow "
        + "pledge dispute quote cry text email phone post guess rule hint signal comment remark lament protest judge view";

    // Somebody stands behind them before what is said.
    private const string Addressing =
        "tell tells told telling inform informs informed informing assure assures assured reassure reassured warn warns warned warning remind "
        + "reminds reminded advise advises advised notify notified brief briefed persuade persuaded ask asks asked promise promises promised swear "
        + "swears swore convince convinced confide confides confided text texted email emailed phone phoned radio radioed";

    private const string Catenatives = "keep keeps kept start starts started begin begins began continue continued";

    private const string Articles = "the a an every my our its their his your";

    private const string Before = "used phoned called rang telephoned emailed texted wrote came went radioed continued went appeared";

    private static readonly FrozenDictionary<uint, Complement> Taken = Build();
    private static readonly FrozenSet<uint> SayingNouns = Set(Nouns);
    private static readonly FrozenSet<uint> CommonNouns = Set(Common);
    private static readonly FrozenSet<uint> AmbiguousVerbs = Set(Ambiguous);
    private static readonly FrozenSet<uint> AddressingVerbs = Set(Addressing);
    private static readonly FrozenSet<uint> Keeping = Set(Catenatives);
    private static readonly FrozenSet<uint> ArticleWords = Set(Articles);
    private static readonly FrozenSet<uint> Leading = Set(Before);
    private static readonly FrozenSet<uint> Nobodies = Set("nobody none neither no nor");
    private static readonly FrozenSet<uint> Conditions = Set("if unless as than once lest until before");
    private static readonly FrozenSet<uint> Antecedents = Set("who which");
    private static readonly FrozenSet<uint> Questions = Set("who whom whose which what when where why how whether if");
    private static readonly FrozenSet<uint> Citings = Set("citing quoting cited cites quotes quoted");
    private static readonly FrozenSet<uint> Denying = Set("deny denies denied reject rejects rejected dispute disputes disputed dismiss dismisses dismissed refute refutes refuted rebut rebuts rebutted "
        + "contest contests contested contradict contradicts contradicted challenge challenges challenged");

    private static readonly FrozenSet<uint> Brushing = Set("brushed brushes waved waves laughed laughs shrugged shrugs batted swatted shot knocked");
    private static readonly FrozenSet<uint> Asides = Set("aside away off down");
    private static readonly FrozenSet<uint> Theres = Set("there here");
    private static readonly FrozenSet<uint> OfTime = Set("before after until since");
    private static readonly FrozenSet<uint> Who = Set("who whom whose when where why how what");
    private static readonly FrozenSet<uint> Calling = Set("call calls called calling describe describes described describing label labels labelled labeled brand brands branded denounce denounces denounced condemn "
        + "condemns condemned rubbish rubbishes rubbished debunked read reads");
    private static readonly FrozenSet<uint> Blaming = Set("accuse accuses accused accusing suspect suspects suspected suspecting");
    private static readonly FrozenSet<uint> Answers = Set("nonsense rubbish untrue false wrong hardly never no");
    private static readonly FrozenSet<uint> Rights = Set("so true at exactly quite");
    private static readonly uint Not = ClaimWord.Hash("not");
    private static readonly uint Told = ClaimWord.Hash("told");
    private static readonly uint Once = ClaimWord.Hash("once");
    private static readonly uint What = ClaimWord.Hash("what");
    private static readonly uint In = ClaimWord.Hash("in");
    private static readonly uint From = ClaimWord.Hash("from");
    private static readonly uint Attributing = ClaimWord.Hash("attributing");
    private static readonly uint According = ClaimWord.Hash("according");
    private static readonly uint Being = ClaimWord.Hash("being");
    private static readonly uint Having = ClaimWord.Hash("having");
    private static readonly uint As = ClaimWord.Hash("as");

    /// <summary>What the verb can take; nothing when it tells of no saying.</summary>
    public static Complement Of(in ClaimWord word) => Taken.GetValueOrDefault(word.Word);

    public static bool IsNoun(in ClaimWord word) => SayingNouns.Contains(word.Word);

    /// <summary>Whether a cue is such a noun.</summary>
    public static bool IsNoun(string cue) => SayingNouns.Contains(ClaimWord.Hash(cue.ToLowerInvariant()));

    public static bool IsCommonNoun(in ClaimWord word) => CommonNouns.Contains(word.Word);

    /// <summary>Whether "to say" behind it was said ("phoned to say", "used to say").</summary>
    public static bool IsLeading(in ClaimWord word) => Leading.Contains(word.Word);

    /// <summary>Whether its base is as often a noun.</summary>
    public static bool IsAmbiguous(in ClaimWord word) => AmbiguousVerbs.Contains(word.Word);

    /// <summary>Whether who is told stands behind it.</summary>
    public static bool IsAddressing(in ClaimWord word) => AddressingVerbs.Contains(word.Word);

    /// <summary>Being, having.</summary>
    public static bool IsGerund(in ClaimWord word) => word.Word == Being || word.Word == Having;

    /// <summary>Whether a verb tells how something is: one of saying or thinking that takes a clause, or that calls.</summary>
    public static bool IsTelling(string verb) => ClaimWord.Hash(verb.ToLowerInvariant()) is var hash && (Calling.Contains(hash) || Taken.GetValueOrDefault(hash).HasFlag(Complement.Clause));

    /// <summary>Accused, suspected: what they take is another's deed.</summary>
    public static bool IsBlaming(string verb) => Blaming.Contains(ClaimWord.Hash(verb.ToLowerInvariant()));

    /// <summary>Whether these two words answer no: "not so", "not true", "nonsense".</summary>
    public static bool IsAnswer(in ClaimWord first, in ClaimWord second) => Answers.Contains(first.Word) || (first.Word == Not && Rights.Contains(second.Word));

    /// <summary>Told.</summary>
    public static bool IsTold(in ClaimWord word) => word.Word == Told;

    /// <summary>Denied, rejected, disputed: what they take is taken back.</summary>
    public static bool IsDenying(in ClaimWord word) => Denying.Contains(word.Word);

    /// <summary>Brushed, in "brushed aside".</summary>
    public static bool IsBrushing(in ClaimWord word) => Brushing.Contains(word.Word);

    /// <summary>Aside, in "brushed aside".</summary>
    public static bool IsAside(in ClaimWord word) => Asides.Contains(word.Word);

    /// <summary>There, here.</summary>
    public static bool IsThere(in ClaimWord word) => Theres.Contains(word.Word);

    /// <summary>Before, after: a clause of its own may follow.</summary>
    public static bool IsOfTime(in ClaimWord word) => OfTime.Contains(word.Word);

    /// <summary>Who, when, where, why, how: unlike "which", none stands for what is said.</summary>
    public static bool IsWho(in ClaimWord word) => Who.Contains(word.Word);

    /// <summary>Keeps, in "keeps promising".</summary>
    public static bool IsKeeping(in ClaimWord word) => Keeping.Contains(word.Word);

    /// <summary>What stands before a noun only: "the accused", but "both said", "examined her insisted".</summary>
    public static bool IsArticle(in ClaimWord word) => ArticleWords.Contains(word.Word);

    /// <summary>"Once", which before a verb is an adverb.</summary>
    public static bool IsOnce(in ClaimWord word) => word.Word == Once;

    /// <summary>"What".</summary>
    public static bool IsWhat(in ClaimWord word) => word.Word == What;

    public static bool IsNobody(in ClaimWord word) => Nobodies.Contains(word.Word);

    public static bool IsCondition(in ClaimWord word) => Conditions.Contains(word.Word);

    /// <summary>Who, which.</summary>
    public static bool IsAntecedent(in ClaimWord word) => Antecedents.Contains(word.Word);

    public static bool IsQuestion(in ClaimWord word) => Questions.Contains(word.Word);

    public static bool IsCiting(in ClaimWord word) => Citings.Contains(word.Word);

    /// <summary>By, from.</summary>
    public static bool IsBy(in ClaimWord word) => word.Kind == WordKind.By || word.Word == From;

    /// <summary>In.</summary>
    public static bool IsIn(in ClaimWord word) => word.Word == In;

    public static bool IsAttributing(in ClaimWord word) => word.Word == Attributing;

    public static bool IsAccording(in ClaimWord word) => word.Word == According;

    public static bool IsAs(in ClaimWord word) => word.Word == As;

    private static FrozenDictionary<uint, Complement> Build()
    {
        var words = new Dictionary<uint, Complement>();
        foreach (var (list, complement) in ((string, Complement)[])[(WithClause, Complement.Clause), (WithInfinitive, Complement.Infinitive), (WithObject,
            Complement.Object), (WithPhrase, Complement.Phrase)])
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[ClaimWord.Hash(word)] = words.GetValueOrDefault(ClaimWord.Hash(word)) | complement;
        }
        return words.ToFrozenDictionary();
    }

    private static FrozenSet<uint> Set(string words) => words.Split(' ').Select(word => ClaimWord.Hash(word)).ToFrozenSet();
}
