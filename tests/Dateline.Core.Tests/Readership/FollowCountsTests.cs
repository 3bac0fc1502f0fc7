using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

public sealed class FollowCountsTests
{
    private const int Articles = 400;
    private const int Limit = 160;

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    [InlineData(300)]
    public void Pairs_are_counted_as_in_a_plain_list_until_their_article_is_forgotten(int leavesAfter)
    {
        var (roll, articles) = Roll();
        var dice = new Random(11);
        var counts = Enumerable.Range(0, 40).Select(_ => new FollowCounts(Limit, roll)).ToList();
        var plain = counts.ConvertAll(_ => new Dictionary<int, int>());

        for (var step = 0; step < 6_000; step++)
        {
            // Every other leaves; what they held goes to those that stay.
            for (var i = 0; step == leavesAfter && i < counts.Count; i += 2)
            {
                counts[i].Leave();
                plain[i].Clear();
            }
            var at = dice.Next(counts.Count);
            // Few enough for none to make room: 20 on one, up to 200 on another.
            var to = dice.Next(20 + at * 180 / counts.Count);
            counts[at].Add(articles[to], step, 1);
            if (step < leavesAfter || at % 2 == 1)
                plain[at][to] = plain[at].GetValueOrDefault(to) + 1;
        }

        for (var i = 0; i < counts.Count; i++)
        {
            Assert.Equal(plain[i].Select(pair => (articles[pair.Key].Serial, pair.Value)), counts[i].All.ToArray().Select(follow => (follow.To, follow.Times)));
            Assert.All(articles, article => Assert.Equal(plain[i].GetValueOrDefault(article.Serial), counts[i].Of(article)?.Times ?? 0));
        }
    }

    [Fact]
    public void The_least_lately_followed_make_room_and_the_rest_keeps_its_counts()
    {
        var (roll, articles) = Roll();
        var counts = new FollowCounts(Limit, roll);

        for (var i = 0; i <= Limit + Limit / 2; i++)
            counts.Add(articles[i], i * 3_600, 1);

        var left = counts.All.ToArray();
        Assert.Equal(Limit + 1, left.Length);
        Assert.Equal(Enumerable.Range(Limit / 2, Limit + 1), left.Select(follow => articles[follow.To]).Select(article => article.Serial).Order());
        Assert.Null(counts.Of(articles[0]));
        Assert.Equal((Limit + Limit / 2) * 3_600, counts.Of(articles[Limit + Limit / 2])!.Value.LastAt);
    }

    private static (ArticleRoll Roll, List<ArticleTraffic> Articles) Roll()
    {
        var roll = new ArticleRoll();
        return (roll, [.. Enumerable.Range(0, Articles).Select(i => new ArticleTraffic(ArticleId.Of($"invented {i}"), roll, 0))]);
    }
}
