using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Core.Tests;

/// <summary>
/// Golden cases: <c>tests/golden/STAGE/CASE/</c> holds <c>page.html</c> or <c>page.txt</c>, <c>page.json</c> (url, fetchedAt, contentType, licence)
/// and <c>expected.json</c>. <c>DATELINE_ACCEPT=1</c> rewrites the last; git shows the change and a person reads it.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of a stage's cases.</summary>
    public static TheoryData<string> Cases(string stage)
    {
        var cases = new TheoryData<string>();
        foreach (var folder in Directory.GetDirectories(Folder(stage)).Order(StringComparer.Ordinal))
            cases.Add(Path.GetFileName(folder));
        return cases;
    }

    /// <summary>The page of a case, as received.</summary>
    public static RawPage Page(string stage, string name)
    {
        var folder = Path.Combine(Folder(stage), name);
        var file = Directory.GetFiles(folder, "page.*").Single(path => !path.EndsWith(".json", StringComparison.Ordinal));
        var about = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "page.json")))!;
        return new RawPage(File.ReadAllBytes(file), InstantPattern.ExtendedIso.Parse((string)about["fetchedAt"]!).Value)
        {
            Url = (string?)about["url"] is { } url ? new Uri(url) : null,
            ContentType = (string?)about["contentType"],
            Kind = file.EndsWith(".txt", StringComparison.Ordinal) ? PageKind.Text : PageKind.Unknown,
        };
    }

    /// <summary>Holds <paramref name="actual"/> against the case's expected.json and prints the first difference.</summary>
    public static void Matches(string stage, string name, object? actual) =>
        MatchesJson(stage, name, JsonSerializer.Serialize(Shape(actual), Pretty));

    /// <summary>As <see cref="Matches"/>, for an answer that is JSON already.</summary>
    public static void MatchesJson(string stage, string name, string json)
    {
        var path = Path.Combine(Folder(stage), name, "expected.json");
        var now = JsonNode.Parse(json)!.ToJsonString(Pretty) + "\n";
        if (Environment.GetEnvironmentVariable("DATELINE_ACCEPT") == "1")
        {
            File.WriteAllText(path, now);
            return;
        }
        Assert.True(File.Exists(path), $"{path} is missing; DATELINE_ACCEPT=1 writes it, a person reads it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), now);
    }

    private static string Folder(string stage) => Path.Combine(Checkout.Root, "tests", "golden", stage);

    // Values as a person reads them: times as ISO text, blocks with their type, nothing for what is unknown.
    private static JsonNode? Shape(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int or long or double => JsonSerializer.SerializeToNode(value),
        Enum name => JsonValue.Create(name.ToString()),
        Uri url => JsonValue.Create(url.ToString()),
        Instant instant => JsonValue.Create(InstantPattern.ExtendedIso.Format(instant)),
        LocalDate day => JsonValue.Create(LocalDatePattern.Iso.Format(day)),
        System.Collections.IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Shape)]),
        _ => Record(value),
    };

    private static JsonObject Record(object value)
    {
        var node = new JsonObject();
        if (value is Block or ExtractResult)
            node["type"] = value.GetType().Name;
        foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
        {
            if (Shape(property.GetValue(value)) is { } shaped && shaped is not JsonArray { Count: 0 })
                node[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = shaped;
        }
        return node;
    }
}
