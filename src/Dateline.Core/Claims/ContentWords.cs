using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Words of a content, as two contents are compared by them.</summary>
internal static class ContentWords
{
    private const int ShortestRoot = 4;

    /// <summary>Nouns that name what another said: "denied the union's allegation that ...".</summary>
    public static readonly FrozenSet<string> Sayings = Set(
        "claim claims allegation allegations accusation accusations report reports assertion assertions suggestion suggestions charge charges statement statements rumour rumours rumor rumors complaint complaints contention "
        + "contentions insinuation insinuations remark remarks comment comments account accounts version story stories testimony");

    /// <summary>Words that take back what is said.</summary>
    public static readonly FrozenSet<string> Nots = Set("not never no none nobody nothing neither nor nowhere cannot denied denies");

    /// <summary>Words that only judge what another said: "as baseless", "not true".</summary>
    public static readonly FrozenSet<string> Verdicts = Set("false true untrue baseless unfounded groundless wrong lie lies nonsense fabricated fabrication absurd ridiculous fake misleading incorrect inaccurate invention fiction fairy tale");

    /// <summary>Words in front of a noun of saying that name nobody.</summary>
    public static readonly FrozenSet<string> Fillers = Set("a an the such any all these those this that recent earlier repeated new latest media press some what it called as of his her its their our my and");

    /// <summary>Who is spoken of is the one who speaks.</summary>
    public static readonly FrozenSet<string> Selves = Set("it he she they we i its his her their our us");

    private static readonly FrozenDictionary<string, string> Roots = Pairs(
        "sold sell shot shoot struck strike paid pay took take taken take gave give given give bought buy knew know known know sent send built build broke break broken break stole steal stolen steal fought fight held hold "
        + "left leave met meet fell fall fallen fall rose rise risen rise lost lose hid hide hidden hide caught catch spoke speak spoken speak wrote write written write won win led lead began begin begun begin "
        + "drove drive driven drive saw see seen see chose choose chosen choose forgot forget hit hit kept keep made make taught teach thought think brought bring sought seek fled flee fed feed died die dead die deaths die death die "
        + "ran run came come went go gone go spent spend lent lend slept sleep drank drink drunk drink ate eat eaten eat rode ride ridden ride blew blow blown blow froze freeze frozen freeze "
        + "became become dealt deal felt feel bent bend wept weep swept sweep swam swim rang ring sang sing got get gotten get beat beat beaten beat bit bite bitten bite bound bind dug dig fled flee "
        + "killed kill sank sink sunk sink flew fly drew draw grew grow threw throw wore wear tore tear swore swear men man women woman children child");

    private static readonly FrozenDictionary<string, string> Places = Pairs(
        "american us america us americans us u.s us u.s.a us usa us washington us british uk britain uk u.k uk london uk french france paris france german germany germans germany berlin germany dutch netherlands "
        + "chinese china beijing china russian russia russians russia moscow russia kremlin russia ukrainian ukraine kyiv ukraine kiev ukraine israeli israel israelis israel iranian iran tehran iran iraqi iraq turkish turkey ankara turkey "
        + "spanish spain madrid spain italian italy polish poland swedish sweden danish denmark finnish finland greek greece swiss switzerland japanese japan tokyo japan korean korea indian india "
        + "pakistani pakistan mexican mexico canadian canada brazilian brazil egyptian egypt syrian syria lebanese lebanon saudi saudi irish ireland welsh wales scottish scotland english england norwegian norway");

    private static readonly FrozenDictionary<string, string> Figures = Pairs(
        "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 "
        + "seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 million 1000000");

    /// <summary>The word in small letters, without the marks around it and without "'s".</summary>
    public static string Bare(ReadOnlySpan<char> word)
    {
        var from = 0;
        var to = word.Length;
        while (from < to && !char.IsLetterOrDigit(word[from]))
            from++;
        while (to > from && !char.IsLetterOrDigit(word[to - 1]))
            to--;
        var bare = word[from..to].ToString().Replace('’', '\'').ToLowerInvariant();
        return bare.EndsWith("'s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    /// <summary>A number as digits without marks ("13", "thirteen", "1,200"); <c>null</c> for a word.</summary>
    public static string? Figure(string bare)
    {
        if (Figures.TryGetValue(bare, out var figure))
            return figure;
        return bare.Length > 0 && char.IsAsciiDigit(bare[0]) && bare.All(c => char.IsAsciiDigit(c) || c is ',' or '.') ? bare.Replace(",", "", StringComparison.Ordinal) : null;
    }

    /// <summary>Whether the word carries grammar or a judgement only.</summary>
    public static bool IsEmpty(string bare) =>
        bare.Length < 3 || Sayings.Contains(bare) || Verdicts.Contains(bare) || Nots.Contains(bare) || Selves.Contains(bare) || bare.EndsWith("n't", StringComparison.Ordinal) || StopWords.Contains(TextWords.HashOf(bare));

    /// <summary>The word's root, so that "shipped" and "ship", "sold" and "sell" are one.</summary>
    public static string Root(string bare)
    {
        var isListed = Roots.TryGetValue(bare, out var root);
        var word = root ?? bare;
        foreach (var end in (ReadOnlySpan<string>)["ings", "ing", "ied", "ies", "ed", "es", "ly", "s"])
        {
            if (isListed || word.Length - end.Length < 3 || !word.EndsWith(end, StringComparison.Ordinal) || (end is "s" && word[^2] == 's'))
                continue;
            word = end is "ied" or "ies" ? word[..^end.Length] + "y" : word[..^end.Length];
            break;
        }
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'e' or 'o'))
            word = word[..^1];
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    /// <summary>The base of an irregular form ("sold": "sell"); <c>null</c> for other words.</summary>
    public static string? Irregular(string bare) => Roots.GetValueOrDefault(bare);

    /// <summary>Whether a word is the past of an irregular verb: "sold", "made".</summary>
    public static bool IsPastOf(string bare) => Roots.TryGetValue(bare, out var root) && root != bare && bare is not ("men" or "women" or "children" or "dead" or "death" or "deaths");

    /// <summary>Whether a name stands for a land and its people: "American", "Kestrian".</summary>
    public static bool IsOfLand(string bare) => Places.ContainsKey(bare) || bare.EndsWith("an", StringComparison.Ordinal) || bare.EndsWith("ese", StringComparison.Ordinal) || bare.EndsWith("ish", StringComparison.Ordinal);

    /// <summary>A name as compared: "Kestrian" and "Kestria", "American" and "U.S." are one.</summary>
    public static string Name(string bare)
    {
        if (Places.TryGetValue(bare, out var place))
            return place;
        foreach (var end in (ReadOnlySpan<string>)["ians", "ian", "ans", "an", "ese", "ish", "ia", "a"])
        {
            if (bare.Length - end.Length >= ShortestRoot && bare.EndsWith(end, StringComparison.Ordinal))
                return bare[..^end.Length];
        }
        return bare;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < parts.Length; i += 2)
            pairs.TryAdd(parts[i], parts[i + 1]);
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
