using Dateline.Model;
using Dateline.Stories;

namespace Dateline.Core.Tests.Stories;

public sealed class TermPostingsTests
{
    private const int Reports = 200;

    private readonly TermPostings _postings = new();
    private readonly ReportText _text = new();
    private readonly TermCounts _counts = new();
    private readonly Random _dice = new(11);

    [Fact]
    public void Each_report_is_found_with_what_it_shares_and_no_question_leaves_a_trace()
    {
        var vectors = Filled();
        var asked = Vector();

        for (var round = 0; round < 2; round++)
        {
            var found = _postings.Alike(asked, 0.01f).ToArray();

            var expected = Enumerable.Range(0, Reports).Select(number => (Number: number, Read: Shared(asked, vectors[number]))).Where(one => one.Read >= 0.01f).ToList();
            Assert.True(expected.Count > 20, "too few are alike to tell anything");
            Assert.Equal(expected.Select(one => one.Number), found.Select(one => one.Number).Order());
            foreach (var (number, read) in expected)
                Assert.Equal(read, found.Single(one => one.Number == number).Read, 1e-4f);
        }
    }

    [Fact]
    public void A_report_taken_out_is_not_found_and_its_number_finds_the_next_one_alone()
    {
        var vectors = Filled();
        _postings.Remove(7);

        Assert.DoesNotContain(_postings.Alike(vectors[7], 0).ToArray(), one => one.Number == 7);

        _postings.Add(7, vectors[8]);

        Assert.Equal(Shared(vectors[7], vectors[8]), _postings.Alike(vectors[7], 0).ToArray().Single(one => one.Number == 7).Read, 1e-4f);
    }

    private List<ReportVector> Filled()
    {
        var vectors = Enumerable.Range(0, Reports).Select(_ => Vector()).ToList();
        for (var number = 0; number < Reports; number++)
        {
            _postings.Reach(number);
            _postings.Add(number, vectors[number]);
        }
        return vectors;
    }

    // Ninety of three hundred words, so that every two reports share some and all have more than they are asked by.
    private ReportVector Vector()
    {
        var words = Enumerable.Range(0, 90).Select(_ => $"term{_dice.Next(300):D4}x");
        _text.Read(new Article { Headline = null, Blocks = [new Paragraph(string.Join(' ', words))] }, _ => false);
        return ReportVector.Of(_text, _counts, learn: true);
    }

    // By the weightiest terms of both; which of several equally weighty ones go in does not hang on how they are found.
    private static float Shared(ReportVector a, ReportVector b) =>
        Weightiest(a).Intersect(Weightiest(b)).Sum(term => a.WeightOf(term) * b.WeightOf(term));

    private static IEnumerable<uint> Weightiest(ReportVector vector)
    {
        var least = vector.Weights.OrderDescending().ElementAt(ReportVector.Asked - 1);
        return vector.Terms.Where((_, i) => vector.Weights[i] >= least).Take(ReportVector.Asked);
    }
}
