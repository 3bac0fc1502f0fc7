using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>Words that carry a full stop of their own, and the words that open sentences, in the languages of the press.</summary>
internal static class Abbreviations
{
    private const int Longest = 16;

    // Something always follows these: a name, a number, the rest of the phrase.
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms mx messrs dr prof rev hon gen lt col maj capt cmdr sgt cpl pvt sen rep gov pres supt det insp st mt ft vs viz approx dept univ vol fig eg ie cf al ca e.g i.e c.f "
        + "hr fr dipl ing phil med jur mag abs abt art bd bzw evtl ggf geb gest inkl inkl lt nr rd sog str tel u.a u.u ugs urspr vgl z zb z.b d.h dh i.d.r o.ä u.ä s.o s.u bspw ehem hl "
        + "mm mme mlle mgr me cie av bd boul ste env ex réf tél p.ex "
        + "sra srta sres dña ud uds gral lic arq ing núm pág págs aprox tel "
        + "sig dott dott.ssa avv geom rag pag ecc.mo mons "
        + "exmo exma eng engª dra profa av "
        + "dhr mevr mw drs mr ir ing jhr ds nl bijv o.a m.n t.a.v blz "
        + "tzw tzn np m.in ks gen płk prof inż mgr św ul pl al "
        + "např tzv mj p pí ing mudr judr phdr bc mga čl odst str "
        + "bl.a t.ex s.k d.v.s f.n bl f.eks dvs "
        + "г гг ул им др проф акад тыс руб стр рис см т.е т.к т.н ст д п вул імені ім "
        + "dl dna dvs nr str jud "
        + "örn prof doç av ör sn yrd");

    // These stand before a number only; before a word they are words themselves.
    private static readonly FrozenSet<string> Numbering = Set("no nos nr nrs núm num n pp p s seite art par sec ch chap op vol ziff rz rn kap str pos bl sp stk ст п рис № č");

    // These may end a sentence as well as stand inside one; what follows decides.
    private static readonly FrozenSet<string> Either = Set(
        "inc ltd co corp llc plc bros jr sr esq etc usw etc ecc itd atd osv enz u.s.w jan feb mar apr jun jul aug sep sept oct okt nov dec dez mon tue wed thu fri sat sun "
        + "st ave blvd rd mio mrd tsd mill md phd m.d ph.d bn hrs min sec ft in lb oz др тыс млн млрд руб г гг tys mln mld zł kč r");

    // A capital says nothing after a stop; these words do: where one stands, a sentence begins.
    private static readonly FrozenSet<string> Openers = Set(
        "the a an it its he she they we you i but and so yet or nor if when while after before since because although though however meanwhile there this that these those in on at by for from with as to "
        + "his her their our my what who why how where some many most all no not both each one two three last next now then still also only even here yesterday today tomorrow earlier later "
        + "der die das ein eine einer er sie es wir ihr ich aber und doch oder wenn als nach vor seit weil obwohl im in am an auf aus bei mit für von zu zum zur über unter um durch gegen ohne dies dieser diese "
        + "sein seine ihre unser was wer wie wo warum viele alle kein keine nicht auch nur noch schon jetzt dann danach damit dabei dort hier heute gestern morgen so zudem außerdem allerdings jedoch man "
        + "le la les un une des il elle ils elles on nous vous je mais et ou donc car si quand après avant depuis dans en au aux par pour sur sous avec sans ce cette ces son sa ses leur leurs qui que quoi "
        + "el los las una uno él ella ellos ellas nosotros pero y o si cuando después antes desde según con sin para por sobre este esta esto estos estas su sus lo no también "
        + "il lo gli uno una lui lei loro noi ma e se quando dopo prima da di del della nel nella con per su questo questa suo sua non anche "
        + "o os as um uma ele ela eles elas mas quando depois antes desde no na em com para por este esta isso seu sua não também "
        + "het de een hij zij ze wij maar en of als toen na voor sinds in op bij met van dit deze dat zijn haar niet ook "
        + "den det en ett et han hon hun de vi men och og eller om når när efter før före i på med av fra från för til "
        + "on ona oni ono my ale a i w na z do po to ten ta te jak gdy nie już tak v ve s se ten ta to "
        + "он она оно они мы вы я но и а или если когда после до с в на по за из к от это этот эта эти его её их не также він вона вони ми але й та якщо коли після у від це цей "
        + "bu o ve ama ancak bir az ha és de egy ez");

    /// <summary>Whether the stop after <paramref name="word"/> is the word's own and the sentence goes on.</summary>
    public static bool Leads(ReadOnlySpan<char> word) => Has(Leading, word);

    /// <summary>Whether <paramref name="word"/> announces a number.</summary>
    public static bool Numbers(ReadOnlySpan<char> word) => Has(Numbering, word);

    /// <summary>Whether <paramref name="word"/> is shortened, be it inside a sentence or at its end.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => Has(Either, word);

    /// <summary>Whether <paramref name="word"/> opens sentences.</summary>
    public static bool Opens(ReadOnlySpan<char> word) => Has(Openers, word);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
