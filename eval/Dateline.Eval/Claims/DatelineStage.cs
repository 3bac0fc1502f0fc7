using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Sourcing;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Eval.Claims;

/// <summary>Reads the openings of the claims bench's dateline sets: <c>dateline-wire.jsonl</c> and <c>dateline.jsonl</c> in a folder <c>dev</c>.</summary>
internal static class DatelineStage
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static int Run(EvalArguments args)
    {
        var folder = args.Folder("claims");
        var set = args.Words.Count > 0 ? args.Words[0] : "dateline-wire";
        var file = Path.Combine(folder, "dev", set + ".jsonl");
        if (!File.Exists(file))
            file = Path.Combine(folder, set + ".jsonl");
        int found = 0, gold = 0, right = 0, agencies = 0, agenciesRight = 0, countries = 0;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var about = LocalDatePattern.Iso.Parse(Text(root, "header_date") ?? "") is { Success: true } day ? day.Value.PlusDays(2) : (LocalDate?)null;
            var opening = Opening(Text(root, "text") ?? "", about);
            var place = Place(opening?.Line);
            var answer = new DatelineAnswerLine(Text(root, "id") ?? "", place, opening?.Agency, opening?.Line?.Day is { } read ? LocalDatePattern.Iso.Format(read) : null, opening?.Line?.Country);
            lines.Add(JsonSerializer.Serialize(answer, Json));
            found += place is null ? 0 : 1;
            if (Text(root, "place") is not { } wanted)
            {
                if (place is not null && args.Flags.Contains("--show"))
                    Console.WriteLine($"false: {answer.Id} {place}");
                continue;
            }
            gold++;
            countries += answer.Country is null ? 0 : 1;
            if (Same(place, wanted))
                right++;
            else if (args.Flags.Contains("--show"))
                Console.WriteLine($"missed: {answer.Id} {wanted} / {place}");
            if (answer.Country is null && args.Flags.Contains("--show"))
                Console.WriteLine($"no country: {wanted}");
            if (Text(root, "agency") is { } agency)
            {
                agencies++;
                agenciesRight += Same(answer.Agency, agency) ? 1 : 0;
            }
        }
        if (args.Out is { } path)
            File.WriteAllLines(path, lines);
        double p = found == 0 ? 0 : 100.0 * right / found, r = gold == 0 ? 0 : 100.0 * right / gold;
        var figures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [$"{set}.place"] = p + r == 0 ? 0 : Math.Round(2 * p * r / (p + r), 2),
            [$"{set}.false"] = found - right,
            [$"{set}.agency"] = agencies == 0 ? 0 : Math.Round(100.0 * agenciesRight / agencies, 2),
            [$"{set}.country"] = gold == 0 ? 0 : Math.Round(100.0 * countries / gold, 2),
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {gold} datelines, place P {p:0.00} R {r:0.00}"));
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return args.Flags.Contains("--floors") ? Floors.Check("dateline", figures) : 0;
    }

    // The bench's texts open with the headline in some sets: the first three lines are tried.
    private static DatelineOpening? Opening(string text, LocalDate? about)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            if (DatelineOpening.Read(line.Trim(), about) is { } found)
                return found;
        }
        return null;
    }

    // The bench's place is the whole place as written, country included.
    private static string? Place(Dateline.Model.StoryDateline? line) =>
        line is null ? null : line.Country is { } country && line.Quote.StartsWith($"{line.Place}, {country}", StringComparison.Ordinal) ? $"{line.Place}, {country}" : line.Place;

    private static bool Same(string? a, string? b) => Plain(a) == Plain(b);

    private static string Plain(string? text) =>
        string.Join(' ', new string([.. (text ?? "").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>One prediction in the bench's form.</summary>
internal sealed record DatelineAnswerLine(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("place")] string? Place,
    [property: JsonPropertyName("agency")] string? Agency,
    [property: JsonPropertyName("date")] string? Date,
    [property: JsonPropertyName("country")] string? Country);
