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
    [InlineData("By Ada Bergstrom, in News, Tarn, Ferries", new[] { "Ada Bergstrom" })]
    [InlineData("Ada Bergstrom &amp; Jon Vale", new[] { "Ada Bergstrom", "Jon Vale" })]
    [InlineData("Ada Bergstrom ⋅ Jon Vale", new[] { "Ada Bergstrom", "Jon Vale" })]
    [InlineData("Autorin/Autor Marlene Tidow", new[] { "Marlene Tidow" })]
    public void A_byline_is_taken_apart_into_names(string byline, string[] names) => Assert.Equal(names, PersonNames.Split(byline, []));

    [Theory]
    [InlineData("<div class='article-byline'><span class='simple'>Ada Bergstrom</span> <span class='simple'>Jon Vale</span></div>", new[] { "Ada Bergstrom", "Jon Vale" })]
    [InlineData("<div class='author'><b>Ada Bergstrom</b> <i>Head Brewer</i></div>", new[] { "Ada Bergstrom" })]
    [InlineData("<p><a href='/about/editors/ada-bergstrom/'>Ada Bergstrom</a> and <a href='/staff/jon-vale'>Jon Vale</a></p>", new[] { "Ada Bergstrom", "Jon Vale" })]
    [InlineData("<p><a href='/author/12/ada-bergstrom'>Ada Bergstrom</a>, edited by <a href='/author/7/jon-vale'>Jon Vale</a></p>", new[] { "Ada Bergstrom" })]
    [InlineData("<div class='subscribe'><a href='/pay'>Ada Bergstrom</a></div>", new string[0])]
    [InlineData("<figure><img src='a.jpg'><figcaption itemprop='creator'>Jon Vale</figcaption></figure>", new string[0])]
    public void Authors_are_read_where_pages_set_them(string byline, string[] names)
    {
        var found = Read($"<h1>The night ferry of Tarn stays for another year</h1>{byline}<p>{Story}</p><p>{Story}</p>");

        Assert.Equal(names, found.Bylines);
    }

    [Fact]
    public void A_card_for_shared_links_names_its_writer()
    {
        var found = Read($"<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Bergstrom'><h1>The night ferry of Tarn stays</h1><p>{Story}</p>");

        Assert.Equal(["Ada Bergstrom"], found.Bylines);
    }

    [Fact]
    public void A_person_the_report_speaks_of_is_no_author_though_a_link_leads_to_their_profile()
    {
        var found = Read($"<h1>The night ferry of Tarn stays for another year</h1><p>{Story} <a href='/profile/jon-vale'>Jon Vale</a> {Story}</p>");

        Assert.Empty(found.Bylines);
    }

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

    private const string Story = "The council of Tarn met on the quay until late in the evening, heard forty speakers, and kept the boat by nine votes to six, as the harbour master had asked it to.";

    private static Dateline.Model.SourceFinding Read(string html) => Dateline.Reading.PageReader.Read(
        new Dateline.Model.RawPage(new Uri("https://tarn.example/ferry"), $"<html lang='en'><body><main>{html}</main></body></html>", Instant.FromUtc(2026, 6, 1, 12, 0))).Source;
}
