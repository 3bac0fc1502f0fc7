using System.Collections.Frozen;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>What joins a denial to what it denies: the words of a content that carry its matter, and whether it says no.</summary>
/// <param name="Stems">Beginnings of its words, without endings, small words and the words of saying.</param>
/// <param name="Names">Those of them that are names.</param>
/// <param name="Refused">Those of them behind its first no.</param>
/// <param name="IsContrary">Whether it says that something is not so, or that another's words are false.</param>
/// <param name="IsVerdict">Whether it judges another's words without repeating them: "the report was false".</param>
/// <param name="IsFalse">Whether it calls them false at its beginning: "that was false and ...".</param>
/// <param name="IsShort">Whether its no is short: all there is to it answers what was said before.</param>
/// <param name="IsCurt">Whether it is a no of a few words: "nothing had been decided".</param>
/// <param name="First">The first word that its no takes back.</param>
internal sealed record DeniedContent(IReadOnlySet<string> Stems, IReadOnlySet<string> Names, IReadOnlySet<string> Refused, bool IsContrary, bool IsVerdict, bool IsFalse,
    bool IsShort, bool IsCurt, string? First)
{
    private const int StemLength = 6;
    private const int NoWithin = 10;

    // A longer one tells something of its own.
    private const int VerdictWords = 10;
    private const int LongVerdict = 24;
    private const int ClaimWithin = 6;
    private const int ShortAnswer = 16;
    private const int CurtAnswer = 5;
    private const int VerdictWithin = 5;
    private const int OwnMatter = 4;
    private const int RepresentativeWithin = 3;

    private static readonly FrozenSet<string> Nots = Set("not no never nobody none nothing neither nor nowhere cannot n't");
    private static readonly FrozenSet<string> Verdicts = Set(
        "false untrue wrong lie lies lied liar invented invention fabricated fabrication nonsense slander slanderous libel baseless unfounded "
            + "groundless absurd ridiculous mistaken fiction fictitious fantasy rubbish bogus hoax fake "
        + "distortion misleading inaccurate incorrect fairy otherwise preposterous ludicrous laughable malicious scurrilous spurious frivolous "
        + "meritless smear smears propaganda disinformation misinformation concocted hogwash "
        + "fanciful wishful implausible unsubstantiated erroneous mischaracterisation mischaracterization exaggerated exaggeration");

    // A no that ends in one of these echoes what was said: "he never did", "it was not so".
    private static readonly FrozenSet<string> Echoes = Set("so it that anything anyone anybody did does do was were is are had has have would will could can");

    // What follows is not what the clause says no to: "because nobody came".
    private static readonly FrozenSet<string> Sides = Set("because since although though if unless who which when while until whether where");

    private static readonly FrozenSet<string> Silences = Set("of about on regarding more else further new");

    private static readonly FrozenSet<string> Claims = Set(
        "claim claims allegation allegations accusation accusations charge charges report reports story stories figure figures rumour rumours rumor "
            + "rumors suggestion suggestions account accounts assertion assertions talk speculation "
        + "finding findings theory forecast statement version testimony complaint wrongdoing it that this which so any doing having such");
    private static readonly FrozenSet<string> Beings = Set("is was isn't wasn't would could sounds sounded seems");
    private static readonly FrozenSet<string> DenyingCues = Set("deny denies denied denying denial refute refutes refuted rebut rebuts rebutted "
        + "dispute disputes disputed disputing contradict contradicts contradicted contradicting disagree disagrees disagreed dissent dissented");

    // What is wanted or forbidden is not told: "must not take sides".
    private static readonly FrozenSet<string> Wanting = Set("should must ought let shouldn't mustn't lets let's");

    // "No evidence that a single well was dug", "had no part in the theft": what is taken back stands behind.
    private static readonly FrozenSet<string> Light = Set("evidence sign signs proof trace traces indication indications record reason intention intentions plan plans planned planning intend intends intended going able allowed "
        + "single whatsoever even actually longer way knowledge idea need part role hand involvement further other more new ever yet "
        + "agreement decision made make happen happened taken took take place given give occurred exist existed");

    // Their verb stands before them: "announced nothing".
    private static readonly FrozenSet<string> Objects = Set("nothing none nobody neither");

    // "Did not recall the dinner" takes nothing back; "no doubt" says yes.
    private static readonly FrozenSet<string> Unknowing = Set("doubt question surprise want like hope recall remember know comment say understand see hear read aware sure certain only just merely simply necessarily solely");

    // Nouns of what is done, and plurals, that no ending tells.
    private static readonly FrozenDictionary<string, string> Derived = Pairs(
        "sale sell sales sell theft steal thefts steal gift give gifts give loss lose losses lose choice choose choices choose decision decide decisions decide speech speak speeches speak belief believe beliefs believe "
        + "proof prove growth grow breach break breaches break marriage marry marriages marry burial bury bribery bribe forgery forge forgeries forge robbery rob robberies rob knowledge know entry enter entries enter entrance enter "
        + "withdrawal withdraw flight fly flights fly pursuit pursue success succeed advice advise defence defend defense defend offence offend invasion invade evasion evade explosion explode collision collide permission permit "
        + "admission admit expulsion expel extension extend intention intend suspicion suspect reduction reduce production produce destruction destroy description describe deception deceive reception receive acquisition acquire "
        + "conclusion conclude inclusion include exclusion exclude division divide provision provide revision revise supervision supervise resistance resist defeat defeat complaint complain complaints complain restraint restrain "
        + "wolves wolf thieves thief knives knife wives wife calves calf shelves shelf halves half");

    // Endings of verbs and plurals, then those that make a noun of a verb, each with the letters that must be left.
    private static readonly (string Ending, int Least)[] Endings = [("ing", 3), ("ies", 4), ("ied", 4), ("ed", 3), ("es", 3), ("s", 3), ("e", 3), ("y", 5)];
    private static readonly (string Ending, int Least)[] Makings = [("ment", 3), ("ation", 4), ("ition", 4), ("ion", 4), ("ure", 4), ("ur", 5), ("al", 5), ("er", 4), ("or", 4)];

    private static readonly FrozenSet<string> Representatives = Set("lawyer lawyers attorney attorneys solicitor solicitors barrister counsel spokesman spokeswoman spokesperson agent agents publicist representative representatives "
        + "family wife husband widow brother sister mother father parents son daughter aide aides office campaign employer");

    private static readonly string[] Owns = ["I was wrong", "we were wrong", "I lied", "I was mistaken"];

    private static readonly string[] Bares = ["no such", "nothing of the", "not true", "not so", "not the case", "anything of the kind",
        "anything of the sort", "no truth", "not what happened", "n't what happened", "n’t what happened",
        "no basis", "no foundation", "without foundation", "without merit", "without basis", "without substance", "no substance", "never happened", "not happen", "n't happen", "n’t happen", "n't true", "n’t true"];

    // What every account has says nothing of its matter.
    private static readonly FrozenSet<string> Common = Set(
        "said says say saying told tell tells asked ask report reports reported claim claims claimed allegation allegations accusation accusations "
            + "story stories talk account accounts statement mr mrs ms dr any such nothing never not nobody none "
        + "had has have having been being was were will would could can may might one two own ever kind thing things anyone anything everyone "
        + "everybody anybody something someone");

    public static DeniedContent Of(Statement statement)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        bool isContrary = false, isVerdict = false, namesClaim = false, isOfClaim = false, isSide = false;
        // "I was wrong" is said of oneself.
        var isOwn = statement.Content.Any(piece => Owns.Any(words => piece.Words.Contains(words, StringComparison.OrdinalIgnoreCase)));
        var isBare = statement.Content.Any(piece => Bares.Any(words => piece.Words.Contains(words, StringComparison.OrdinalIgnoreCase)));
        int place = 0, count = 0;
        var (isAfterNo, isSilence, isFalse, isOpen) = (false, false, false, false);
        var wasOpener = false;
        string? first = null;
        string? before = null, subject = null;
        var last = "";
        foreach (var piece in statement.Content)
        {
            foreach (var range in piece.Words.AsSpan().SplitAny(" ,.;:!?\"“”()-–—\n\t"))
            {
                isSide &= range.Start.Value == 0 || piece.Words[range.Start.Value - 1] != ',';
                var word = Bare(piece.Words[range]);
                if (word.Length == 0)
                    continue;
                // The no of the main clause stands near its beginning, or right behind a "but".
                place++;
                isSide |= Sides.Contains(word);
                // "No reporter should be harassed".
                if (Wanting.Contains(word) && isContrary && refused.Count <= 1)
                    (isContrary, isOpen, first) = (false, false, null);
                var isNo = !Wanting.Contains(last) && !Wanting.Contains(word) && (Nots.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal));
                // "Said nothing of where they are" keeps silent.
                isSilence |= count == 1 && isAfterNo && Silences.Contains(word);
                count++;
                isContrary = isAfterNo && Unknowing.Contains(word) ? isContrary && refused.Count > 0 : isContrary || (isNo && !isSide
                    && (place <= NoWithin || last == "but"));
                // "I don't know how they cannot": what follows is not told either.
                isSide |= isAfterNo && Unknowing.Contains(word) && refused.Count == 0;
                isAfterNo = isNo;
                isOpen |= isNo && !isSide;
                if (isNo && !isSide)
                    subject ??= before;
                if (isContrary && isOpen && before is not null && Objects.Contains(word))
                {
                    first ??= before;
                    refused.Add(before);
                }
                last = word;
                isVerdict |= !isOwn && Verdicts.Contains(word);
                isFalse |= count <= VerdictWithin && isVerdict && namesClaim;
                // A "that" in front only opens the clause, unless it is what is judged: "that was false".
                var isOpener = count == 1 && word == "that";
                namesClaim |= (Claims.Contains(word) && !isOpener) || (wasOpener && Beings.Contains(word));
                wasOpener = isOpener;
                isOfClaim |= count <= ClaimWithin && ContentWords.Sayings.Contains(word);
                if (word.Length > 2 && !isNo && !Common.Contains(word) && !Nots.Contains(word) && !word.EndsWith("n't", StringComparison.Ordinal) && !StopWords.Contains(TextWords.HashOf(word)))
                {
                    stems.Add(Stem(word));
                    before = Stem(word);
                    if (isContrary)
                        refused.Add(Stem(word));
                    // "Never hit anyone", "no withdrawal": the word right behind the no is what it takes back.
                    if (isContrary && isOpen && !Light.Contains(word))
                        first ??= Stem(word);
                    if (char.IsUpper(piece.Words[range.Start]))
                        names.Add(Stem(word));
                }
            }
        }
        isContrary &= !isSilence;
        // "Promises were never made": what is taken back stands before.
        if (isContrary && first is null && subject is not null)
        {
            first = subject;
            refused.Add(subject);
        }
        // "It was not", "no such thing", "nothing of the kind": a bare no is about what was said before it.
        isVerdict = (isVerdict && ((count <= VerdictWords && (namesClaim || stems.Count <= 2)) || (count <= LongVerdict && isOfClaim)))
            || isFalse || isBare
            || (isContrary && stems.Count == 0 && (Nots.Contains(last) || Echoes.Contains(last) || last.EndsWith("n't", StringComparison.Ordinal)));
        var isSaid = statement.Stance == Stance.Asserts || (statement.Stance == Stance.Promises && isVerdict);
        return new DeniedContent(stems, names, refused, (isContrary || isVerdict) && isSaid, isVerdict, isFalse, isContrary && count <= ShortAnswer, isContrary && count <= CurtAnswer, first);
    }

    /// <summary>The words by which a source is told, as stems: "The app's maker, Heartline".</summary>
    public static IReadOnlySet<string> WordsOf(Statement statement)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in statement.Source)
        {
            foreach (var range in piece.Words.AsSpan().SplitAny(" ,-–—"))
            {
                var word = Bare(piece.Words[range]);
                if (word.Length > 2 && !Common.Contains(word) && !StopWords.Contains(TextWords.HashOf(word)))
                    stems.Add(Stem(word));
            }
        }
        return stems;
    }

    /// <summary>Whether somebody speaks for whom the text has just spoken of: "his lawyer", "her family".</summary>
    public static bool SpeaksFor(Statement statement)
    {
        if (statement.Source.Count == 0)
            return false;
        var words = statement.Source[0].Words.ToLowerInvariant().Split(' ');
        return words[0] is "his" or "her" or "its" or "their" && words.Skip(1).Take(RepresentativeWithin).Any(word => Representatives.Contains(word.Trim(',')));
    }

    /// <summary>Whether a content says itself what it is about: then it is not about whatever was said before.</summary>
    public bool TellsMatter(IReadOnlyList<TextSpan> content) =>
        Stems.Count(stem => !Names.Contains(stem)) is var matter && (matter >= OwnMatter || (matter >= OwnMatter / 2
            && content[0].Words.Contains(" that ", StringComparison.Ordinal)));

    /// <summary>Whether a denial is of something said, not of a wish or a person: by its cue, or by the noun that it names.</summary>
    public static bool IsOfClaim(string cue, IReadOnlyList<TextSpan> content)
    {
        foreach (var range in cue.AsSpan().Split(' '))
        {
            if (DenyingCues.Contains(cue[range].ToLowerInvariant()))
                return true;
        }
        var words = content[0].Words;
        var end = words.Length;
        for (int at = 0, count = 0; at < words.Length && count < 4; count++)
        {
            end = words.IndexOf(' ', at) is >= 0 and var space ? space : words.Length;
            if (Claims.Contains(Bare(words[at..end])))
                return true;
            at = end + 1;
        }
        return false;
    }

    private static string Bare(string word)
    {
        word = word.ToLowerInvariant().Replace('’', '\'').Trim('\'');
        return word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
    }

    // "Shipped", "shipping" and "ships" are one, and so are "paid" and "payment", "elected" and "election".
    private static string Stem(string word)
    {
        if ((Derived.GetValueOrDefault(word) ?? ContentWords.Irregular(word)) is { } root)
            word = root;
        foreach (var (ending, least) in Endings)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }
        foreach (var (ending, least) in Makings)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }
        if (word.Length > 3 && word[^1] == word[^2])
            word = word[..^1];
        return word[..Math.Min(word.Length, StemLength)];
    }

    private static FrozenDictionary<string, string> Pairs(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => parts[2 * i + 1], StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
