using System.Text.Json;

namespace Dateline.Core.Tests.Claims;

/// <summary>The invented passages that <c>./dev eval claims own</c> scores are well made.</summary>
public sealed class OwnPassagesTests
{
    [Fact]
    public void Every_cue_source_and_content_stands_in_its_passage_and_links_name_a_statement()
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "golden", "claims", "passages.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var passage = json.RootElement;
            var text = passage.GetProperty("text").GetString()!;
            var statements = passage.GetProperty("statements").EnumerateArray().ToList();

            Assert.True(identifiers.Add(passage.GetProperty("id").GetString()!));
            Assert.Contains(passage.GetProperty("kind").GetString(), (string[])["chain", "denial", "speaker"]);
            foreach (var statement in statements)
            {
                foreach (var part in new[] { "cue", "source", "content", "speaker" })
                {
                    if (statement.TryGetProperty(part, out var words))
                        Assert.Contains(words.GetString()!, text, StringComparison.Ordinal);
                }
                foreach (var link in new[] { "within", "denies" })
                {
                    if (statement.TryGetProperty(link, out var number))
                        Assert.InRange(number.GetInt32(), 0, statements.Count - 1);
                }
            }
        }
    }
}
