using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

/// <summary>The busiest are kept at hand; what is told is what looking at all of them would tell.</summary>
public sealed class BusiestTests
{
    private const int Articles = 3_000;
    private static readonly ArticleId[] Ids = [.. Enumerable.Range(0, Articles).Select(number => ArticleId.Of($"https://kestrel-post.example/busy/{number}"))];

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Asked_often_or_once_the_busiest_are_the_same(int seed)
    {
        var often = new TrafficTable(Articles * 2);
        var all = new Dictionary<ArticleId, ArticleTraffic>();
        var random = new Random(seed);
        var now = 1_000_000.0;
        for (var step = 0; step < 200; step++)
        {
            // Now and then the crowd moves on to others, or everybody sleeps.
            var crowd = step / 20 * 250;
            for (var open = 0; open < 100; open++)
            {
                var id = Ids[(crowd + (int)(Math.Pow(random.NextDouble(), 3) * (Articles - 1))) % Articles];
                var article = often.Of(id, now);
                all[id] = article;
                often.Open(article, now, now, open % 2 == 0);
                now += random.NextDouble();
            }
            if (step % 9 == 4)
                often.Withdraw(all.Values.ElementAt(random.Next(all.Count)), now - 5, now);
            if (step % 40 == 30)
                now += 3_000;

            foreach (var count in (int[])[20, 150])
                Assert.Equal(Looked(all.Values, now, count), often.Busiest(now, count).Select(article => article.Id));
            Assert.Equal(Looked(all.Values, now, 60), often.Popular(now).Select(article => article.Id));
        }
        Assert.True(all.Count > 1_000, $"only {all.Count} articles were opened: nothing was left out");
    }

    private static IEnumerable<ArticleId> Looked(IEnumerable<ArticleTraffic> articles, double at, int count) => articles
        .OrderByDescending(article => article.Opens(at, 1) * 2 + article.Opens(at, 2) + article.Opens(at, 4) * 0.3f)
        .ThenBy(article => article.Serial)
        .Take(count)
        .Select(article => article.Id);
}
