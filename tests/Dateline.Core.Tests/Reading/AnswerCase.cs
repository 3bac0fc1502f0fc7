using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Core.Tests.Reading;

/// <summary>A golden case whose expectation is part of an answer: every key of <c>expected.json</c> must be in the answer and equal.
/// <c>DATELINE_ACCEPT=1</c> writes what was found into those keys.</summary>
internal static class AnswerCase
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases(string stage)
    {
        var cases = new TheoryData<string>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Root(), stage)).Order(StringComparer.Ordinal))
            cases.Add(Path.GetFileName(folder));
        return cases;
    }

    public static void Matches(string stage, string name)
    {
        var folder = Path.Combine(Root(), stage, name);
        var answer = JsonNode.Parse(PageAnswer.From(PageReader.Read(Page(folder)), name).ToJson())!.AsObject();
        var file = Path.Combine(folder, "expected.json");
        var expected = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (Environment.GetEnvironmentVariable("DATELINE_ACCEPT") == "1")
        {
            foreach (var key in expected.Select(pair => pair.Key).ToList())
                expected[key] = answer[key]?.DeepClone();
            File.WriteAllText(file, expected.ToJsonString(Indented) + "\n");
            return;
        }
        foreach (var (key, value) in expected)
            Assert.True(JsonNode.DeepEquals(value, answer[key]), $"{stage}/{name}: {key}\nexpected {value?.ToJsonString(Indented)}\nfound    {answer[key]?.ToJsonString(Indented)}");
    }

    private static RawPage Page(string folder)
    {
        var text = Path.Combine(folder, "page.txt");
        var fetched = Instant.FromUtc(2026, 6, 1, 12, 0);
        if (File.Exists(text))
            return new RawPage(File.ReadAllBytes(text), fetched) { Kind = PageKind.Text };
        using var about = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "page.json")));
        fetched = InstantPattern.ExtendedIso.Parse(about.RootElement.GetProperty("fetchedAt").GetString()!).Value;
        return new RawPage(File.ReadAllBytes(Path.Combine(folder, "page.html")), fetched)
        {
            Url = new Uri(about.RootElement.GetProperty("url").GetString()!),
            ContentType = "text/html; charset=utf-8",
        };
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "dateline.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("dateline.slnx"), "tests", "golden");
    }
}
