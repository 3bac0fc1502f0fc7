using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Reading;

/// <summary>The answer's JSON, made at build time so that it needs no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PageAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>One line.</summary>
    public static AnswerJson OneLine { get; } = new(Shaped(false));

    /// <summary>Set over several lines, two spaces a level.</summary>
    public static AnswerJson Indented { get; } = new(Shaped(true));

    // The relaxed encoder leaves every script readable; the answer goes to files, standard output and JSON responses, never into markup.
    private static JsonSerializerOptions Shaped(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
