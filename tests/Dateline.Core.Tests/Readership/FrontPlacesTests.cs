using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

/// <summary>Who gets the first places of a ranking.</summary>
public sealed class FrontPlacesTests
{
    private const double Now = 1_000_000;

    private readonly ArticleRoll _roll = new();

    [Fact]
    public void A_new_article_that_may_rise_takes_the_last_place_of_an_old_one_that_is_sinking()
    {
        // Twenty-two articles, each expected to be opened less than the one before; the last is new.
        var articles = Enumerable.Range(0, 22).Select(number => Opened(number, Now - (number == 21 ? 600 : 90_000))).ToList();
        var order = Enumerable.Range(0, 22).ToArray();
        var expected = order.Select(place => 100f - 3 * place).ToArray();
        var front = order.Select(place => place < 18 ? 3f : -0.5f).ToArray();

        var given = FrontPlaces.Give(order, expected, front, articles, Now);

        Assert.Equal([.. Enumerable.Range(0, 19), 21, 19, 20], given);
    }

    private ArticleTraffic Opened(int number, double at)
    {
        var article = new ArticleTraffic(ArticleId.Of($"https://kestrel-post.example/{number}"), _roll, at);
        article.Open(at, at, entry: true);
        return article;
    }
}
