using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

public sealed class ArticleBlocksTests
{
    [Fact]
    public void Lists_side_by_side_hold_what_plain_lists_hold_through_growth_removal_and_return()
    {
        var blocks = new ArticleBlocks<double>();
        var dice = new Random(5);
        var lists = new ArticleBlock[300];
        var plain = lists.Select(_ => new List<(int, double)>()).ToList();

        for (var step = 0; step < 200_000; step++)
        {
            var at = dice.Next(lists.Length);
            switch (dice.Next(12))
            {
                case 0 when dice.Next(20) == 0:
                    blocks.Return(ref lists[at]);
                    plain[at].Clear();
                    break;
                case < 3 when plain[at].Count > 0:
                    blocks.RemoveFirst(ref lists[at]);
                    plain[at].RemoveAt(0);
                    break;
                case >= 3 when plain[at].Count < 512:
                    blocks.Append(ref lists[at], step, step / 2.0);
                    plain[at].Add((step, step / 2.0));
                    break;
            }
        }

        Assert.Contains(plain, list => list.Count > 256);
        for (var i = 0; i < lists.Length; i++)
            Assert.Equal(plain[i], blocks.To(lists[i]).ToArray().Zip(blocks.Values(lists[i]).ToArray()));
    }

    [Fact]
    public void A_full_list_takes_no_more_and_loses_nothing()
    {
        var blocks = new ArticleBlocks<double>();
        ArticleBlock list = default;
        for (var i = 0; i < 512; i++)
            blocks.Append(ref list, i, i);

        Assert.Throws<InvalidOperationException>(() => blocks.Append(ref list, 512, 512));

        Assert.Equal(Enumerable.Range(0, 512), blocks.To(list).ToArray());
    }
}
