using System.Text.Json;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli;

/// <summary>A text with its day and language: a plain file, or a line of JSON as <c>dateline read --jsonl</c> and the filters write it.</summary>
/// <param name="Id">What names it in the answer.</param>
/// <param name="Text">The text; the paragraphs of an article, a line each.</param>
/// <param name="Language">BCP 47 tag, when told.</param>
/// <param name="Published">The day or days it was published, when told.</param>
internal sealed record TimedText(string Id, string Text, string? Language, TextDay? Published)
{
    private static readonly string[] Names = ["id", "url", "source"];
    private static readonly string[] Days = ["published", "date", "pageDate", "dct"];

    /// <param name="line">A JSON object: <c>text</c> or <c>paragraphs</c>; <c>id</c>, <c>language</c> or <c>lang</c>, <c>published</c> or <c>date</c> if known.</param>
    /// <param name="number">Its number from 1.</param>
    /// <param name="day">The day of a text that names none.</param>
    /// <exception cref="InvalidDataException">The line is no JSON object; the message names its number.</exception>
    public static TimedText Parse(string line, long number, LocalDate? day)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new InvalidDataException($"line {number}: no JSON object");
            var text = Word(root, "text") ?? (root.TryGetProperty("paragraphs", out var paragraphs) && paragraphs.ValueKind == JsonValueKind.Array
                ? string.Join('\n', paragraphs.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString())) : "");
            var id = Names.Select(name => Word(root, name)).FirstOrDefault(found => found is not null) ?? FormattableString.Invariant($"line {number}");
            var published = Days.Select(name => DayOf(root, name)).FirstOrDefault(found => found is not null);
            return new TimedText(id, text, Word(root, "language") ?? Word(root, "lang"), published ?? (day is { } given ? TextDay.Of(given) : null));
        }
        catch (JsonException fault)
        {
            throw ArticleLine.Broken(number, fault);
        }
    }

    // A day as written; else the days between which a span of instants lies.
    private static TextDay? DayOf(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return Written(value.GetString()) is { } day ? TextDay.Of(day) : null;
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (Written(Word(value, "written")) is { } told)
            return TextDay.Of(told);
        return Written(Word(value, "earliest")) is { } from && Written(Word(value, "latest")) is { } to && to >= from ? new TextDay(from, to) : null;
    }

    private static LocalDate? Written(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]).TryGetValue(default, out var day) ? day : null;

    private static string? Word(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
