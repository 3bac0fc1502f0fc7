using Dateline.Model;

namespace Dateline.Claims;

/// <summary>A statement's content taken apart for comparing: what it is about, whom and which figures it names, whether it takes something back, and whose claim it speaks of.</summary>
internal sealed class SaidContent
{
    // A noun of saying that names whose claim is denied stands near the beginning.
    private const int SayingWithin = 9;
    private const int LongestAddress = 6;
    private const int LongestContent = 400;
    private const int SubjectWithin = 2;

    private SaidContent(HeardStatement said)
    {
        var words = said.Words.Split((char[]?)null, LongestContent + 1, StringSplitOptions.RemoveEmptyEntries).Take(LongestContent).ToArray();
        var bare = Array.ConvertAll(words, word => ContentWords.Bare(word));
        var from = said.Stance is Stance.Denies or Stance.Doubts ? ReadAddress(words, bare) : 0;
        ReadPlea(bare, ref from);
        var isFirst = true;
        for (var i = from; i < words.Length; i++)
        {
            Read(words, bare, i, isFirst && said.Directness == Directness.Direct && from == 0);
            isFirst = isFirst && bare[i].Length == 0;
        }
        ReadSubject(words, bare, from, said.Directness == Directness.Direct);
        // "As baseless" takes nothing back: it is the denial over again.
        IsNegated = HasNot || (said.Stance == Stance.Asserts && HasVerdict);
        foreach (var word in Words(said.Source).Concat(Words(said.Office)))
            AddSelf(word);
    }

    /// <summary>Roots of the words that carry what is said.</summary>
    public Dictionary<string, string> Roots { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in it.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures in it.</summary>
    public HashSet<string> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>Names and roots of the words that tell whose claim is denied; empty when they do not.</summary>
    public HashSet<string> Address { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a name is among them.</summary>
    public bool IsAddressNamed { get; private set; }

    /// <summary>Whether it is that of a land alone: "American claims".</summary>
    public bool IsAddressOfLand { get; private set; }

    /// <summary>Names and roots of the one who says it, and of the office.</summary>
    public HashSet<string> Self { get; } = new(StringComparer.Ordinal);

    /// <summary>Names alone of the one who says it.</summary>
    public HashSet<string> SelfNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The name it opens with, word by word; empty when it opens otherwise.</summary>
    public HashSet<string> Subject { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it opens with a pronoun that means the one who says it.</summary>
    public bool IsOfSelf { get; private set; }

    /// <summary>Whether it holds an odd number of words that take back.</summary>
    public bool IsNegated { get; }

    private bool HasNot { get; set; }

    private bool HasVerdict { get; set; }

    public static SaidContent Of(HeardStatement said) => new(said);

    // "American claims that it ...", "the union's allegation of ...", "as false a report by Northline that ...": whose claim, and where what it says begins.
    private int ReadAddress(string[] words, string[] bare)
    {
        if (bare.Length == 0 || bare[0] is "that" or "whether")
            return 0;
        var saying = Array.FindIndex(bare, 0, Math.Min(SayingWithin, bare.Length), ContentWords.Sayings.Contains);
        if (saying < 0)
            return 0;
        for (var i = 0; i < saying; i++)
            AddAddress(words[i], bare[i], i == 0);
        var next = saying + 1;
        if (next < bare.Length && bare[next] is "by" or "from")
        {
            var end = next + 1;
            while (end < bare.Length && end - next <= LongestAddress && bare[end] is not ("that" or "of" or "about"))
            {
                AddAddress(words[end], bare[end], false);
                end++;
            }
            next = end;
        }
        return next < bare.Length && bare[next] is "that" or "of" or "about" ? next + 1 : Math.Min(next, bare.Length);
    }

    private void AddAddress(string word, string bare, bool isFirst)
    {
        if (bare.Length < 2 || ContentWords.Fillers.Contains(bare) || ContentWords.Verdicts.Contains(bare))
            return;
        var isName = IsCapital(word) && !(isFirst && ContentWords.IsEmpty(bare));
        IsAddressNamed |= isName;
        IsAddressOfLand = isName && Address.Count == 0 && ContentWords.IsOfLand(bare);
        Address.Add(isName ? ContentWords.Name(bare) : ContentWords.Root(bare));
    }

    // "It is not true that ...", "that", "whether": the wrapping of what is said.
    private void ReadPlea(string[] bare, ref int from)
    {
        if (from + 3 < bare.Length && bare[from] is "it" or "that" && bare[from + 1] is "is" or "was" or "isn't" or "wasn't")
        {
            var that = Array.IndexOf(bare, "that", from + 2, Math.Min(5, bare.Length - from - 2));
            if (that > 0 && Array.Exists(bare[(from + 1)..that], word => ContentWords.Verdicts.Contains(word)))
            {
                var nots = bare[(from + 1)..that].Count(word => ContentWords.Nots.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal));
                var isTrue = Array.IndexOf(bare, "true", from, that - from) >= 0;
                HasNot ^= isTrue == (nots % 2 == 1);
                from = that + 1;
                return;
            }
        }
        while (from < bare.Length && bare[from] is "that" or "whether" or "having")
            from++;
    }

    private void Read(string[] words, string[] bare, int i, bool opens)
    {
        var word = bare[i];
        if (word.Length == 0)
            return;
        if (ContentWords.Nots.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
            HasNot = !HasNot;
        if (ContentWords.Verdicts.Contains(word) && word is not "true")
            HasVerdict = true;
        if (ContentWords.Figure(word) is { } figure)
        {
            Figures.Add(figure);
            Roots.TryAdd(figure, word);
            return;
        }
        if (ContentWords.IsEmpty(word))
            return;
        // The first word of a quotation is large by its place.
        if (IsCapital(words[i]) && !(opens && !(i + 1 < words.Length && IsCapital(words[i + 1]))))
        {
            Names.Add(ContentWords.Name(word));
            Roots.TryAdd(ContentWords.Name(word), word);
        }
        else
        {
            Roots.TryAdd(ContentWords.Root(word), word);
        }
    }

    private void ReadSubject(string[] words, string[] bare, int from, bool isQuoted)
    {
        for (var i = from; i < Math.Min(bare.Length, from + SubjectWithin + 1); i++)
        {
            if (i == from && bare[i] is "the" or "a" or "an" or "")
                continue;
            IsOfSelf = ContentWords.Selves.Contains(bare[i]) && bare[i] is not ("him" or "us" or "our" or "its" or "his" or "her" or "their");
            if (IsOfSelf || (isQuoted && i == 0 && !(i + 1 < words.Length && IsCapital(words[i + 1]))))
                return;
            for (; i < words.Length && IsCapital(words[i]) && !ContentWords.IsEmpty(bare[i]); i++)
                Subject.Add(ContentWords.Name(bare[i]));
            return;
        }
    }

    private void AddSelf(string word)
    {
        var bare = ContentWords.Bare(word);
        if (bare.Length < 2 || ContentWords.IsEmpty(bare))
            return;
        if (IsCapital(word) && !NameWords.Titles.Contains(bare))
        {
            Self.Add(ContentWords.Name(bare));
            SelfNames.Add(ContentWords.Name(bare));
        }
        else
        {
            Self.Add(ContentWords.Root(bare));
        }
    }

    private static IEnumerable<string> Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(30) ?? [];

    private static bool IsCapital(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                return char.IsUpper(c);
        }
        return false;
    }
}
