using Dateline.Engine.Readers;
using Dateline.Model;
using Dateline.Web.Site.Pages;
using Dateline.Web.Site.Views;
using NodaTime;

namespace Dateline.Web.Tests.Units;

/// <summary>What the operator is told of the last lesson.</summary>
public sealed class OperatorListsTests
{
    [Fact]
    public void A_lesson_that_did_worse_stands_beside_what_stays_in_use()
    {
        var page = Page([new LessonTrial("ranking", 41, 0.7, 0.8, 0.85, true), new LessonTrial("appeal", 1_234, 0.411, 0.523, 0.502, false)]);

        Assert.Contains("""<tr><th scope="row">Ranking</th><td class="number">41</td><td class="number">0.700</td><td class="number">0.800</td><td class="number">0.850</td><td>put to use</td></tr>""", page, StringComparison.Ordinal);
        Assert.Contains("""<td class="number">1,234</td><td class="number">0.411</td><td class="number">0.523</td><td class="number">0.502</td><td>refused: what was in use stays</td></tr>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_anything_was_compared_nothing_is_said_of_it() => Assert.DoesNotContain("The last lesson", Page([]), StringComparison.Ordinal);

    private static string Page(IReadOnlyList<LessonTrial> trials) => OperatorListsPage.Of(
        new PageFrame { Paper = "The Sella Post", Root = "http://localhost", Now = Instant.FromUtc(2026, 3, 5, 12, 0) },
        new ReaderOptions(), new ReaderReport { Trials = trials }, new Dictionary<ArticleId, ArticleEntry>(), (0, 0, 0), isReady: true).ToString();
}
