using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

public sealed class ChoiceDeskTests
{
    private readonly TrafficTable _traffic = new(100);
    private readonly TraceBook _visits;
    private readonly ChoiceDesk _desk = new();
    private readonly List<ArticleTraffic> _articles;

    public ChoiceDeskTests()
    {
        _visits = new TraceBook(100_000, 20, _traffic.Roll);
        _articles = [.. Enumerable.Range(0, 10).Select(i => _traffic.Of(ArticleId.Of($"invented {i}"), 0))];
    }

    [Fact]
    public void A_list_waits_an_hour_for_an_open()
    {
        var visit = Show("a visit", 1_000);

        _desk.Opened(visit, _articles[3], 1_000 + 3_599);
        _desk.Opened(visit, _articles[4], 1_000 + 3_600);

        Assert.Equal((1, 0), (_articles[3].TotalChosen, _articles[4].TotalChosen));
    }

    [Fact]
    public void What_waits_is_what_the_last_hour_showed()
    {
        // A visit every two seconds, six hours long.
        for (var i = 0; i < 10_800; i++)
            Show($"visit {i}", 2 * i);

        Assert.Equal(1_800, _desk.Waiting);
    }

    [Fact]
    public void A_newer_list_of_the_visit_does_not_settle_with_the_older_one()
    {
        Show("a visit", 0);
        var visit = Show("a visit", 3_000);

        _desk.Opened(visit, _articles[0], 4_000);

        Assert.Equal((1, 1), (_articles[0].TotalChosen, _desk.Waiting));
    }

    private VisitTrace Show(string name, double at)
    {
        var visit = _visits.Of(name, at);
        _desk.Shown(visit, _articles, new ReadingContext(at, null, visit, null, 0), _traffic);
        return visit;
    }
}
