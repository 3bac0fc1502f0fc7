using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>Word lists of our own: the closed classes of English, the verbs and nouns of saying, thinking and judging, and who is quoted in the press.</summary>
internal static class ClaimLexicon
{
    private const string SayingVerbs =
        "say tell ask add write note report announce tweet describe call argue declare continue explain acknowledge claim recall insist urge respond cite warn reply comment state reveal disclose confirm deny "
        + "admit testify allege assert maintain contend concede remark observe quip joke mention address brief post blog boast brag complain confess caution advise counsel counter retort rebut refute repeat reiterate "
        + "stress emphasize emphasise underline underscore highlight point predict forecast project estimate promise pledge vow swear threaten demand request order command instruct direct invite suggest propose "
        + "recommend inform notify assure reassure convince persuade remind teach lecture quote paraphrase proclaim pronounce profess publish print release broadcast air run carry file relay recount narrate relate "
        + "speak talk discuss debate chat joke lament muse opine exclaim shout yell scream cry whisper mutter murmur chant sing sigh laugh interject interrupt chime answer inquire query question wonder elaborate "
        + "clarify specify detail outline summarize summarise conclude find show indicate imply hint signal intimate insinuate hail tout bill label dub name term brand portray depict characterize characterise cast paint "
        + "liken compare refer allude address decry denounce criticize criticise condemn slam blast rip attack mock ridicule lambaste rebuke chide scold berate accuse blame charge fault apologize apologise thank praise "
        + "commend applaud congratulate salute welcome endorse defend dismiss reject dispute contest challenge contradict decline refuse agree disagree concur object protest appeal plead beg implore petition call "
        + "lobby campaign testify swear attest certify verify document log record register text email e-mail message telephone phone cable write pen scrawl read speculate theorize posit surmise reckon guess "
        + "declare vouch second echo parrot plug hype trumpet tease float table unveil introduce present submit issue deliver offer voice air express convey communicate share tell volunteer confide divulge leak spill out "
        + "telegraph preach prophesy venture counter quibble grumble gripe grouse moan whine fume rant rail rave gush enthuse crow gloat sneer snap bark growl snarl thunder intone drone stammer stutter add rejoin";

    private const string ThinkingVerbs =
        "think believe know want hope expect feel see seem appear plan intend consider suspect doubt fear worry wish guess assume suppose presume imagine understand realize realise recognize recognise remember forget "
        + "decide determine learn hear discover judge view regard perceive anticipate foresee envision envisage dream aim seek try prefer need like love hate care mean interpret conclude deem rate rank sense find "
        + "figure reckon vouch calculate gauge weigh contemplate ponder mull wonder trust count bet insist mind loathe dread crave desire long yearn";

    private const string JudgingVerbs =
        "support oppose back favor favour approve disapprove resist criticize criticise praise endorse condemn reject accept admire respect blame accuse honor honour protest fight champion advocate embrace disavow "
        + "repudiate renounce denounce disown distance slam blast rip mock deride belittle dismiss ridicule attack target";

    private const string Irregular =
        "say said said;tell told told;write wrote written;speak spoke spoken;think thought thought;know knew known;feel felt felt;see saw seen;hear heard heard;mean meant meant;find found found;show showed shown;"
        + "read read read;swear swore sworn;sing sang sung;run ran run;forget forgot forgotten;understand understood understood;foresee foresaw foreseen;seek sought sought;teach taught taught;cast cast cast;"
        + "fight fought fought;rebut rebutted rebutted;admit admitted admitted;rip ripped ripped;refer referred referred;submit submitted submitted;chat chatted chatted;beg begged begged;brag bragged bragged;"
        + "snap snapped snapped;dub dubbed dubbed;label labeled labelled;quip quipped quipped;log logged logged;pen penned penned;plan planned planned;prefer preferred preferred;bet bet bet;plead pleaded pled;"
        + "dream dreamed dreamt;learn learned learnt;signal signaled signalled;plug plugged plugged;retell retold retold;lead led led;slam slammed slammed";

    private const string Nouns =
        "statement report announcement claim comment remark interview speech letter email tweet post message memo testimony warning promise pledge vow demand request question answer reply response suggestion proposal "
        + "recommendation advice order call appeal plea plan hope belief view opinion fear concern doubt suspicion idea notion theory argument assertion allegation accusation charge denial rumor rumour prediction forecast "
        + "estimate finding conclusion evidence poll survey study analysis assessment news word conference briefing press release note quote criticism praise attack threat complaint confession admission explanation account "
        + "story version description disclosure revelation confirmation decision announcement filing lawsuit complaint affidavit indictment ruling opinion transcript editorial column article essay book blog ad advertisement "
        + "video recording tape document documents papers records sign slogan chant joke rhetoric feeling desire wish expectation understanding impression sense";

    private const string People =
        "president minister secretary senator congressman congresswoman representative governor mayor chairman chairwoman chair director chief officer official officials spokesman spokeswoman spokesperson spokespeople "
        + "aide aides adviser advisers advisor advisors ambassador diplomat diplomats general colonel commander sheriff prosecutor prosecutors attorney attorneys lawyer lawyers judge justice analyst analysts expert experts "
        + "economist economists professor professors researcher researchers scientist scientists doctor doctors author authors writer writers reporter reporters journalist journalists columnist editor editors critic critics "
        + "supporter supporters opponent opponents candidate candidates nominee leader leaders lawmaker lawmakers legislator member members manager executive owner founder head strategist strategists pollster pollsters "
        + "consultant activist activists advocate advocates organizer organizers teacher teachers student students parent parents father mother son daughter wife husband brother sister friend friends neighbor neighbors "
        + "resident residents witness witnesses victim victims man woman men women people person someone somebody everyone everybody anyone nobody many some others few source sources insider insiders veteran voter voters "
        + "worker workers employee employees fan fans coach player actor actress singer king queen prince pope bishop priest imam rabbi pastor detective detectives investigator investigators police officer officers "
        + "democrats republicans conservatives liberals senators governors ministers generals observers commentators moderator host anchor historian historians sociologist psychologist theorist counsel deputy democrat republican";

    private const string Bodies =
        "government administration department ministry agency bureau office commission committee council court parliament congress senate house party campaign company corporation firm group organization organisation "
        + "association union university institute center centre foundation bank fund board team police army military navy force forces authority authorities magazine newspaper network station paper times post journal press "
        + "news agency website site campaign delegation embassy kremlin pentagon court jury panel regime state nation country city county school hospital church league club federation coalition alliance movement media "
        + "poll survey study report documents data figures research filing complaint lawsuit";

    private static readonly FrozenDictionary<string, (WordKind Kind, VerbForm Form)> Words = Build();

    /// <summary>What the lists say of a word.</summary>
    /// <param name="lower">The word in small letters.</param>
    public static (WordKind Kind, VerbForm Form) Of(ReadOnlySpan<char> lower) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found) ? found : (WordKind.Word, VerbForm.None);

    private static FrozenDictionary<string, (WordKind Kind, VerbForm Form)> Build()
    {
        // What is put in first stays: closed classes before verbs, saying before thinking before judging, verbs before nouns.
        var words = new Dictionary<string, (WordKind, VerbForm)>(StringComparer.Ordinal);
        Put(words, WordKind.Determiner, "the a an this these those each every another any no both all either neither such several");
        Put(words, WordKind.Pronoun, "i you he she it we they me him us them himself herself itself themselves myself ourselves yourself one everyone someone anyone everybody somebody nobody");
        Put(words, WordKind.Possessive, "my your his her its our their");
        Put(words, WordKind.Relative, "who whom whose which what when where why how whoever whatever");
        Put(words, WordKind.That, "that");
        Put(words, WordKind.To, "to");
        Put(words, WordKind.By, "by");
        Put(words, WordKind.Preposition, "of in on at for with from about against between into through during before after above below under over within without among towards toward upon off up down out per via amid despite like "
            + "than around near behind beyond across along following including regarding concerning throughout versus according");
        Put(words, WordKind.And, "and or but nor yet plus");
        Put(words, WordKind.Subordinator, "as if because since while although though unless until whether so whereas once lest");
        Put(words, WordKind.Modal, "will would can could may might must shall should wo ca 'll 'd ll d ought");
        Put(words, WordKind.Be, "is are was were be been being am 're 'm isn't aren't wasn't weren't");
        Put(words, WordKind.Have, "has have had having 've hasn't haven't hadn't");
        Put(words, WordKind.Do, "do does did doing done don't doesn't didn't");
        Put(words, WordKind.Modal, "won't can't cannot couldn't wouldn't shouldn't mustn't mightn't");
        Put(words, WordKind.Not, "not n't never no neither nor none");
        Put(words, WordKind.Adverb, "also then now again just only even still already ever here there later earlier too very more most less least almost about quite rather once twice often always sometimes meanwhile however instead");
        Put(words, WordKind.Day, "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight morning afternoon evening "
            + "night week month year days weeks months years");
        Put(words, WordKind.Number, "two three four five six seven eight nine ten dozen hundred thousand million billion trillion percent half");
        var irregular = Irregular.Split(';').Select(line => line.Split(' ')).ToDictionary(forms => forms[0], StringComparer.Ordinal);
        Verbs(words, WordKind.Saying, SayingVerbs, irregular);
        Verbs(words, WordKind.Thinking, ThinkingVerbs, irregular);
        Verbs(words, WordKind.Judging, JudgingVerbs, irregular);
        Put(words, WordKind.SayingNoun, Nouns);
        foreach (var noun in Split(Nouns))
            words.TryAdd(noun + "s", (WordKind.SayingNoun, VerbForm.None));
        Put(words, WordKind.Person, People);
        Put(words, WordKind.Body, Bodies);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Verbs(Dictionary<string, (WordKind, VerbForm)> words, WordKind kind, string list, Dictionary<string, string[]> irregular)
    {
        foreach (var verb in Split(list))
        {
            var stem = verb[..^1];
            var doubled = irregular.TryGetValue(verb, out var forms) && forms[1].EndsWith("ed", StringComparison.Ordinal) ? forms[1][..^2] : null;
            words.TryAdd(verb, (kind, VerbForm.Base));
            var third = verb switch
            {
                [.., 'y'] when !IsVowel(verb[^2]) => stem + "ies",
                [.., 's'] or [.., 'x'] or [.., 'c' or 's', 'h'] => verb + "es",
                _ => verb + "s",
            };
            words.TryAdd(third, (kind, VerbForm.Third));
            words.TryAdd(verb is [.., not 'e', 'e'] ? stem + "ing" : (doubled ?? verb) + "ing", (kind, VerbForm.Ing));
            if (forms is not null)
            {
                words.TryAdd(forms[1], (kind, VerbForm.Past));
                words.TryAdd(forms[2], (kind, VerbForm.Past));
                continue;
            }
            words.TryAdd(verb switch { [.., 'e'] => verb + "d", [.., 'y'] when !IsVowel(verb[^2]) => stem + "ied", _ => verb + "ed" }, (kind, VerbForm.Past));
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static void Put(Dictionary<string, (WordKind, VerbForm)> words, WordKind kind, string list)
    {
        foreach (var word in Split(list))
            words.TryAdd(word, (kind, VerbForm.None));
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
