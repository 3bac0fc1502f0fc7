using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

public sealed class TraceBookTests
{
    private const int Opens = 20;
    private readonly ArticleRoll _roll = new();

    [Fact]
    public void A_visit_keeps_its_newest_opens_in_order()
    {
        var book = new TraceBook(10, Opens, _roll);
        var visit = book.Of("a visit", 0);
        var articles = Articles(30);

        for (var i = 0; i < articles.Count; i++)
            visit.Open(articles[i], i);

        Assert.Equal(articles[10..], Enumerable.Range(0, visit.Opened).Select(visit.Article));
        Assert.Equal((articles[29], 29), (visit.Last, visit.LastOpenAt));
        Assert.Equal((0, double.NegativeInfinity), visit.Opens(articles[9]));
        Assert.Equal((1, 10), visit.Opens(articles[10]));
    }

    [Fact]
    public void Of_what_was_shown_the_longest_not_shown_quarter_makes_room()
    {
        var visit = new TraceBook(10, Opens, _roll).Of("a visit", 0);
        var articles = Articles(401);

        for (var i = 0; i < 400; i++)
            visit.Show(articles[i], i);
        visit.Show(articles[0], 400);
        visit.Show(articles[400], 401);

        Assert.Equal((2, 0, 400), visit.Shown(articles[0]));
        Assert.Equal((0, 0, 0), visit.Shown(articles[100]));
        Assert.Equal((1, 101, 101), visit.Shown(articles[101]));
        Assert.Equal((1, 401, 401), visit.Shown(articles[400]));
    }

    [Fact]
    public void The_longest_untouched_eighth_is_forgotten_and_whoever_holds_one_of_them_sees_nothing_of_who_came_after()
    {
        var book = new TraceBook(8, Opens, _roll);
        var article = Articles(1)[0];
        for (var i = 0; i < 8; i++)
            book.Of($"visit {i}", i).Open(article, i);
        book.Of("visit 0", 8);
        var held = book.Find("visit 1")!.Value;
        held.Hide(article);

        var late = book.Of("late", 9);
        late.Show(article, 9);
        late.EndList(9);
        held.Open(article, 10);

        Assert.Null(book.Find("visit 1"));
        Assert.NotNull(book.Find("visit 0"));
        Assert.Equal((0, 0, 0, 0), (held.Opened, held.ListsShown, held.Shown(article).Times, held.Hidden.Count));
        Assert.Equal((0, 1), (book.Find("late")!.Value.Opened, book.Find("late")!.Value.ListsShown));
    }

    [Fact]
    public void An_article_that_was_forgotten_is_no_longer_told()
    {
        var visit = new TraceBook(10, Opens, _roll).Of("a visit", 0);
        var articles = Articles(2);
        visit.Open(articles[0], 0);
        visit.Open(articles[1], 1);

        _roll.Strike(articles[1]);

        Assert.Equal([articles[0], null], Enumerable.Range(0, visit.Opened).Select(visit.Article));
        Assert.Null(visit.Last);
    }

    private List<ArticleTraffic> Articles(int count) => [.. Enumerable.Range(0, count).Select(i => new ArticleTraffic(ArticleId.Of($"invented {i}"), _roll, 0))];
}
