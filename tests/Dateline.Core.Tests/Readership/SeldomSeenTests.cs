using Dateline.Model;
using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

/// <summary>Whose turn it is in the tenth place of what is related.</summary>
public sealed class SeldomSeenTests
{
    private const double Now = 1_000_000;

    private readonly ArticleRoll _roll = new();

    [Fact]
    public void Every_other_list_gives_a_place_away()
    {
        var (on, _) = Followed([4, 4, 4, 4]);
        var given = new List<bool>();

        for (var open = 0; open < 9; open++)
        {
            given.Add(SeldomSeen.Turn(on, [], Now).Count > 0);
            on.Open(Now, Now, entry: true);
        }

        Assert.Equal([true, false, true, false, true, false, true, false, true], given);
    }

    [Fact]
    public void What_fewer_open_has_its_turn_oftener_and_all_have_one()
    {
        // Opened one, two, four and eight times anywhere, and each once after the article.
        var (on, others) = Followed([1, 2, 4, 8]);
        var turns = new int[others.Count];

        for (var open = 0; open < 2 * 150; open++)
        {
            if (SeldomSeen.Turn(on, [], Now) is [var called, ..])
                turns[others.IndexOf(called)]++;
            on.Open(Now, Now, entry: true);
        }

        Assert.Equal([80, 40, 20, 10], turns.Select(count => (int)Math.Round(count / 10.0) * 10));
    }

    [Fact]
    public void The_busiest_and_what_nobody_opened_for_a_day_are_not_called()
    {
        var (on, others) = Followed([1, 1, 1]);

        var called = SeldomSeen.Turn(on, [others[1]], Now);
        var later = SeldomSeen.Turn(on, [], Now + 86_400);

        Assert.Equal([others[0], others[2]], called.OrderBy(article => article.Serial));
        Assert.Empty(later);
    }

    [Fact]
    public void The_called_takes_the_tenth_place_and_the_tenth_the_eleventh()
    {
        var articles = Enumerable.Range(0, 14).Select(Article).ToList();
        var order = Enumerable.Range(0, 14).ToArray();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 9, 10, 11, 13], SeldomSeen.Give(order, articles, [articles[3], articles[12]]));
        Assert.Equal(order, SeldomSeen.Give(order, articles, [articles[3]]));
    }

    // An article with nought opens of its own, and what was opened after it, each so often anywhere.
    private (ArticleTraffic On, List<ArticleTraffic> Others) Followed(int[] opens)
    {
        var on = Article(0);
        var others = opens.Select((_, place) => Article(place + 1)).ToList();
        for (var place = 0; place < opens.Length; place++)
        {
            for (var open = 0; open < opens[place]; open++)
                others[place].Open(Now, Now, entry: open > 0);
            on.Next.Add(others[place], Now, 1);
        }
        return (on, others);
    }

    private ArticleTraffic Article(int number) => new(ArticleId.Of($"https://kestrel-post.example/{number}"), _roll, Now);
}
