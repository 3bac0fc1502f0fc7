using Dateline.Ledger;
using Dateline.Model;
using Dateline.Text;
using NodaTime;

namespace Dateline.Core.Tests.Ledger;

public sealed class NewsFactsTests
{
    private static readonly NewsFacts Facts = NewsFacts.Read(
        ["# remark", "1990-03..1992-12 2001-01..2004-06 President Amsel, Amsel government", "2010-05.. Tharn Accord", "1960-01..1995-02 Old Tharn League"]);

    [Theory]
    [InlineData("Talks with President Amsel on the Tharn Accord", "President Amsel|Tharn Accord")]
    [InlineData("the Amsel government and President Amsel", "Amsel government")]
    [InlineData("a tharn accord, said Amsel", "")]
    public void A_fact_is_found_once_by_the_first_phrase_that_names_it(string text, string found)
    {
        var words = TextWords.Read([text]);

        Assert.Equal(found, string.Join('|', Facts.Find(words).Values.Select(at => words.Phrase(at.First, at.Last))));
    }

    [Fact]
    public void A_fact_holds_from_the_first_day_of_a_month_to_the_last_of_another()
    {
        var fact = Assert.Single(Facts.Find(TextWords.Read(["President Amsel"])).Keys);

        Assert.False(fact.Holds(Day(1990, 2, 28)));
        Assert.True(fact.Holds(Day(1990, 3, 1)));
        Assert.True(fact.Holds(Day(1992, 12, 31)));
        Assert.False(fact.Holds(Day(1993, 1, 1)));
        Assert.True(fact.Holds(Day(2004, 6, 30)));
        Assert.Equal("was news of March 1990 to December 1992 and January 2001 to June 2004", fact.Told());
    }

    [Fact]
    public void What_had_not_come_about_is_counted_for_each_day()
    {
        var bands = FactBands.OfUnborn(Facts.Find(TextWords.Read(["President Amsel on the Tharn Accord"])).Keys, Day(2015, 1, 1));

        Assert.Equal(2, bands[Day(1989, 1, 1)]);
        Assert.Equal(1, bands[Day(1995, 1, 1)]);
        Assert.Equal(0, bands[Day(2010, 5, 1)]);
    }

    [Theory]
    [InlineData("President Amsel")]
    [InlineData("1990-13.. Amsel")]
    [InlineData("1990-03..1992 Amsel")]
    [InlineData("1990-03..")]
    public void A_line_of_another_form_is_refused(string line) => Assert.Throws<InvalidDataException>(() => NewsFacts.Read([line]));

    [Fact]
    public void Each_shipped_fact_begins_before_it_ends()
    {
        var lines = new StreamReader(typeof(NewsFacts).Assembly.GetManifestResourceStream("Dateline.Ledger.ledger-facts.txt")!).ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        var phrases = lines.Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => string.Join(' ', line.Split(' ').SkipWhile(part => part.Contains("..", StringComparison.Ordinal))).Split(',', StringSplitOptions.TrimEntries)).ToList();

        Assert.Empty(phrases.GroupBy(phrase => phrase, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(phrases, phrase => Assert.All(NewsFacts.Shipped.Find(TextWords.Read([phrase])).Keys, fact => Assert.All(fact.Spans, span => Assert.True(span.From < span.To, phrase))));
    }

    [Fact]
    public void A_page_that_claims_a_day_before_what_it_tells_of_is_doubtful()
    {
        var article = new Article
        {
            Headline = "Court hears case of a chatbot",
            Language = "en",
            Blocks = [new Paragraph("President Joe Biden's administration and lawyers for OpenAI, the maker of ChatGPT, were heard. Attorney General Merrick Garland said the ruling on Covid-19 lockdowns and TikTok would stand.")],
        };
        var dating = new TextDating();
        var seen = Instant.FromUtc(2026, 1, 1, 0, 0);

        var lie = dating.Read(article, seen, new LocalDate(2015, 5, 4));
        var honest = dating.Read(article, seen, new LocalDate(2023, 5, 4));

        Assert.Contains(lie!.Claim, new[] { DateStanding.Doubtful, DateStanding.Contradicted });
        Assert.Contains(lie.Evidence, one => one.Quote == "President Joe Biden" && one.Asks.Contains("January 2021", StringComparison.Ordinal));
        Assert.True(honest!.Doubt < lie.Doubt - 3);
        Assert.InRange(honest.Day.Year, 2021, 2025);
    }

    private static int Day(int year, int month, int day) => DayCount.In(year, month, day);
}
