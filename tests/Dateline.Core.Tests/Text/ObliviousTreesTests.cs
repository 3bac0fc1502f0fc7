using Dateline.Text;

namespace Dateline.Core.Tests.Text;

public class ObliviousTreesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void Rows_asked_side_by_side_get_the_answer_each_gets_alone(int count)
    {
        const int width = 9;
        var dice = new Random(7);
        var trees = new ObliviousTrees(3, [.. Enumerable.Range(0, 60).Select(_ => dice.Next(width))], [.. Enumerable.Range(0, 60).Select(_ => dice.NextSingle())],
            [.. Enumerable.Range(0, 160).Select(_ => dice.NextSingle() - 0.5f)], -0.25f);
        float[] rows = [.. Enumerable.Range(0, count * width).Select(i => i % 11 == 0 ? float.NaN : dice.NextSingle())];
        int[] which = [.. Enumerable.Range(0, count).Where(i => i % 3 != 1)];

        var answers = new float[count];
        trees.Ask(rows, width, which, answers);

        Assert.Equal(Enumerable.Range(0, count).Select(i => i % 3 == 1 ? 0 : trees.Ask(rows.AsSpan(i * width, width))), answers);
    }
}
