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
    public void Pairs_are_counted_as_in_a_plain_list_also_when_their_article_was_forgotten_meanwhile(int leavesAfter)
    {
        var (roll, articles) = Roll();
        var dice = new Random(11);
        var counts = Enumerable.Range(0, 40).Select(_ => new FollowCounts(Limit, roll)).ToList();
        var plain = counts.ConvertAll(_ => new Dictionary<int, int>());

        for (var step = 0; step < 6_000; step++)
        {
            if (step == leavesAfter)
                counts.ForEach(count => count.Leave());
            var at = dice.Next(counts.Count);
            // Few enough for none to make room: 20 on one, up to 200 on another.
            var to = dice.Next(20 + at * 180 / counts.Count);
            counts[at].Add(articles[to], step, 1);
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

    [Fact]
    public void Room_that_is_given_back_is_given_again_and_no_two_blocks_overlap()
    {
        var store = new FollowStore();
        var dice = new Random(5);
        var rented = new List<(int Block, int Size, int Mark)>();

        for (var step = 0; step < 40_000; step++)
        {
            if (rented.Count > 0 && dice.Next(3) == 0)
            {
                var at = dice.Next(rented.Count);
                var (block, size, mark) = rented[at];
                Assert.Equal([.. Enumerable.Repeat(mark, FollowStore.RoomIn(size))], store.To(block, FollowStore.RoomIn(size)).ToArray());
                store.Return(block, size);
                rented.RemoveAt(at);
                continue;
            }
            var wanted = dice.Next(8);
            var given = store.Rent(wanted);
            store.To(given, FollowStore.RoomIn(wanted)).Fill(step);
            rented.Add((given, wanted, step));
        }

        Assert.All(rented, one => Assert.Equal(one.Mark, store.To(one.Block, FollowStore.RoomIn(one.Size))[^1]));
    }

    private static (ArticleRoll Roll, List<ArticleTraffic> Articles) Roll()
    {
        var roll = new ArticleRoll();
        return (roll, [.. Enumerable.Range(0, Articles).Select(i => new ArticleTraffic(ArticleId.Of($"invented {i}"), roll, 0))]);
    }
}
