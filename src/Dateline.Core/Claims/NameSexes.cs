using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Tells whether a name is a woman's or a man's: by its title, by the given name, by its office, else by the first pronoun that follows it in its own sentence or the next.</summary>
internal sealed class NameSexes(ClaimText text, NameTable names)
{
    // How many words behind a name a pronoun is looked for.
    private const int Near = 30;

    private readonly Dictionary<string, bool?> _known = new(StringComparer.Ordinal);

    /// <returns>Whether it is a woman's; <c>null</c> when nothing tells.</returns>
    public bool? Of(NameRun full, NameRun run)
    {
        for (var i = Math.Max(0, run.From - 2); i < run.From; i++)
        {
            if (names.Plain(i) is "mr" or "mrs" or "ms" or "miss" or "sir" or "lady" or "dame" or "king" or "queen")
                return NameWords.Women.Contains(names.Plain(i));
        }
        if (NameWords.Women.Contains(full.Words[0]))
            return true;
        if (NameWords.Men.Contains(full.Words[0]))
            return false;
        for (var i = full.Office.From; i < full.Office.To; i++)
        {
            if (SourceNouns.Women.Contains(names.Plain(i)))
                return true;
            if (SourceNouns.Men.Contains(names.Plain(i)))
                return false;
        }
        var key = string.Join(' ', full.Words);
        return _known.TryGetValue(key, out var known) ? known : _known[key] = ByPronoun(full);
    }

    // "Ward left early. She said": no other person's name stands between.
    private bool? ByPronoun(NameRun full)
    {
        foreach (var run in names.With(full.Words[^1]))
        {
            if (run.Kind is SpeakerKind.Organisation or SpeakerKind.Medium)
                continue;
            var next = names.Before(run.From) + 1;
            while (next < names.Runs.Count && names.Runs[next].Kind is SpeakerKind.Organisation or SpeakerKind.Medium)
                next++;
            var end = Math.Min(Math.Min(text.Count, run.To + Near), next < names.Runs.Count ? names.Runs[next].From : text.Count);
            for (var i = run.To; i < end && text.Words[i].Paragraph <= text.Words[run.From].Paragraph + 1; i++)
            {
                if (text.Words[i].Quotation >= 0 && text.Words[i].Quotation != text.Words[run.From].Quotation)
                    continue;
                // Somebody else without a name may be meant from here on.
                if (text.Words[i].Kind == WordKind.Person && text.Words[i].Sentence != text.Words[run.From].Sentence)
                    break;
                if (names.Plain(i) is "she" or "her" or "herself")
                    return true;
                if (names.Plain(i) is "he" or "his" or "him" or "himself")
                    return false;
            }
        }
        return null;
    }
}
