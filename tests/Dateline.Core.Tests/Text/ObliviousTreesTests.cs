using Dateline.Text;

namespace Dateline.Core.Tests.Text;

public class ObliviousTreesTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 16)]
    [InlineData(3, 37)]
    [InlineData(6, 1)]
    [InlineData(6, 16)]
    [InlineData(6, 37)]
    public void Rows_asked_side_by_side_get_the_answer_each_gets_alone(int depth, int count)
    {
        const int width = 9, trained = 20;
        var dice = new Random(7);
        var trees = new ObliviousTrees(depth, [.. Enumerable.Range(0, trained * depth).Select(_ => dice.Next(width))],
            [.. Enumerable.Range(0, trained * depth).Select(_ => dice.NextSingle())], [.. Enumerable.Range(0, trained << depth).Select(_ => dice.NextSingle() - 0.5f)], -0.25f);
        float[] rows = [.. Enumerable.Range(0, count * width).Select(i => i % 11 == 0 ? float.NaN : dice.NextSingle())];
        int[] which = [.. Enumerable.Range(0, count).Where(i => i % 3 != 1)];

        var answers = new float[count];
        trees.Ask(rows, width, which, answers);

        Assert.Equal(Enumerable.Range(0, count).Select(i => i % 3 == 1 ? 0 : trees.Ask(rows.AsSpan(i * width, width))), answers);
    }
}
