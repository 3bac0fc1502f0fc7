using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Core.Tests.Stories;

public sealed class ReportLikenessTests
{
    // Words enough for vectors of full and of odd length; the two share some of them.
    [Theory]
    [InlineData(300, 300, 290)]
    [InlineData(100, 45, 30)]
    [InlineData(20, 90, 11)]
    [InlineData(5, 5, 5)]
    [InlineData(60, 60, 0)]
    public void Every_term_two_reports_share_is_counted_once(int left, int right, int both)
    {
        var (counts, text) = (new TermCounts(), new ReportText());
        var a = Vector(text, counts, Enumerable.Range(0, left));
        var b = Vector(text, counts, Enumerable.Range(left - both, right));

        var likeness = ReportLikeness.Of(a, b);

        var shared = a.Terms.Intersect(b.Terms).ToList();
        Assert.Equal(shared.Count, likeness.Shared);
        Assert.Equal(shared.Sum(term => a.WeightOf(term) * b.WeightOf(term)), likeness.Cosine, 1e-4f);
        Assert.Equal(both == 0, likeness.Shared == 0);
    }

    private static ReportVector Vector(ReportText text, TermCounts counts, IEnumerable<int> words)
    {
        text.Read(new Article { Headline = null, Blocks = [new Paragraph(string.Join(' ', words.Select(word => $"term{word:D4}x")))] }, _ => false);
        return ReportVector.Of(text, counts, learn: true);
    }
}
