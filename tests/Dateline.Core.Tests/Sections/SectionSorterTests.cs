using Dateline.Model;
using Dateline.Sections;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Core.Tests.Sections;

public sealed class SectionSorterTests
{
    [Fact]
    public void A_claim_the_text_contradicts_is_not_followed()
    {
        var article = Of(["Home", "Stocks"], "Varland orders more missiles",
            "The army of Varland will double its missile output, the defence ministry said, and troops were shown new rocket launchers and artillery before the military drills.",
            "The ceasefire along the border with Senn holds, but both sides move soldiers and munitions to the front.");

        var found = SectionSorter.Sort(article, SourceFinding.Unknown, null);

        Assert.Equal("world", found.Section);
        Assert.Contains("Stocks", found.Reason, StringComparison.Ordinal);
        Assert.Contains("but the text", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_the_text_supports_is_followed()
    {
        var article = Of(["Home", "Wirtschaft"], "Reederei steigert Gewinn",
            "Die Reederei Amsel hat ihren Gewinn im dritten Quartal verdoppelt. Der Umsatz stieg auf 310 Millionen Kronen, die Aktie legte an der Börse zu.");

        Assert.Equal("business", SectionSorter.Sort(article, SourceFinding.Unknown, null).Section);
    }

    [Theory]
    [InlineData("sport", "The striker scored two goals before halftime and the coach praised his goalkeeper after the match in the league.")]
    [InlineData("sport", "El delantero marcó dos goles antes del descanso y el entrenador elogió al portero tras el partido de liga.")]
    [InlineData("health", "Die Klinik meldet mehr Patienten mit dem Virus; Ärzte raten zur Impfung, denn die Infektion verlaufe bei Kindern schwer.")]
    [InlineData("weather", "الأرصاد تتوقع أمطار وعواصف مع انخفاض درجات الحرارة وثلوج على الجبال")]
    [InlineData("science", "Les chercheurs ont observé la galaxie avec un télescope et publié leur étude; la planète est en orbite autour d'une étoile.")]
    public void Text_alone_decides_when_nothing_is_claimed(string section, string text) =>
        Assert.Equal(section, SectionSorter.Sort(Of([], null, text), SourceFinding.Unknown, null).Section);

    [Fact]
    public void Trained_weights_tell_a_match_from_its_club_s_accounts()
    {
        var match = Of([], "Tharn Rovers beat Amsel United to go second",
            "Keeper Jana Toll saved twice before the break as Tharn Rovers won at home to Amsel United and moved up to second in the table.",
            "The manager said his side had played their best football of the season and hoped his captain would be fit for the final.");
        var accounts = Of([], "Tharn Rovers owner reports a loss",
            "The company that owns Tharn Rovers said annual losses had grown to $12m as costs rose, and its shares fell 4% in early trading.",
            "Analysts said the firm would need new investors; chief executive Mirel Oduya expects sales to recover in the fourth quarter.");

        var sorted = (SectionSorter.Sort(match, SourceFinding.Unknown, null), SectionSorter.Sort(accounts, SourceFinding.Unknown, null));

        Assert.Equal("sport", sorted.Item1.Section);
        Assert.Contains("% likely", sorted.Item1.Reason, StringComparison.Ordinal);
        Assert.Equal("business", sorted.Item2.Section);
    }

    [Fact]
    public void Section_weights_that_are_cut_short_are_refused() =>
        Assert.Throws<InvalidDataException>(() => SectionModel.Read([0x44, 0x53, 0x4D, 0x31, 0, 0, 0, 0]));

    [Fact]
    public void Nothing_claimed_and_nothing_said_is_no_section()
    {
        var found = SectionSorter.Sort(Of([], null, "He went out and did not come back."), SourceFinding.Unknown, null);

        Assert.Null(found.Section);
        Assert.NotEmpty(found.Reason);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll<string, string, string>((section, headline, text) =>
            SectionSorter.Sort(new Article { Section = section, Headline = headline, Blocks = [new Paragraph(text ?? "")] }, SourceFinding.Unknown, new FeedWord { Categories = [section ?? ""] }).Reason.Length > 0)
            .QuickCheckThrowOnFailure();

    private static Article Of(string[] breadcrumb, string? headline, params string[] paragraphs) =>
        new() { Breadcrumb = breadcrumb, Headline = headline, Blocks = [.. paragraphs.Select(text => new Paragraph(text))] };
}
