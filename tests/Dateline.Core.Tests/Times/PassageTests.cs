using System.Text;
using Dateline.Model;
using Dateline.Times;
using NodaTime.Text;

namespace Dateline.Core.Tests.Times;

/// <summary>The passages of <c>tests/golden/times</c>: ten languages, each read to the letter.</summary>
public sealed class PassageTests
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "pt", "ru", "ar", "zh", "ja", "ko"];

    public static TheoryData<string> Passages => [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "golden", "times", "passages.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory, MemberData(nameof(Passages))]
    public void A_passage_is_read_as_a_person_reads_it(string passage)
    {
        var parts = passage.Split(" | ", 3);
        var (text, expected) = Unmarked(parts[2]);

        var found = TimeExpressions.Read(text, parts[0], TextDay.Of(LocalDatePattern.Iso.Parse(parts[1]).Value));

        Assert.Equal(expected, found.Select(one => $"{one.Start} {text.Substring(one.Start, one.Length)}|{one.Kind.ToString().ToUpperInvariant()}|{one.Value}"));
    }

    [Fact]
    public void There_are_a_hundred_passages_in_ten_languages()
    {
        var languages = Passages.Select(row => row.Data.Split(" | ")[0]).ToList();

        Assert.True(languages.Count >= 100);
        Assert.All(Languages, language => Assert.True(languages.Count(one => one == language) >= 10));
    }

    // "[[words|KIND|value]]" becomes the words; what was said of them is told with where they begin.
    private static (string Text, List<string> Expected) Unmarked(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var at = 0;
        while (marked.IndexOf("[[", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            text.Append(marked, at, open - at);
            var close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            var inner = marked[(open + 2)..close];
            expected.Add($"{text.Length} {inner}");
            text.Append(inner.Split('|')[0]);
            at = close + 2;
        }
        text.Append(marked, at, marked.Length - at);
        return (text.ToString(), expected);
    }
}
