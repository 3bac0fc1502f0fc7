using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

namespace Dateline.Core.Tests.Reading;

public sealed class PageAnswerTests
{
    private const string Html = "<html lang=\"en\"><head><title>Harbour news - The Tidal Post</title></head><body><article><h1>Harbour news of the week</h1><p>The council of a small harbour town voted on Thursday to move its lighthouse inland, “stone by stone”, before the autumn storms begin.</p><p>The tower stands on ground that has lost almost half of its width in twelve years, according to a survey that the council published in May.</p><p>Residents will pay a small levy for three years, and the ferry company has offered to bear a fifth of the cost of the whole move.</p><p>The lamp itself will stay dark for six weeks while the stones are numbered and carried up the hill.</p></article></body></html>";

    [Fact]
    public void Unknown_is_absent_and_never_an_empty_string()
    {
        var json = JsonNode.Parse(PageAnswer.From(Reading(Html), "page.html").ToJson())!.AsObject();

        Assert.False(json.ContainsKey("agency"));
        Assert.False(json.ContainsKey("published"));
        Assert.DoesNotContain(json, pair => pair.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Length == 0);
    }

    [Fact]
    public void Words_and_sentences_of_the_body_are_counted()
    {
        var answer = PageAnswer.From(Reading(Html), "page.html");

        Assert.Equal(4, answer.Sentences);
        Assert.Equal(answer.Paragraphs.Sum(paragraph => paragraph.Split(' ').Length), answer.Words);
    }

    [Fact]
    public void Text_of_every_script_stays_readable()
    {
        var json = PageAnswer.From(Reading(Html), "страница 頁.html").ToJson();

        Assert.Contains("страница 頁.html", json, StringComparison.Ordinal);
        Assert.Contains("“stone by stone”", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
    }

    [Fact]
    public void An_answer_survives_the_way_there_and_back()
    {
        var answer = PageAnswer.From(Reading(Html), "page.html");

        Assert.Equal(answer.ToJson(), PageAnswer.FromJson(answer.ToJson()).ToJson());
    }

    [Fact]
    public void The_schema_names_every_key_of_the_answer_and_no_other()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Schema()));
        var named = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
        var known = typeof(PageAnswer).GetProperties().Where(property => property.DeclaringType == typeof(PageAnswer) && property.CanWrite && property.GetMethod!.IsPublic && !property.GetMethod.IsStatic)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal);

        Assert.Equal(named, known);
    }

    [Fact]
    public void The_schema_names_every_witness_and_every_reason()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Schema()));
        string[] Enum(string name) => [.. schema.RootElement.GetProperty("$defs").GetProperty(name).GetProperty("enum").EnumerateArray().Select(item => item.GetString()!)];

        Assert.Equal(System.Enum.GetValues<DateWitness>().Select(value => JsonSerializer.Serialize(value).Trim('"')), Enum("witness"));
        Assert.Equal(System.Enum.GetValues<RefusalReason>().Select(value => JsonSerializer.Serialize(value).Trim('"')), Enum("reason"));
    }

    [Fact]
    public void The_text_form_keeps_to_its_width()
    {
        var text = PageAnswer.From(Reading(Html), "page.html").ToText(60);

        Assert.Contains("Harbour news of the week", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    private static PageReading Reading(string html) => PageReader.Read(new RawPage(null, html, Instant.FromUtc(2026, 6, 1, 12, 0)));

    private static string Schema()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, "docs", "answer.schema.json");
    }
}
