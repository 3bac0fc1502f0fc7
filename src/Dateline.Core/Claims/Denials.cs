using Dateline.Model;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Joins a denial to the statement of another that it denies.</summary>
internal static class Denials
{
    // Words of two contents that share fewer than these are about different things.
    private const int LeastShared = 2;
    private const double LeastShare = 0.3;
    private const int StemLength = 6;

    // How many statements before and behind a denial are looked at.
    private const int Back = 400;
    private const int Ahead = 100;

    public static List<Statement> Link(List<Statement> statements)
    {
        if (!statements.Any(IsDenial))
            return statements;
        var stems = statements.Select(statement => Stems(statement.Content)).ToList();
        var rarity = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in stems.SelectMany(set => set))
            rarity[stem] = rarity.GetValueOrDefault(stem) + 1;
        for (var i = 0; i < statements.Count; i++)
        {
            if (IsDenial(statements[i]) && (InContent(statements, i) ?? Likest(statements, stems, rarity, i)) is { } target)
                statements[i] = statements[i] with { Denies = target };
        }
        return statements;
    }

    private static bool IsDenial(Statement statement) => statement is { Stance: Stance.Denies or Stance.Doubts, Continues: null };

    // "Denied the minister's claim that ...": what is denied stands in the denial's own content.
    private static int? InContent(List<Statement> statements, int denial) =>
        statements.FindIndex(denial, Math.Min(Ahead, statements.Count - denial), other => other.Within == denial && other.Stance == Stance.Asserts) is var found and >= 0 ? found : null;

    private static int? Likest(List<Statement> statements, List<HashSet<string>> stems, Dictionary<string, int> rarity, int denial)
    {
        int? best = null;
        var most = 0.0;
        for (var i = Math.Max(0, denial - Back); i < Math.Min(statements.Count, denial + Ahead); i++)
        {
            var other = statements[i];
            if (i == denial || IsDenial(other) || other.Continues is not null || other.Within == denial || SameSpeaker(other.Speaker, statements[denial].Speaker))
                continue;
            var shared = stems[denial].Where(stems[i].Contains).ToList();
            var smaller = Math.Min(stems[denial].Count, stems[i].Count);
            if (shared.Count < LeastShared || shared.Count < LeastShare * smaller)
                continue;
            // What stands before is likelier denied than what comes after.
            var likeness = shared.Sum(stem => 1.0 / rarity[stem]) * (other.Cue[0].Start < statements[denial].Cue[0].Start ? 1.0 : 0.7) * shared.Count / smaller;
            if (likeness > most)
                (best, most) = (i, likeness);
        }
        return best;
    }

    private static bool SameSpeaker(Speaker a, Speaker b) => a.Name is { } name && name == b.Name;

    private static HashSet<string> Stems(IReadOnlyList<TextSpan> content)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in content)
        {
            foreach (var range in piece.Words.AsSpan().SplitAny(" ,.;:!?\"“”'’()-\n\t"))
            {
                var word = piece.Words[range].ToLowerInvariant();
                if (word.Length > 2 && !StopWords.Contains(TextWords.HashOf(word)))
                    stems.Add(word[..Math.Min(word.Length, StemLength)]);
            }
        }
        return stems;
    }
}
