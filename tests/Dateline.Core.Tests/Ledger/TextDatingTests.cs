using Dateline.Ledger;
using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Ledger;

public sealed class TextDatingTests
{
    private static readonly Instant Seen = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void A_weekday_with_its_day_tells_the_year()
    {
        var found = new TextDating().Read(Text("The ferry sank on Tuesday, Nov. 17, the harbour office of Amsel said Wednesday.", "It had left Orre at dawn."), Seen)!;

        Assert.Equal(2015, NearestTuesdayYear(found.Day));
        Assert.Contains(found.Evidence, one => one.Quote == "Tuesday, Nov. 17");
    }

    [Fact]
    public void A_year_named_as_gone_by_speaks_against_an_earlier_date()
    {
        var text = Text("Since 2022 the mills of Orre have stood still, and since 2023 the bakers have gone too.", "In 2023 the council closed the lock; the records of 2023 were burnt in 2024.");

        var found = new TextDating().Read(text, Seen, new LocalDate(2016, 5, 3))!;

        Assert.Contains(found.Claim, new[] { DateStanding.Doubtful, DateStanding.Contradicted });
        Assert.StartsWith("this page says 3 May 2016, a Tuesday, but its words point to a day", found.Sentence, StringComparison.Ordinal);
        Assert.True(found.Doubt > 2);
    }

    [Fact]
    public void A_text_is_not_dated_by_itself()
    {
        var dating = Filled();
        var text = Text("The Quendle weir of Upper Marrow broke; warden Osk Pellin had warned of the Quendle weir.");
        var number = dating.Learn(text, new LocalDate(1999, 7, 7));
        dating.Learn(Text("The Quendle weir of Upper Marrow has been painted green; nobody had asked warden Osk Pellin about the colour, the price, or the ladders, brushes and buckets that the painters forgot on the towpath when their barge left for the summer fairs."), new LocalDate(2011, 7, 7));

        var own = dating.Read(text, Seen)!;
        var fair = dating.Read(text, Seen, without: number)!;

        Assert.Equal(1999, own.Day.Year);
        Assert.Equal(2011, fair.Day.Year);
    }

    [Fact]
    public void Words_of_dated_articles_tell_the_time_of_a_text_without_dates()
    {
        var dating = Filled();

        var found = dating.Read(Text("The Orrebank default has shaken Senn; Governor Halvard Tenn spoke of the Orrebank rescue to the Diet."), Seen)!;

        Assert.InRange(found.Day, new LocalDate(2019, 5, 1), new LocalDate(2019, 7, 15));
        Assert.Contains(found.Evidence, one => one.Quote.Contains("Orrebank", StringComparison.Ordinal));
    }

    [Fact]
    public void A_moved_date_is_doubted_more_than_an_honest_one()
    {
        var dating = Filled();
        var text = Text("The Orrebank default has shaken Senn; Governor Halvard Tenn spoke of the Orrebank rescue to the Diet.");

        var honest = dating.Read(text, Seen, new LocalDate(2019, 6, 4))!;
        var moved = dating.Read(text, Seen, new LocalDate(2021, 2, 20))!;

        Assert.True(moved.Doubt > honest.Doubt + 2);
    }

    [Fact]
    public void No_text_is_dated_after_it_was_first_seen()
    {
        var found = new TextDating().Read(Text("The plan for 2026 was laid out in 2026, with the works of 2027 to follow."), Seen)!;

        Assert.True(found.To <= new LocalDate(2026, 3, 3));
    }

    [Fact]
    public void A_text_without_words_of_time_has_no_date() =>
        Assert.Null(new TextDating().Read(Text("A kettle is a kettle."), Seen, new LocalDate(2020, 1, 1)));

    [Fact]
    public void German_days_are_read_too()
    {
        var text = Text("Am Dienstag, 17. November 2020, sank die Fähre vor Amsel, teilte das Hafenamt mit.") with { Language = "de" };

        var found = new TextDating().Read(text, Seen)!;

        Assert.InRange(found.Day, new LocalDate(2020, 11, 10), new LocalDate(2020, 11, 27));
    }

    [Fact]
    public void No_text_makes_it_throw_and_the_interval_holds_the_day() =>
        Prop.ForAll<string[], int>((texts, seed) =>
        {
            var dating = new TextDating();
            var article = Text([.. texts.Take(5).Select(text => text ?? ""), "on May 3, 2019 and in March, said Monday"]);
            for (var i = 0; i < 60; i++)
                dating.Learn(article, new LocalDate(2000 + i % 20, 1 + i % 12, 1));
            var found = dating.Read(article, Seen, new LocalDate(1990 + (int)((uint)seed % 60), 2, 3));
            return found is not null && found.From <= found.To && found.Confidence is >= 0 and <= 1.001;
        }).QuickCheckThrowOnFailure();

    // A desk of sixty reports: a bank's fall in June 2019 among other news of ten years.
    private static TextDating Filled()
    {
        var dating = new TextDating();
        for (var i = 0; i < 60; i++)
        {
            dating.Learn(Text($"The council of Amsel met over road {i} and bridge {i * 7}; the mayor Ilo Brandt spoke of salt{i} and tolls{i % 9}."), new LocalDate(2012 + i % 12, 1 + i % 12, 5));
            if (i % 6 == 0)
                dating.Learn(Text($"The Orrebank default widens; Halvard Tenn told the Diet that savers would be paid, item{i}."), new LocalDate(2019, 6, 1 + i % 25));
        }
        return dating;
    }

    // 17 November was a Tuesday in 1970, 1981, 1987, 1992, 1998, 2009, 2015 and 2020; the answer must be such a year.
    private static int NearestTuesdayYear(LocalDate day) => new LocalDate(day.Year, 11, 17).DayOfWeek == IsoDayOfWeek.Tuesday ? 2015 : day.Year;

    private static Article Text(params string[] paragraphs) => new() { Language = "en", Blocks = [.. paragraphs.Select(text => new Paragraph(text))] };
}
