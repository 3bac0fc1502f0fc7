using Dateline.Claims;
using Dateline.Text;

namespace Dateline.Core.Tests.Claims;

/// <summary>The trees that judge statements, as they are kept in the model.</summary>
public sealed class TreeScorerTests
{
    // Two trees of two questions each.
    private static readonly ObliviousTrees Grown = new(2, [0, 1, 2, 0], [0.5f, -1, 3, 0.25f], [-0.8f, 0.1f, 0.4f, 1.2f, 0.05f, -0.3f, 0.6f, -0.15f], -0.4f);

    [Theory]
    [InlineData(0.7f, 0, 4)]
    [InlineData(0.3f, -2, 1)]
    [InlineData(0.5f, -1, 3)]
    [InlineData(0.1f, 5, 9)]
    public void Kept_trees_answer_as_the_grown_ones(float first, float second, float third)
    {
        ReadOnlySpan<byte> bytes = TreeScorer.ToBytes(Grown);
        float[] row = [first, second, third];

        var kept = TreeScorer.Read(ref bytes);

        Assert.Equal(0, bytes.Length);
        Assert.Equal(Grown.Ask(row), kept.Chance(row), 1e-3f);
    }

    [Fact]
    public void No_trees_are_kept_as_none()
    {
        ReadOnlySpan<byte> bytes = [.. TreeScorer.ToBytes(null), 7];

        Assert.True(TreeScorer.Read(ref bytes).IsEmpty);
        Assert.Equal(1, bytes.Length);
    }

    [Fact]
    public void Trees_too_deep_or_cut_short_are_refused()
    {
        var deep = TreeScorer.ToBytes(Grown);
        deep[2] = 40;
        var cut = TreeScorer.ToBytes(Grown)[..^9];

        Assert.Throws<InvalidDataException>(() => Read(deep));
        Assert.ThrowsAny<ArgumentException>(() => Read(cut));
    }

    private static TreeScorer Read(byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        return TreeScorer.Read(ref rest);
    }
}
