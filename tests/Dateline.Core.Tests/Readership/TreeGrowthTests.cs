using Dateline.Readership;

namespace Dateline.Core.Tests.Readership;

/// <summary>What boosted trees learn from a log, and that they can say what moved an answer.</summary>
public sealed class TreeGrowthTests
{
    [Fact]
    public void It_learns_which_of_a_list_is_chosen()
    {
        var trees = Growth(TreeLoss.Choice).Grow(Lists(), 3);

        Assert.True(trees.Ask([0.95f, 0.5f, 0]) > trees.Ask([0.7f, 0.5f, 0]));
        Assert.True(trees.Ask([0.7f, 0.5f, 0]) > trees.Ask([0.1f, 0.5f, 0]));
    }

    [Fact]
    public void It_learns_how_many_there_will_be()
    {
        var groups = Lists().Select(group => group with { Labels = [.. Enumerable.Range(0, 4).Select(i => group.Rows[i * 3] > 0.5f ? 40f : 10f)], Offsets = new float[4] }).ToList();

        var trees = (Growth(TreeLoss.Counts) with { Trees = 300 }).Grow(groups, 3);

        Assert.Equal(40, Math.Exp(trees.Ask([0.8f, 0.5f, 0])), 1.0);
        Assert.Equal(10, Math.Exp(trees.Ask([0.2f, 0.5f, 0])), 1.0);
    }

    [Fact]
    public void It_learns_how_likely_something_is_so()
    {
        // Nine in ten of the rows above a half, one in ten of the others.
        var groups = Lists().Select((group, list) => group with { Labels = [.. Enumerable.Range(0, 4).Select(i => group.Rows[i * 3] > 0.5f == (list % 10 != 0) ? 1f : 0f)] }).ToList();

        var trees = (Growth(TreeLoss.Belongs) with { Trees = 200, Leaves = 2 }).Grow(groups, 3);

        Assert.Equal(0.9, 1 / (1 + Math.Exp(-trees.Ask([0.8f, 0.5f, 0]))), 0.05);
        Assert.Equal(0.1, 1 / (1 + Math.Exp(-trees.Ask([0.2f, 0.5f, 0]))), 0.05);
    }

    [Fact]
    public void What_the_figures_gave_adds_up_and_falls_to_the_one_that_matters()
    {
        var trees = Growth(TreeLoss.Choice).Grow(Lists(), 3);
        var shares = new float[3];

        trees.Explain([0.95f, 0.5f, 0], shares);

        Assert.True(shares[0] > 10 * Math.Abs(shares[1]));
        Assert.Equal(0, shares[2]);
    }

    [Fact]
    public void The_same_rows_grow_the_same_trees()
    {
        var first = Growth(TreeLoss.Choice).Grow(Lists(), 3);

        var second = Growth(TreeLoss.Choice).Grow(Lists(), 3);

        Assert.Equal(first.Values, second.Values);
        Assert.Equal(first.Limits, second.Limits);
    }

    [Fact]
    public void Many_rows_asked_together_are_answered_as_one_by_one()
    {
        var trees = Growth(TreeLoss.Choice).Grow(Lists(), 3);
        float[] rows = [.. Lists().Take(3).SelectMany(group => group.Rows).Take(3 * 11)];
        var together = new float[11];

        trees.Ask(rows, 3, together);

        Assert.Equal(Enumerable.Range(0, 11).Select(i => trees.Ask(rows.AsSpan(i * 3, 3))), together);
        Assert.True(together.Distinct().Count() > 2);
    }

    [Fact]
    public void A_figure_falls_into_the_step_above_all_limits_it_passes()
    {
        float[] limits = [-2, 0, 0.5f, 7];
        var ladder = FigureBins.Ladder(limits);

        Assert.Equal([0, 0, 1, 1, 2, 3, 4, 4, 0], new[] { float.NegativeInfinity, -2, -1, 0, 0.25f, 7, 7.5f, float.PositiveInfinity, float.NaN }.Select(value => (int)FigureBins.Of(ladder, value)));
    }

    private static TreeGrowth Growth(TreeLoss loss) => new() { Loss = loss, Trees = 60, Leaves = 6, ColumnShare = 1, LeastWeight = 1, Shrink = 1, GroupShare = 0.8f };

    // Lists of four: the one with the highest first figure is chosen, the second figure is noise, the third is always nought.
    private static List<TrainingRows.Group> Lists() => [.. Enumerable.Range(0, 400).Select(list =>
    {
        var rows = new float[12];
        var labels = new float[4];
        for (var i = 0; i < 4; i++)
        {
            rows[i * 3] = (list * 37 + i * 61) % 101 / 101f;
            rows[i * 3 + 1] = (list * 53 + i * 29) % 97 / 97f;
        }
        labels[Enumerable.Range(0, 4).MaxBy(i => rows[i * 3])] = 1;
        return new TrainingRows.Group(list, rows, labels, []);
    })];
}
