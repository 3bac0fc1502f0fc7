using System.Collections.Frozen;
using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Tells a source's stance from the words of attribution.</summary>
internal static class Stances
{
    private static readonly FrozenDictionary<string, Stance> Words = Build();
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

    // "Did not confirm", "has never admitted": the content itself is held back.
    private static bool Affirms(ClaimText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lower(text, i) is "believe" or "think" or "accept" or "agree" or "admit" or "admitted" or "acknowledge" or "acknowledged" or "support" or "endorse" or "buy")
                return true;
        }
        return false;
    }

    public static string Lower(ClaimText text, int at)
    {
        ref readonly var word = ref text.Words[at];
        return text.Text[word.Start..word.End].ToLowerInvariant();
    }

    private static FrozenDictionary<string, Stance> Build()
    {
        var words = new Dictionary<string, Stance>(StringComparer.Ordinal);
        Put(words, Stance.Denies, "deny denies denied denying denial denials refute refutes refuted refuting rebut rebuts rebutted rebutting rebuttal reject rejects rejected rejecting rejection dispute disputes disputed disputing "
            + "dismiss dismisses dismissed dismissing dismissal contradict contradicts contradicted contradicting disavow disavows disavowed disavowing repudiate repudiated repudiates debunk debunks debunked disagree disagrees "
            + "disagreed disagreeing");
        Put(words, Stance.Doubts, "doubt doubts doubted doubting doubtful question questioned questioning skeptical sceptical skepticism scepticism suspect suspects suspected wonder wonders wondered wondering unsure uncertain unconvinced");
        Put(words, Stance.Promises, "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing swear swears swore swearing guarantee guarantees guaranteed commit commits committed offer offers offered "
            + "offering undertake undertook");
        Put(words, Stance.Orders, "order orders ordered ordering demand demands demanded demanding command commands commanded commanding instruct instructs instructed instructing direct directs directed urge urges urged urging require "
            + "requires required forbid forbids forbade ban bans banned insist");
        Put(words, Stance.Asks, "ask asks asked asking inquire inquires inquired inquiring request requests requested requesting beg begs begged begging plead pleads pleaded pleading appeal appeals appealed appealing implore implored "
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
