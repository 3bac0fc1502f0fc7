using System.Collections.Frozen;
using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Tells a body's or a place's name from a person's by what stands around it, anywhere in the text, where its own words do not tell.</summary>
/// <remarks>For: the adjective of a land ("Ostrevian" beside "Ostrevia"), "at" or "in" before it, "which" or "it" behind, "'s editor", "'s border", "told"
/// before and
/// "reported" behind. Against: a title, a given name, an office, a pronoun of persons right behind it.</remarks>
internal sealed class NameKinds(ClaimText text, NameTable names)
{
    private const int Least = 2;
    private const int MostPlaces = 24;

    private static readonly FrozenSet<string> PlaceWords = Set("in at inside across throughout near outside");

    private static readonly FrozenSet<string> BodyNouns = Set(
        "editor chairman chairwoman chief board shares website site customers staff employees owner owners government president parliament capital "
            + "border borders army navy military minister ministers ministry foreign prime reporter reporters "
        + "correspondent correspondents report film app headquarters offices embassy ambassador economy stock profits branches factory factories "
        + "plant fleet readers newsroom coast north south east west");

    private readonly Dictionary<string, SpeakerKind> _known = new(StringComparer.Ordinal);

    /// <returns>The name's kind; <see cref="SpeakerKind.Person"/> where nothing tells.</returns>
    public SpeakerKind Of(NameRun name)
    {
        if (name.Kind is SpeakerKind.Organisation or SpeakerKind.Medium)
            return name.Kind;
        if (name.Office.From < name.Office.To || name.Words.Length > 2 || NameWords.Women.Contains(name.Words[0]) || NameWords.Men.Contains(name.Words[0]))
            return SpeakerKind.Person;
        var key = string.Join(' ', name.Words);
        return _known.TryGetValue(key, out var known) ? known : _known[key] = Weigh(name);
    }

    private SpeakerKind Weigh(NameRun name)
    {
        if (name.Words.Length == 1 && names.IsLand(name.Words[0]))
            return SpeakerKind.Organisation;
        int body = 0, medium = 0;
        foreach (var run in names.With(name.Words[^1]).Where(run => run.Words.AsSpan().SequenceEqual(name.Words)).Take(MostPlaces))
        {
            if (run.Office.From < run.Office.To || IsTitled(run))
                return SpeakerKind.Person;
            var before = run.From > 0 && text.Words[run.From - 1].Paragraph == text.Words[run.From].Paragraph ? names.Plain(run.From - 1) : "";
            var behind = Behind(run.To);
            var second = Behind(run.To + 1);
            if (PlaceWords.Contains(before) && behind is not "'s" and not "’s")
                body += Least;
            if (before is "told" or "by" && name.Words.Length == 1)
                medium++;
            if (behind is "reported" or "reports" && name.Words.Length == 1)
                medium++;
            if (behind is "'s" or "’s" && BodyNouns.Contains(second))
                (body, medium) = (body + Least, medium + (second is "editor" or "reporter" or "reporters" or "correspondent" or "correspondents"
                    or "film" or "website" or "readers" or "newsroom" ? 1 : 0));
            if ((behind == "," && second == "which") || (behind is "said" or "says" && second is "it" or "its"))
                body += Least;
            if (second is "he" or "she" or "his" or "her" && run.To < text.Count && text.Words[run.To].Kind == WordKind.Saying)
                body -= Least;
        }
        return body + medium < Least ? SpeakerKind.Person : medium > 0 ? SpeakerKind.Medium : SpeakerKind.Organisation;
    }

    private bool IsTitled(NameRun run) => run.From > 0 && names.Plain(run.From - 1) is "mr" or "mrs" or "ms" or "miss" or "dr" or "sir" or "dame"
        or "lady" or "lord";

    private string Behind(int at) => at < text.Count ? names.Plain(at) : "";

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
