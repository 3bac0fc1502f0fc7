using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>The commonest small words of languages that share a script. A word that several share votes for each.</summary>
internal static class SmallWords
{
    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", "the of and to in is that for it was on with as at by from have has be are this not but his her they he she which were said will would their been who an"),
        ("de", "der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über war haben nur oder aber vor zur bis"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ont aux ses cette été mais comme ou leur était elle nous fait"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también fue había está según"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também são pelo pela até isso"),
        ("it", "di e il la che in a per è un del della sono con non una si le i da al dei nel alla anche più come ha lo gli delle ma ci questo dal sul nella stato essere hanno suo"),
        ("nl", "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over ze hij werd wordt naar heeft hebben die deze was worden meer"),
        ("sv", "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år nu hon efter eller också ska skulle där"),
        ("da", "og i at det er en til af på den som for de med der har ikke et om han var men jeg sig fra vi så kan når år nu hun efter eller også skal ville blev være"),
        ("no", "og i det er en til av på som at for de med har ikke et om han var men jeg seg fra vi så kan når år nå hun etter eller også skal ville ble være den"),
        ("fi", "ja on ei se että oli ovat myös kun mutta hän ole sen kuin tai joka mukaan vuoden jo ovat niin vain mitä sekä olla voi nyt jos hänen"),
        ("pl", "w i na z się nie do to że jest o od po za przez jak ale dla są co przy jego tym był była oraz już może tak które który ich było"),
        ("cs", "a v se na je že to s z do o i ve pro by za jako ale po od podle jsou jeho který která jeho při však byl bylo také už si nebo které"),
        ("sk", "a v sa na je že to s z do o aj vo pre by za ako ale po od podľa sú jeho ktorý ktorá pri však bol bolo tiež už si alebo ktoré"),
        ("hu", "a az és hogy nem is egy van de meg ez azt volt már csak még el ki mint szerint után vagy ha lehet fel sem pedig aki"),
        ("ro", "de și în a la cu că care pe nu din o un să se mai este pentru au fost al ale sau după prin între lui fi dar cel această sunt"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra o ise ne var değil her ancak olduğu tarafından göre ya"),
        ("id", "yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke karena tersebut ada oleh adalah bisa sudah mereka kata saat telah"),
        ("vi", "và của là có các được cho một không trong người đã với này những khi để tại về từ ra vào năm cũng đến"),
        ("hr", "i u je na se da za su od s a koji ne će kako što to kao iz ali bi nije do po o te koja ili samo više nakon"),
        ("sl", "in je v na se za da so ki pa z ne s tudi po bi bo kot iz od ni do to pri že še več ob ali"),
        ("et", "ja on ei et see ka oli kui mis ning aga ta oma kes või seda nii siis veel selle välja olla tema pärast juba"),
        ("lv", "un ir par ka no ar lai to arī kas gan bet uz tika pēc nav pie kā vai vēl tas bija tiek"),
        ("lt", "ir kad į yra su tai iš bet buvo kaip apie dar jo pat taip už savo tik nuo ar po bus metų"),
        ("sq", "të e në një dhe për me se nga që i më është ka do janë si nuk kjo ai tij por"),
        ("ca", "de la i el que a en els les per un amb una del és al no ha més com va però seva aquest són seu"),
        ("af", "die van en in is het dat vir op nie met te wat aan om sy ook by as hy was sal deur ń na"),
        ("sw", "ya na wa kwa ni katika za la kuwa hiyo huo cha hii ili baada hayo pia watu alisema wake"),
        ("eu", "eta da ez bat du izan dira egin baina dute ere zuen hau oso baino"),
        ("is", "og að í á sem er til um við var en með fyrir af ekki það hafa eru hann því"),
        ("gl", "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao das tamén"),
        ("ms", "yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke kerana tersebut ada oleh adalah boleh beliau mereka telah berkata"),
        ("tl", "ang ng sa na mga at ay si ni para hindi ito siya niya kanyang din"),
        ("ru", "в и на не что с по он из за как это к для от его но то у о же было а также или был году"),
        ("uk", "в і на не що з за до про та він від як у це для його але й під був які також року або"),
        ("bg", "на и в да се за от с е по не че са като до ще който това през след но или бе при му"),
        ("sr", "и у је на се да за су од са а који не ће како што то као из али би није до по о"),
        ("mk", "на и во да се за од со е по не дека се како до ќе кој ова но или при му беше што"),
        ("be", "у і на не што з па да ён за як гэта для яго але ад было год пра"),
        ("kk", "және бұл деп мен бір үшін бойынша болып туралы деді жылы да де емес"),
        ("ar", "في من على إلى أن عن مع التي الذي هذا هذه ما لا كان بعد كما بين وقال قال أو خلال"),
        ("fa", "در و به از که این را با است برای آن می یک خود تا کرد بر هم نیز شد اما"),
        ("ur", "کے میں کی سے ہے اور کو کا نے پر کہ ہیں کہا اس یہ ایک بھی تھا ان"),
        ("hi", "के में की है से को और का ने पर कि हैं यह एक भी नहीं था इस हो कर लिए"),
        ("mr", "आणि आहे या च्या हे ते की नाही एक असे तर होते केली झाला मध्ये"),
        ("ne", "र छ को मा हो भन्ने गरेको भएको पनि गर्न तथा एक थियो यो"),
    ];

    private static readonly FrozenDictionary<string, int[]> ByWord = Lists
        .SelectMany(list => list.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, list.Language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => Array.FindIndex(Lists, list => list.Language == pair.Language)).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    // One bit for the length, first and last letter of each word listed: two words of a text in three need not be looked up.
    private static readonly ulong[] Shapes = MakeShapes();

    private static readonly int Longest = ByWord.Keys.Max(word => word.Length);

    private static readonly string[] OtherScripts = ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ar", "fa", "ur", "hi", "mr", "ne"];

    /// <summary>The languages in Latin letters, as listed.</summary>
    public static readonly string[] Latin = [.. Lists.Select(list => list.Language).Where(language => !OtherScripts.Contains(language, StringComparer.Ordinal))];

    /// <summary>How many languages are listed: so many places a count of votes has.</summary>
    public static int Count => Lists.Length;

    private static bool IsShaped(ReadOnlySpan<char> word) => Shape(word) is var shape && (Shapes[shape >> 6] >> shape & 1) != 0;

    private static int Shape(ReadOnlySpan<char> word) => (word[0] * 31 + word[^1] * 7 + (word.Length > 2 ? word[1] : 0)) * 16 + word.Length & 0xFFF;

    private static ulong[] MakeShapes()
    {
        var shapes = new ulong[64];
        foreach (var word in ByWord.Keys)
            shapes[Shape(word) >> 6] |= 1UL << Shape(word);
        return shapes;
    }

    /// <summary>Gives <paramref name="word"/> (lower case) to every language whose small word it is.</summary>
    public static void Vote(ReadOnlySpan<char> word, Span<int> votes)
    {
        if (word.Length > Longest || !IsShaped(word) || !Lookup.TryGetValue(word, out var languages))
            return;
        foreach (var language in languages)
            votes[language]++;
    }

    /// <summary>The votes by language; those without a vote are left out.</summary>
    public static Dictionary<string, int> ByLanguage(ReadOnlySpan<int> votes)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < votes.Length; i++)
        {
            if (votes[i] > 0)
                counted[Lists[i].Language] = votes[i];
        }
        return counted;
    }
}
