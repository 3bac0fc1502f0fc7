using Dateline.Engine.Store;
using Dateline.Model;
using Dateline.Web.Site;
using Dateline.Web.Site.Parts;
using Dateline.Web.Site.Views;
using NodaTime;

namespace Dateline.Web.Tests.Units;

/// <summary>Statements of several reports, gathered by who says them.</summary>
public sealed class SaidBySourceTests
{
    [Fact]
    public void A_short_form_goes_to_the_one_fuller_name_and_the_same_words_are_heard_once()
    {
        SpokenEntry[] said = [Said("harbour", "Marla Quent", "the ramps were sound"), Said("northline", "Quent", "The ramps were sound"), Said("northline", "Quent", "nobody was hurt")];

        var source = Assert.Single(SaidSheets.BySource(said));

        Assert.Equal(("Marla Quent", 2), (source.Name, source.Said.Count));
        Assert.Equal(["harbour", "northline"], source.Said[0].Select(spoken => spoken.Article.Outlet));
    }

    [Fact]
    public void A_short_form_of_two_names_stays_by_itself()
    {
        SpokenEntry[] said = [Said("harbour", "Marla Quent", "yes"), Said("harbour", "Otis Quent", "no"), Said("harbour", "Quent", "perhaps")];

        Assert.Equal(["Marla Quent", "Otis Quent", "Quent"], SaidSheets.BySource(said).Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_headline_says_is_jumped_to_above_the_text_and_marks_none_of_it()
    {
        var said = Said("harbour", "Quent", "all is well");
        var entry = said.Article with { Article = said.Article.Article with { Filed = said.Article.Article.Filed with { Article = new Article { Headline = "Quent: all is well", Blocks = [new Paragraph("Nobody was hurt.")] } } } };
        var statement = said.Statement with { Source = [new TextSpan(0, 5, "Quent")], Content = [new TextSpan(7, 18, "all is well")] };

        var html = SaidMarkup.Text(new SaidSheet(entry, null, "Quent: all is well\nNobody was hurt.", [statement], [])).ToString();

        Assert.Equal("<span class=\"anchor\" id=\"said-0\"></span><p>Nobody was hurt.</p>\n", html);
    }

    private static SpokenEntry Said(string outlet, string who, string what) => new(
        new ArticleEntry(
            new StoredArticle
            {
                Filed = new FiledArticle
                {
                    Id = ArticleId.Of(outlet), Outlet = outlet, Article = new Article { Blocks = [new Paragraph(what)] }, Dates = DateReading.Unknown, Source = SourceFinding.Unknown,
                    FirstSeen = Instant.FromUtc(2026, 11, 12, 9, 0),
                },
                Page = default, Versions = 1, ChangedAt = Instant.FromUtc(2026, 11, 12, 9, 0), ReaderVersion = "",
            },
            null),
        new Statement
        {
            Number = 0, Cue = [new TextSpan(0, 4, "said")], Source = [new TextSpan(0, who.Length, who)], Content = [new TextSpan(0, what.Length, what)], Directness = Directness.Indirect,
            Stance = Stance.Asserts, Speaker = new Speaker(who, SpeakerKind.Person, null, null), IsReporting = true, Confidence = 1,
        });
}
