using Dateline.Core.Tests.Reading;
using Dateline.Sourcing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Core.Tests.Sourcing;

public sealed class SourceReaderTests
{
    public static TheoryData<string> Cases => AnswerCase.Cases("sourcing");

    [Theory, MemberData(nameof(Cases))]
    public void Names_whom_the_page_names(string name) => AnswerCase.Matches("sourcing", name);

    [Theory]
    [InlineData("SEOUL, South Korea (AP) — The council met.", "SEOUL", "South Korea", "AP")]
    [InlineData("WASHINGTON, Aug 14 (Reuters) - The council met.", "WASHINGTON", "United States", "Reuters")]
    [InlineData("RENO, Nev. (AP) — The council met.", "RENO, Nev.", "United States", "AP")]
    [InlineData("Berlin (dpa) - Der Rat tagte.", "Berlin", "Germany", "dpa")]
    [InlineData("BEIJING, Aug. 14 (Xinhua) -- The council met.", "BEIJING", "China", "Xinhua")]
    [InlineData("PARIS, 14 août (Reuters) - Le conseil s'est réuni.", "PARIS", "France", "Reuters")]
    [InlineData("DES MOINES — The council met.", "DES MOINES", "United States", null)]
    public void A_dateline_gives_place_country_and_agency(string text, string place, string country, string? agency)
    {
        var opening = DatelineOpening.Read(text, new LocalDate(2023, 8, 16));

        Assert.NotNull(opening);
        Assert.Equal(place, opening.Line?.Place);
        Assert.Equal(country, opening.Line?.Country);
        Assert.Equal(agency, opening.Agency);
    }

    [Theory]
    [InlineData("UPDATE — The council met again.")]
    [InlineData("NASA - the agency said so.")]
    [InlineData("Paris – eine Stadt im Wandel.")]
    [InlineData("WATCH LIVE: the council meets")]
    [InlineData("The council met (and parted) - at last.")]
    public void An_opening_that_is_no_dateline_is_left_alone(string text) => Assert.Null(DatelineOpening.Read(text, null)?.Line);

    [Fact]
    public void The_datelines_day_takes_the_year_nearest_before_the_page()
    {
        var opening = DatelineOpening.Read("LONDON, Dec. 31 (Reuters) - The council met.", new LocalDate(2024, 1, 1));

        Assert.Equal(new LocalDate(2023, 12, 31), opening?.Line?.Day);
    }

    [Theory]
    [InlineData("By Ada Bergstrom and Jon Vale", new[] { "Ada Bergstrom", "Jon Vale" })]
    [InlineData("Von Marlene Tidow", new[] { "Marlene Tidow" })]
    [InlineData("Por Ana Lucía Prado y Luis Vega", new[] { "Ana Lucía Prado", "Luis Vega" })]
    [InlineData("ByAda Bergstrom", new[] { "Ada Bergstrom" })]
    [InlineData("Bergstrom, Ada", new[] { "Ada Bergstrom" })]
    [InlineData("Ada Bergstrom (ada@tidal.example)", new[] { "Ada Bergstrom" })]
    [InlineData("記者 山本葵", new[] { "山本葵" })]
    public void A_byline_is_taken_apart_into_names(string byline, string[] names) => Assert.Equal(names, PersonNames.Split(byline, []));

    [Fact]
    public void An_agency_in_the_byline_is_no_author()
    {
        List<string> agencies = [];

        var names = PersonNames.Split("Ada Bergstrom, Reuters", agencies);

        Assert.Equal(["Ada Bergstrom"], names);
        Assert.Equal(["Reuters"], agencies);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        Prop.ForAll<string>(text =>
        {
            DatelineOpening.Read($"LONDON, {text} — (Reuters)", new LocalDate(2024, 1, 1));
            DatelineOpening.Read(text ?? "", null);
            return PersonNames.Split(text ?? "", []) is not null;
        }).QuickCheckThrowOnFailure();
    }
}
