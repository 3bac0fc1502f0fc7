using System.Globalization;

namespace Dateline.Eval.Claims;

/// <summary>Reads files of invented passages; what does not resolve is refused with file, line and words.</summary>
/// <remarks>
/// <c>== id</c> opens a passage; lines of text are its paragraphs; <c>--</c> opens the second text of the same story; after a text come its statements, in the order of their cues:
/// <c>- source | cue | content | =Speaker &lt;outer !denied</c>, or <c>~opposed</c> for another account without a word of denying. Source and marks may be missing. Words are named by themselves: a cue is the first place of its words that no
/// statement before has, a source and a content are the place nearest to the cue; <c>#2</c> names the second place. <c>from .. to</c> is all between, <c> // </c> parts pieces.
/// </remarks>
internal static class OwnPassageFile
{
    // Farther from its cue a source or content is likelier another place of the same words.
    private const int Far = 200;

    /// <exception cref="InvalidDataException">A line cannot be resolved.</exception>
    public static List<OwnPassage> Read(string path) => [.. Read(Path.GetFileName(path), File.ReadLines(path))];

    /// <summary>All passages of the checkout, by the names of the files.</summary>
    public static List<OwnPassage> ReadAll() => ReadAll(Path.Combine(Checkout.Root, "tests", "golden", "claims"));

    /// <summary>All passages of a folder's files, by the names of the files.</summary>
    public static List<OwnPassage> ReadAll(string folder) => [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <param name="name">What the lines are called in a refusal.</param>
    /// <param name="lines">The lines of a file.</param>
    /// <exception cref="InvalidDataException">A line cannot be resolved.</exception>
    public static IEnumerable<OwnPassage> Read(string name, IEnumerable<string> lines)
    {
        var number = 0;
        string? id = null;
        var texts = new List<List<string>>();
        var marks = new List<(int Line, int Text, string Words)>();
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (id is not null)
                    yield return Resolve(name, id, texts, marks);
                (id, texts, marks) = (line[3..].Trim(), [[]], []);
            }
            else if (id is null)
                throw new InvalidDataException($"{name} line {number}: a text before the first passage");
            else if (line == "--")
                texts.Add([]);
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                marks.Add((number, texts.Count - 1, line[2..]));
            else
                texts[^1].Add(line);
        }
        if (id is not null)
            yield return Resolve(name, id, texts, marks);
    }

    private static OwnPassage Resolve(string file, string id, List<List<string>> paragraphs, List<(int Line, int Text, string Words)> marks)
    {
        var texts = paragraphs.Select(one => string.Join('\n', one)).ToList();
        var taken = new HashSet<(int, int)>();
        var statements = new List<OwnStatement>();
        foreach (var (line, text, words) in marks)
        {
            try
            {
                statements.Add(Statement(texts, text, words, taken, marks.Count));
            }
            catch (InvalidDataException fault)
            {
                throw new InvalidDataException($"{file} line {line}, {id}: {fault.Message}", fault);
            }
        }
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Within is { } outer && (outer == i || statements[outer].Text != statements[i].Text || !Holds(statements[outer], statements[i])))
                throw new InvalidDataException($"{file} line {marks[i].Line}, {id}: statement {outer + 1} does not hold this one");
            if (statements[i].Denies == i || statements[i].Opposes == i)
                throw new InvalidDataException($"{file} line {marks[i].Line}, {id}: a statement denies itself");
        }
        return statements.Count > 0 ? new OwnPassage(id, texts, statements) : throw new InvalidDataException($"{file}, {id}: no statement");
    }

    // The inner cue stands in the outer content, or both say the same on each other's word ("citing two officials").
    private static bool Holds(OwnStatement outer, OwnStatement inner) =>
        outer.Content.Any(piece => Meet(piece, inner.Cue)) || outer.Content.Any(piece => inner.Content.Any(other => Meet(piece, other)));

    private static OwnStatement Statement(List<string> texts, int number, string words, HashSet<(int, int)> taken, int count)
    {
        var fields = words.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length is < 3 or > 4)
            throw new InvalidDataException("source | cue | content | marks are wanted");
        var text = texts[number];
        var (cueWords, wanted) = Numbered(fields[1]);
        var places = OwnWords.Places(text, cueWords);
        var cue = (wanted > 0 ? places.Skip(wanted - 1) : places.Where(place => !taken.Contains((number, place.Start)))).Cast<Span?>().FirstOrDefault() ?? throw Missing(fields[1]);
        if (!taken.Add((number, cue.Start)))
            throw new InvalidDataException($"the cue \"{fields[1]}\" is another's already");
        var source = fields[0].Length == 0 ? (Span?)null : Nearest(text, fields[0], cue);
        var content = fields[2].Split(" // ").Select(piece => Nearest(text, piece, cue)).ToList();
        string? speaker = null;
        int? within = null, denies = null, opposes = null;
        if (fields.Length == 4)
            (speaker, within, denies, opposes) = Marks(fields[3], count);
        if (speaker is not null && !texts.Exists(one => OwnWords.Places(one, speaker).Any()))
            throw Missing(speaker);
        return new OwnStatement(number, cue, source, content, speaker, within, denies, opposes);
    }

    private static (string? Speaker, int? Within, int? Denies, int? Opposes) Marks(string words, int count)
    {
        int? Link(char sign)
        {
            var at = words.LastIndexOf(" " + sign, StringComparison.Ordinal);
            if (at < 0 || !int.TryParse(words.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            words = words[..at];
            return number >= 1 && number <= count ? number - 1 : throw new InvalidDataException($"there is no statement {number}");
        }
        words = " " + words;
        var opposes = Link('~');
        var denies = Link('!');
        var within = Link('<');
        words = words.Trim();
        return words.Length == 0 ? (null, within, denies, opposes)
            : words[0] == '=' ? (words[1..], within, denies, opposes)
            : throw new InvalidDataException($"not a mark: \"{words}\"");
    }

    private static Span Nearest(string text, string words, Span cue)
    {
        var parts = words.Split(" .. ");
        var (first, wanted) = Numbered(parts[0]);
        var places = OwnWords.Places(text, first);
        if (wanted > 0)
            places = places.Skip(wanted - 1).Take(1);
        if (parts.Length == 2)
        {
            var (last, times) = Numbered(parts[1]);
            places = places.SelectMany(place => OwnWords.Places(text, last).Where(end => end.Start >= place.End).Skip(Math.Max(times - 1, 0)).Take(1).Select(end => new Span(place.Start, end.End)));
        }
        var near = places.Where(place => !Meet(place, cue)).Cast<Span?>().MinBy(place => Distance(place!.Value, cue)) ?? throw Missing(words);
        return Distance(near, cue) <= Far ? near : throw new InvalidDataException($"\"{words}\" stands far from its cue");
    }

    private static (string Words, int Number) Numbered(string words) =>
        words.Length > 2 && words[^2] == '#' && char.IsAsciiDigit(words[^1]) ? (words[..^2], words[^1] - '0') : (words, 0);

    private static bool Meet(Span a, Span b) => a.Start < b.End && b.Start < a.End;

    private static int Distance(Span a, Span b) => Math.Max(0, Math.Max(b.Start - a.End, a.Start - b.End));

    private static InvalidDataException Missing(string words) => new($"\"{words}\" does not stand there");
}
