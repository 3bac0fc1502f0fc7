using System.Collections.Frozen;
using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Tells a source's stance from the words of attribution.</summary>
internal static class Stances
{
    private static readonly FrozenDictionary<string, Stance> Words = Build();
    private const int ClaimWithin = 4;

    // Verbs that take back with the word behind them, and those that do where their object was said.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Phrases = BuildPhrases();
    private static readonly FrozenSet<string> Challenging = Set("challenge challenges challenged challenging contest contests contested contesting "
        + "scoff scoffs scoffed ridicule ridicules ridiculed deride derides derided mocked disowned disclaimed");

    private static readonly FrozenSet<string> Nots = Set("not n't never no without neither nor hardly barely scarcely");

    /// <param name="text">The text.</param>
    /// <param name="from">First word of the cue.</param>
    /// <param name="to">Word after its last.</param>
    /// <param name="floor">First word of its paragraph: what stands before it is not looked at.</param>
    public static Stance Of(ClaimText text, int from, int to, int floor)
    {
        var found = (Stance?)null;
        var negated = false;
        // A cue may begin after its "did not": two words before it count.
        for (var i = Math.Max(floor, from - 2); i < to; i++)
        {
            var lower = Lower(text, i);
            if (Nots.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal) || lower.EndsWith("n’t", StringComparison.Ordinal))
                negated = true;
            if (i >= from && Words.TryGetValue(lower, out var stance) && (found is null or Stance.Asserts))
                found = stance;
        }
        return (found ?? Stance.Asserts) switch
        {
            // Who did not deny it has not asserted it either.
            Stance.Denies or Stance.Doubts when negated => Stance.Asserts,
            Stance.Asserts when negated && Affirms(text, from, to) => Stance.Denies,
            var plain => plain,
        };
    }

    /// <summary>The stance of a cue together with what it takes: "brushed aside reports", "challenged that claim", "called it nonsense" take back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">The words of the cue.</param>
    /// <param name="content">The pieces of the content.</param>
    /// <param name="floor">First word of the cue's paragraph.</param>
    public static Stance Of(ClaimText text, (int From, int To) cue, List<(int From, int To)> content, int floor)
    {
        var plain = Of(text, cue.From, cue.To, floor);
        if (plain != Stance.Asserts || content.Count == 0)
            return plain;
        for (var i = cue.From; i < cue.To; i++)
        {
            var verb = Lower(text, i);
            var next = i + 1 < text.Count ? Lower(text, i + 1) : "";
            if (Phrases.TryGetValue(verb, out var particles) && particles.Contains(next) && IsOfClaim(text, content[0], i + 2))
                return verb is "cast" or "casts" or "threw" ? Stance.Doubts : Stance.Denies;
            if (Challenging.Contains(verb) && IsOfClaim(text, content[0], content[0].From))
                return Stance.Denies;
        }
        return plain;
    }

    // What is brushed aside was said: a noun of saying or a pronoun stands near.
    private static bool IsOfClaim(ClaimText text, (int From, int To) content, int from)
    {
        for (var i = Math.Min(from, content.From); i < Math.Min(content.To, Math.Max(from, content.From) + ClaimWithin); i++)
        {
            var word = Lower(text, i);
            if (ContentWords.Sayings.Contains(word) || word is "talk" or "speculation" or "finding" or "findings" or "figure" or "figures" or "idea"
                or "notion" or "theory" or "criticism"
                || (i == content.From && word is "it" or "this" or "that"))
                return true;
        }
        return false;
    }

    // "Did not confirm", "has never admitted": the content itself is held back.
    private static bool Affirms(ClaimText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lower(text, i) is "believe" or "think" or "accept" or "agree" or "admit" or "admitted" or "acknowledge" or "acknowledged" or "support"
                or "endorse" or "buy")
                return true;
        }
        return false;
    }

    public static string Lower(ClaimText text, int at)
    {
        ref readonly var word = ref text.Words[at];
        return text.Text[word.Start..word.End].ToLowerInvariant();
    }

    private static FrozenDictionary<string, FrozenSet<string>> BuildPhrases()
    {
        var phrases = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var (verbs, particles) in ((string, string)[])[("brush brushes brushed brushing wave waves waved waving swat swatted bat batted "
            + "sweep swept push pushed", "aside away off back"),
            ("laugh laughs laughed laughing shrug shrugs shrugged shrugging", "off at"), ("shoot shoots shot knock knocks knocked", "down"),
            ("take takes took taking", "issue"), ("pour pours poured pouring", "cold scorn"),
            ("cast casts threw", "doubt doubts"), ("make makes made", "light"), ("rule rules ruled", "out"), ("hit", "back")])
        {
            foreach (var verb in verbs.Split(' '))
                phrases[verb] = Set(particles);
        }
        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Stance> Build()
    {
        var words = new Dictionary<string, Stance>(StringComparer.Ordinal);
        Put(words, Stance.Denies, "deny denies denied denying denial denials refute refutes refuted refuting rebut rebuts rebutted rebutting rebuttal "
            + "reject rejects rejected rejecting rejection dispute disputes disputed disputing "
            + "dismiss dismisses dismissed dismissing dismissal contradict contradicts contradicted contradicting disavow disavows disavowed "
            + "disavowing repudiate repudiated repudiates debunk debunks debunked disagree disagrees "
            + "disagreed disagreeing");
        Put(words, Stance.Doubts, "doubt doubts doubted doubting doubtful question questioned questioning skeptical sceptical skepticism scepticism "
            + "wonder wonders wondered wondering unsure uncertain unconvinced");
        Put(words, Stance.Promises, "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing swear swears swore "
            + "swearing guarantee guarantees guaranteed commit commits committed offer offers offered "
            + "offering undertake undertook");
        Put(words, Stance.Orders, "order orders ordered ordering demand demands demanded demanding command commands commanded commanding instruct "
            + "instructs instructed instructing direct directs directed urge urges urged urging require "
            + "requires required forbid forbids forbade ban bans banned insist");
        Put(words, Stance.Asks, "ask asks asked asking inquire inquires inquired inquiring request requests requested requesting beg begs begged "
            + "begging plead pleads pleaded pleading appeal appeals appealed appealing implore implored "
            + "query queried petition petitioned");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Put(Dictionary<string, Stance> words, Stance stance, string list)
    {
        foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.TryAdd(word, stance);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
